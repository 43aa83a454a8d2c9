// JSON Schema and an example from one and the same zod schema that checks the request.
import { z } from "zod";
import {
  areaKey,
  day,
  id,
  instant,
  limits,
  longText,
  requiredShort,
  requiredText,
  shortText,
  text,
} from "../../core/fields.ts";

// biome-ignore lint/suspicious/noExplicitAny: a JSON Schema is any JSON
export type JsonSchema = Record<string, any>;

/** What the checks of core/fields.ts say that JSON Schema can say too. */
const known = new Map<unknown, JsonSchema>([
  [id, { format: "uuid", example: "0b7f1f0e-6f0f-4f57-9a0e-2f6a5f0f8a11" }],
  [day, { format: "date", example: "2026-11-27" }],
  [instant, { format: "date-time", example: "2026-11-27T13:00:00Z" }],
  [areaKey, { example: "plan" }],
  [shortText, { maxLength: limits.short }],
  [text, { maxLength: limits.text }],
  [longText, { maxLength: limits.long }],
  [requiredShort, { minLength: 1, maxLength: limits.short }],
  [requiredText, { minLength: 1, maxLength: limits.text }],
]);

/** What a caller may send, as JSON Schema 2020-12. */
export function schemaOf(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...made } = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const facts = known.get(zodSchema);
      if (!facts) return;
      const { example, ...rest } = facts;
      Object.assign(jsonSchema, rest, example === undefined ? {} : { examples: [example] });
    },
  }) as JsonSchema;
  return made;
}

/** Something that fits the schema: what is demanded, and nothing else. */
export function exampleOf(schema: JsonSchema, name = ""): unknown {
  if (schema.default !== undefined) return schema.default;
  if (schema.examples?.length) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const type = [schema.type].flat()[0];
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return exampleOf(either[0], name);
  if (schema.pattern) return keyExamples.find((it) => new RegExp(schema.pattern).test(it)) ?? "";
  if (type === "object") {
    const needed: string[] = schema.required ?? [];
    return Object.fromEntries(needed.map((key) => [key, exampleOf(schema.properties[key], key)]));
  }
  if (type === "array")
    return Array.from({ length: Math.max(schema.minItems ?? 1, 1) }, () => exampleOf(schema.items, name));
  if (type === "integer" || type === "number") return Math.max(schema.minimum ?? 1, name === "minutes" ? 60 : 1);
  if (type === "boolean") return true;
  if (type === "string") return "Text";
  return {};
}

const keyExamples = [
  "unit:5f0f8a11-6f0f-4f57-9a0e-2f6a0b7f1f0e",
  "0b7f1f0e-6f0f-4f57-9a0e-2f6a5f0f8a11",
  "person",
  "plan",
  "closing",
];

/** A route's query as parameters. */
export function parametersOf(query: z.ZodType): JsonSchema[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query, {
    io: "output",
    unrepresentable: "any",
  }) as JsonSchema;
  return Object.entries(properties as Record<string, JsonSchema>).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name) && schema.default === undefined,
    schema,
  }));
}
