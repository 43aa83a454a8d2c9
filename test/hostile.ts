// Requests nobody means well with, made from the OpenAPI document: what fits its schemas, and then bent.
import fc from "fast-check";
import type { JsonSchema } from "../server/openapi/jsonSchema.ts";

export type Operation = {
  method: string;
  path: string;
  operationId: string;
  schema: JsonSchema | null;
  query: JsonSchema[];
};

export type HostileRequest = {
  operationId: string;
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | Buffer | undefined;
  /** Stands in every text that was made up: it must not come back in a refusal. */
  marker: string;
};

/** Every operation of the document, with what may be sent to it. */
export function operationsOf(document: JsonSchema): Operation[] {
  return Object.entries(document.paths as Record<string, Record<string, JsonSchema>>).flatMap(([path, item]) =>
    Object.entries(item).map(([method, it]) => ({
      method: method.toUpperCase(),
      path: `/api/v1${path}`,
      operationId: it.operationId as string,
      schema: (it.requestBody?.content?.["application/json"]?.schema as JsonSchema | undefined) ?? null,
      query: ((it.parameters ?? []) as JsonSchema[]).filter((one) => one.in === "query"),
    })),
  );
}

/** Ids of things that are there: by chance, a request reaches them. */
export type Ids = { sips: string[]; others: string[]; keys: string[] };

const placeholder = "§§";

/** Texts that have meant something to somebody's parser. `§§` becomes the request's marker. */
const texts = [
  "§§",
  "§§'; drop table sip; --",
  "§§' or '1'='1",
  "§§<script>alert(1)</script>",
  '§§"><img src=x onerror=alert(1)>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is meant to be one, to somebody else
  "§§{{7*7}}${7*7}<%= 7*7 %>#{7*7}",
  "§§%s%n%x",
  "§§../../../etc/passwd",
  "§§..\\..\\windows",
  "§§\r\nset-cookie: a=b",
  "§§\u202Egnihtemos",
  "§§Z̸̢̛a̷l̶g̵o̷",
  "§§👩‍👩‍👧‍👦🏳️‍🌈",
  "§§ﷺ𝕿𝖊𝖝𝖙İıẞß",
  "§§\u0007\u001b[31m",
  "§§\u0000",
  "§§\ud800",
  "§§$(sleep 9)`sleep 9`|sleep 9",
  "§§*)(uid=*))(|(uid=*",
  "§§\\u0041\\x41",
  "",
  " ",
  "null",
  "undefined",
  "NaN",
  "-1",
  "0x10",
  "1e999",
  "٣",
  "true",
  "__proto__",
  "constructor",
  "toString",
  "2026-02-30",
  "0000-00-00",
  "9999-12-31",
  "2026-11-21T24:00:00Z",
  "+010000-01-01T00:00:00Z",
  "-271821-04-20T00:00:00Z",
  "2026-11-27T09:00:00.123456789Z",
  "2026-11-27",
  "2026-11-27T13:00:00Z",
  "00000000-0000-0000-0000-000000000000",
  "ffffffff-ffff-ffff-ffff-ffffffffffff",
  "unit:",
  "unit:§§",
  "person",
  "everybody",
  "javascript:alert('§§')",
  "https://evil.example/§§",
  "http://169.254.169.254/§§",
];
const numbers = [0, -0, -1, 1, 1.5, 60, 1e308, -1e308, 2 ** 31, 2 ** 53, 2 ** 63, Number.MIN_VALUE];

const hostileText = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...texts) },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }).map((it) => `§§${it}`) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 40 }).map((it) => `§§${it}`) },
  { weight: 1, arbitrary: fc.constantFrom(300, 5_000, 50_000).map((it) => `§§${"å".repeat(it)}`) },
);

function hostileValue(ids: Ids): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 5, arbitrary: hostileText },
    { weight: 2, arbitrary: fc.constantFrom(...numbers) },
    { weight: 2, arbitrary: fc.constantFrom(null, true, false, [], {}, [[]], [null], { "§§": "§§" }, { length: 1e9 }) },
    { weight: 2, arbitrary: fc.constantFrom(...ids.sips, ...ids.others, ...ids.keys) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
    { weight: 1, arbitrary: fc.constantFrom(20, 200, 3000).map(nested) },
  );
}

function nested(depth: number): unknown {
  let value: unknown = "§§";
  for (let at = 0; at < depth; at++) value = at % 2 === 0 ? [value] : { a: value };
  return value;
}

/** A number used twice, or a version long past, would stop most of what fits. */
const byName: Record<string, fc.Arbitrary<unknown>> = {
  commandId: fc.uuid({ version: 4 }),
  version: fc.constantFrom(undefined, undefined, undefined, undefined, 1, 8, 10_000),
};

