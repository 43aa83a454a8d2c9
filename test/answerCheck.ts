// Real answers held against the OpenAPI document: a status that it tells of, that kind of content, and every field of it.
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { JsonSchema } from "../server/openapi/jsonSchema.ts";
import type { Answer, Visitor } from "./server.ts";

export type AnswerCheck = {
  /** The same visitor; whatever is answered under /api/v1 is checked, and what does not fit is thrown. */
  checked: (visitor: Visitor) => Visitor;
  /** @throws Error that names the operation, the field and what is wrong with it. */
  check: (method: string, path: string, answer: Answer) => void;
  /** Which operation an address is. */
  nameOf: (method: string, path: string) => string | undefined;
  /** The operations that have been answered as they should, and how many times. */
  done: Map<string, number>;
};

/** What is answered is held against `document`. A field that is not told of is a fault, too. */
export function answerCheck(document: JsonSchema): AnswerCheck {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  (addFormats as unknown as typeof addFormats.default)(ajv);
  ajv.addVocabulary(["components"]);
  ajv.addSchema({ $id: "document:", components: { schemas: closed(document.components.schemas) } });
  const compiled = new Map<string, ValidateFunction>();
  const done = new Map<string, number>();
  const operations = operationsOf(document);

  function faultsOf(schema: JsonSchema, value: unknown): string[] {
    const ref = `document:${schema.$ref}`;
    const validate = compiled.get(ref) ?? ajv.compile({ $ref: ref });
    compiled.set(ref, validate);
    if (validate(value)) return [];
    // What does not fit another branch of a choice says nothing; that none of them fits does.
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath || "/"} ${message} ${JSON.stringify(params)}`,
    );
  }

  function operationAt(method: string, path: string) {
    const [address = ""] = path.split("?");
    return operations.find((it) => it.method === method.toLowerCase() && it.matches.test(address));
  }

  function check(method: string, path: string, answer: Answer) {
    const [address = ""] = path.split("?");
    const operation = operationAt(method, path);
    const told = operation?.responses[String(answer.status)];
    const say = (what: string) => new Error(`${method} ${operation?.id ?? address} ${answer.status}: ${what}`);
    if (!told) throw say(`not told of: ${answer.text.slice(0, 300)}`);
    const { content = {} } = told.$ref ? document.components.responses[told.$ref.split("/").at(-1)] : told;
    const type = (answer.headers.get("content-type") ?? "").split(";")[0] ?? "";
    if (Object.keys(content).length === 0) {
      if (answer.text !== "") throw say("content where none is told of");
    } else {
      if (!content[type]) throw say(`content of another kind: ${type}`);
      const faults = type.endsWith("json") ? faultsOf(content[type].schema, answer.json) : [];
      if (faults.length > 0) throw say(faults.slice(0, 6).join("\n"));
    }
    if (operation && answer.status < 300) done.set(operation.id, (done.get(operation.id) ?? 0) + 1);
  }

  return {
    check,
    nameOf: (method, path) => operationAt(method, path)?.id,
    done,
    checked: (visitor) => {
      const send: Visitor["send"] = async (method, path, body, headers) => {
        const answer = await visitor.send(method, path, body, headers);
        if (path.startsWith("/api/v1/")) check(method, path.slice("/api/v1".length), answer);
        return answer;
      };
      return {
        send,
        get: (path, headers) => send("GET", path, undefined, headers),
        post: (path, body = {}, headers) => send("POST", path, body, headers),
        cookie: visitor.cookie,
      };
    },
  };
}

/** Those without parameters in their address first: `/sips/search` is no SIP. */
function operationsOf(document: JsonSchema) {
  const all = Object.entries<JsonSchema>(document.paths).flatMap(([path, item]) =>
    Object.entries<JsonSchema>(item).map(([method, { operationId, responses }]) => ({
      id: operationId as string,
      method,
      responses: responses as JsonSchema,
      parameters: path.split("{").length - 1,
      matches: new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`),
    })),
  );
  return all.sort((one, other) => one.parameters - other.parameters);
}

/** The schemas as a reader takes them who expects no other fields than those that are named. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const it = Object.fromEntries(Object.entries(schema).map(([key, inner]) => [key, closed(inner)])) as JsonSchema;
  const isObject = it.type === "object" && typeof it.properties === "object" && it.additionalProperties === undefined;
  return isObject ? { ...it, additionalProperties: false } : it;
}
