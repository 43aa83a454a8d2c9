import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestServer, testServer } from "../../test/server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer({ now: "2027-02-03T10:00:00Z" });
});
afterAll(() => server.close());

type Statement = {
  resourceType: string;
  status: string;
  date: string;
  kind: string;
  fhirVersion: string;
  format: string[];
  software?: { name: string };
  implementation?: { description: string };
  description?: string;
  rest?: { mode: string; resource?: { type: string }[] }[];
  messaging?: { endpoint?: unknown[] }[];
  document?: unknown[];
};

/** The invariants of R4 that bear on such a statement (https://hl7.org/fhir/R4/capabilitystatement.html), each by its key. */
const invariants: Record<string, (it: Statement) => boolean> = {
  "required elements": (it) =>
    ["draft", "active", "retired", "unknown"].includes(it.status) &&
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(it.date) &&
    it.fhirVersion === "4.0.1" &&
    it.format.length > 0,
  "cpb-1": (it) => [it.rest, it.messaging, it.document].some((part) => part && part.length > 0),
  "cpb-2": (it) => Boolean(it.description || it.software || it.implementation),
  "cpb-3": (it) => !it.messaging?.some((one) => one.endpoint) || it.kind === "instance",
  "cpb-9": (it) =>
    (it.rest ?? []).every(({ resource = [] }) => new Set(resource.map((one) => one.type)).size === resource.length),
  "cpb-14": (it) => it.kind !== "instance" || Boolean(it.implementation?.description),
  "rest.mode": (it) => (it.rest ?? []).every((one) => ["client", "server"].includes(one.mode)),
  "software.name": (it) => it.software?.name !== "",
};

test("the CapabilityStatement keeps R4's invariants, says the day the instance started, and promises no resource", async () => {
  const { json, headers } = await server.visitor().get("/fhir/R4/metadata");
  expect(headers.get("content-type")).toBe("application/fhir+json; charset=utf-8");
  expect(json).toMatchObject({ resourceType: "CapabilityStatement", kind: "instance", rest: [{ mode: "server" }] });
  const broken = Object.entries(invariants).flatMap(([key, holds]) => (holds(json) ? [] : [key]));
  expect(broken).toEqual([]);
  expect(json.date).toBe("2027-02-03T10:00:00.000Z");
  expect(json.rest[0].resource).toBeUndefined();
  // The check itself tells a statement that is not one.
  const wrong = { ...json, rest: undefined, implementation: undefined, date: "i går" };
  expect(Object.entries(invariants).flatMap(([key, holds]) => (holds(wrong) ? [] : [key]))).toEqual([
    "required elements",
    "cpb-1",
    "cpb-14",
  ]);
});