/** Something that fits the schema; texts in it are mostly plain, so that it may go all the way. */
export function fitting(schema: JsonSchema, ids: Ids): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const either = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined;
  if (either) return fc.oneof(...either.map((it) => fitting(it, ids)));
  const type = [schema.type].flat()[0];
  if (type === "object") {
    const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>);
    const arbitraries = Object.fromEntries(properties.map(([name, it]) => [name, byName[name] ?? fitting(it, ids)]));
    return fc.record(arbitraries, { requiredKeys: (schema.required ?? []) as string[] });
  }
  if (type === "array")
    return fc.array(fitting(schema.items ?? {}, ids), { minLength: schema.minItems ?? 0, maxLength: 4 });
  if (type === "integer" || type === "number")
    return fc.integer({ min: Math.max(schema.minimum ?? 0, 0), max: Math.min(schema.maximum ?? 500, 500) });
  if (type === "boolean") return fc.boolean();
  if (type === "null") return fc.constant(null);
  if (schema.format === "uuid") return fc.oneof(fc.constantFrom(...ids.others), fc.uuid());
  if (schema.format === "date")
    return fc.constantFrom("2026-11-20", "2026-11-21", "2026-11-25", "2026-12-01", "2027-05-01");
  if (schema.format === "date-time") return fc.constantFrom("2026-11-27T13:00:00Z", "2026-12-04T08:30:00Z");
  if (schema.pattern || schema.examples) return fc.constantFrom(...ids.keys, ...ids.others, ...(schema.examples ?? []));
  return fc.constantFrom("Text", "Går till affären", "010-123 45 67", "Åsa Öst", "§§ ord");
}

type Bend = "none" | "value" | "drop" | "add" | "whole" | "text";

const bends = fc.constantFrom<Bend>(
  "none",
  "none",
  "none",
  "value",
  "value",
  "value",
  "value",
  "drop",
  "add",
  "whole",
  "text",
);

/** What is sent as content: what fits, or that with one place of it bent, or something that is no JSON. */
function bodyOf(operation: Operation, ids: Ids): fc.Arbitrary<string | Buffer> {
  const good = operation.schema ? fitting(operation.schema, ids) : fc.constant({});
  return fc
    .record({ value: good, bend: bends, by: hostileValue(ids), at: fc.nat(), name: hostileText, raw: fc.nat() })
    .map(({ value, bend, by, at, name, raw }) => {
      if (bend === "text") return notJson[raw % notJson.length]!;
      if (bend === "whole") return written(by);
      const copy = structuredClone(value);
      const places = placesIn(copy);
      const place = places[at % Math.max(1, places.length)];
      if (place && bend === "value") place.holder[place.key] = by;
      if (place && bend === "drop") delete place.holder[place.key];
      const text = written(copy);
      if (bend !== "add") return text;
      return text.replace(/^\{/, `{${JSON.stringify(name)}:${written(by)}${text === "{}" ? "" : ","}`);
    });
}

const written = (value: unknown) => JSON.stringify(value) ?? "null";

const notJson: (string | Buffer)[] = [
  "",
  "§§",
  "{",
  '{"a":}',
  '{"§§":1,"§§":2}',
  '{"__proto__":{"roles":["administrator"]}}',
  '{"constructor":{"prototype":{"a":1}}}',
  '{"input":{"__proto__":{"§§":1}}}',
  "[1e999,-1e999]",
  '{"commandId":1e999,"input":{"text":1e999}}',
  "[".repeat(100_000),
  `${"[".repeat(50_000)}${"]".repeat(50_000)}`,
  `${'{"a":'.repeat(20_000)}"\\u0041"${"}".repeat(20_000)}`,
  '{"input":"\\ud800§§"}',
  '{"\\u0000§§":1}',
  "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
  Buffer.from([0xff, 0xfe, 0x7b, 0x00]),
  Buffer.from('{"input":"\xe5"}', "latin1"),
  Buffer.from("\ufeff{}", "utf8"),
  `{"input":{"text":"${"§§".repeat(600_000)}"}}`,
];

function placesIn(value: unknown): { holder: Record<string, unknown>; key: string }[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}

const segments = [
  "§§",
  "..",
  "..%2f..%2f",
  "%2e%2e",
  "%00",
  "%E5",
  "%F0%9F%99%82",
  "%25%30%30",
  "%0d%0aset-cookie:a=b",
  ";a=b",
  "*",
  "'",
  "1%20or%201=1",
  "null",
  "undefined",
  "__proto__",
  "constructor",
  "0",
  "-1",
  "a".repeat(300),
  "%C3%A5".repeat(50),
  "{id}",
  "FFFFFFFF-FFFF-4FFF-8FFF-FFFFFFFFFFFF",
  "1.pdf",
  "99999.pdf",
  "2026-11-21",
  "2026-02-30",
  "9999-12-31",
];

function pathOf(operation: Operation, ids: Ids): fc.Arbitrary<string> {
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  const isSip = operation.path.startsWith("/api/v1/sips/");
  const segment = (name: string) => {
    const known =
      name === "day"
        ? ["2026-11-21", "2026-11-20"]
        : name === "document"
          ? ["1.pdf", "2.pdf"]
          : name === "key"
            ? ["need.what", "a"]
            : isSip && name === "id"
              ? ids.sips
              : ids.others;
    return fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...known) },
      { weight: 1, arbitrary: fc.uuid() },
      { weight: 2, arbitrary: fc.constantFrom(...segments) },
    );
  };
  return fc
    .tuple(...names.map(segment))
    .map((chosen) => names.reduce((path, name, at) => path.replace(`{${name}}`, chosen[at]!), operation.path));
}

