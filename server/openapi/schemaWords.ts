// The words that answers are described in. The names of the fields are held against the types of the answers by the
// compiler, the rest against real answers by answers.test.ts.
import type { JsonSchema } from "./jsonSchema.ts";

const leftOut: unique symbol = Symbol("may be left out");
type MayBeLeftOut = JsonSchema & { [leftOut]: true };

/** A field that is not always there. */
export const optional = (schema: JsonSchema): MayBeLeftOut => ({ ...schema, [leftOut]: true });

type Fields<T> = { [Key in keyof T]-?: undefined extends T[Key] ? MayBeLeftOut : JsonSchema };

/** Everything named is always there, but for what is `optional`. With a type: its fields, all of them and no other. */
export function object<T extends object = Record<string, JsonSchema>>(
  properties: NoInfer<Fields<T>>,
  description?: string,
): JsonSchema {
  const all = Object.entries(properties as Record<string, JsonSchema>);
  return {
    type: "object",
    ...(description ? { description } : {}),
    required: all.filter(([, schema]) => !(leftOut in schema)).map(([name]) => name),
    properties: Object.fromEntries(all),
  };
}

export const text = { type: "string" };
export const integer = { type: "integer" };
export const yesOrNo = { type: "boolean" };
export const uuid = { type: "string", format: "uuid" };
export const date = { type: "string", format: "date" };
export const instant = { type: "string", format: "date-time" };

/** In a SIP: where a unit is kept from the reader, another word stands instead of its id and of those that tell of it. */
export const someId = {
  type: "string",
  description: "An id, or `hidden-1` and the like where it is kept from the reader.",
};

export const told = (schema: JsonSchema, description: string): JsonSchema => ({ ...schema, description });
export const orNull = (schema: JsonSchema) => ({ anyOf: [schema, { type: "null" }] });
export const either = (...schemas: JsonSchema[]) => ({ anyOf: schemas });
export const list = (items: JsonSchema) => ({ type: "array", items });
export const oneOf = (values: readonly string[]) => ({ type: "string", enum: [...values] });
export const always = (value: string) => ({ type: "string", const: value });
export const recordOf = (schema: JsonSchema) => ({ type: "object", additionalProperties: schema });
export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** How many there are in all, and which of them these are. */
export const pageMeta = object<{ page: number; limit: number; total: number }>({
  page: integer,
  limit: integer,
  total: integer,
});