function queryOf(operation: Operation, ids: Ids): fc.Arbitrary<string> {
  const names = [
    ...operation.query.map((it) => it.name as string),
    "page",
    "limit",
    "query",
    "from",
    "to",
    "__proto__",
    "a[b]",
    "§§",
  ];
  const value = fc.oneof(
    fc.constantFrom("1", "2026-11-20", "2026-11-21", "any", "true", "due", "-person", "99999999999", "%E5%", "%00"),
    fc.constantFrom(...operation.query.flatMap((it) => (it.schema?.enum as string[] | undefined) ?? []), "1"),
    hostileText.map((it) => encodeURIComponent(it.toWellFormed()).slice(0, 3000)),
    fc.constantFrom(...ids.others),
  );
  return fc.oneof(
    { weight: operation.query.length > 0 ? 1 : 8, arbitrary: fc.constant("") },
    {
      weight: 2,
      arbitrary: fc
        .array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 4 })
        .map((pairs) => pairs.map(([name, it]) => `${encodeURIComponent(name)}=${it}`).join("&")),
    },
  );
}

const oddHeaders: Record<string, string>[] = [
  { "content-type": "text/plain" },
  { "content-type": "application/xml" },
  { "content-type": "multipart/form-data; boundary=x" },
  { "content-type": "application/json; charset=utf-16" },
  { "content-type": "application/json;".padEnd(2000, "a") },
  { "content-type": "§§/§§" },
  { "content-type": "application/problem+json" },
  { "content-encoding": "gzip" },
  { "accept-language": "§§, en;q=NaN, *;q=9" },
  { "accept-language": "en".padEnd(4000, ",sv;q=0.1") },
  { accept: "text/html" },
  { authorization: "Bearer §§" },
  { "x-http-method-override": "DELETE" },
  { "x-forwarded-for": "§§, 127.0.0.1" },
  { "x-original-url": "/api/v1/admin/staff" },
  { "if-none-match": "*", range: "bytes=0-1" },
  { "x-samlad-background": "1" },
  { expect: "§§" },
  { host: "evil.example" },
];

/** Requests to an operation. `count` of them, always the same for the same seed. */
export function hostileRequests(operation: Operation, ids: Ids, count: number, seed: number): HostileRequest[] {
  const writes = ["POST", "PUT", "DELETE", "PATCH"].includes(operation.method);
  const made = fc.record({
    path: pathOf(operation, ids),
    query: queryOf(operation, ids),
    body: writes ? bodyOf(operation, ids) : fc.constant(undefined),
    method: fc.oneof(
      { weight: 30, arbitrary: fc.constant(operation.method) },
      { weight: 1, arbitrary: fc.constantFrom("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE") },
    ),
    odd: fc.oneof({ weight: 9, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: fc.constantFrom(...oddHeaders) }),
  });
  return fc.sample(made, { numRuns: count, seed }).map((it, at) => {
    // Not a field's name: that of an unknown field is told, to the one who misspelt it.
    const marker = `zq-${seed.toString(36)}-${at}-qz`;
    const filled = (text: string) => text.replaceAll(placeholder, marker);
    const body = typeof it.body === "string" ? filled(it.body) : it.body;
    const odd = Object.entries(it.odd as Record<string, string>).map(([name, value]) => [name, filled(value)]);
    return {
      operationId: operation.operationId,
      method: it.method,
      url: filled(it.query === "" ? it.path : `${it.path}?${it.query}`).replaceAll(
        encodeURIComponent(placeholder),
        marker,
      ),
      headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...Object.fromEntries(odd) },
      body,
      marker,
    };
  });
}
