// Whatever leaves as a file is a disclosure: each address that the OpenAPI document gives as one is asked for real, and its line stands in
// the access log when the answer comes.
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { established } from "../../test/establishedSip.ts";
import { samplePdf } from "../../test/sampleFiles.ts";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildSipTown, type SipTown, signInAll } from "../../test/sipTown.ts";

type People = Awaited<ReturnType<typeof signInAll>>;
/** `action`: that of each line, in their order. */
type Outlet = { by: keyof People & string; action: string; path?: string; body?: object };

let server: TestServer;
let town: SipTown;
let people: People;
let sipId: string;
let meetingId: string;
let attachmentId: string;

beforeAll(async () => {
  server = await testServer({ config: { attachmentKeys: [{ id: "one", key: randomBytes(32) }] } });
  town = await buildSipTown(server);
  people = await signInAll(server, town);
  ({ sipId, meetingId } = await established(people, town));
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(samplePdf())]), "papper.pdf");
  const headers = { cookie: people.klara.cookie() };
  const kept = await fetch(`${server.url}/api/v1/sips/${sipId}/attachments`, { method: "POST", body: form, headers });
  attachmentId = ((await kept.json()) as { id: string }).id;
});
afterAll(() => server.close());

/** Reviewed: each outlet with who asks for it here and the act that the log tells of; or why nothing is told. */
const outlets: Record<string, Outlet[] | string> = {
  "get /sips/{id}/attachments/{attachmentId}": [{ by: "klara", action: "download" }],
  "get /sips/{id}/plan/{document}": [{ by: "erik", action: "print", path: "1.pdf" }],
  "post /sips/{id}/documents/plan": [
    { by: "klara", action: "disclose print", body: { version: 1, givenTo: "Eriks syster", ground: "consent" } },
  ],
  "get /sips/{id}/documents/{document}": [
    { by: "klara", action: "print", path: "plan.pdf" },
    { by: "erik", action: "print", path: "notes.pdf" },
    { by: "vera", action: "print", path: "record.txt" },
  ],
  "get /sips/{id}/invitation/{document}": [{ by: "erik", action: "print", path: "{meeting}.pdf" }],
  "get /sips/{id}/consent.pdf": [{ by: "erik", action: "print" }],
  "get /my/access-log/{document}": [
    { by: "erik", action: "logExtract", path: "extract.pdf" },
    { by: "erik", action: "logExtract", path: "extract.csv" },
  ],
  "get /sips/{id}/access-log/{document}": [
    { by: "erik", action: "logExtract", path: "extract.pdf" },
    { by: "erik", action: "logExtract", path: "extract.csv" },
  ],
  "get /my/register-extract.json": [{ by: "erik", action: "registerExtract" }],
  "get /my/register-extract.pdf": [{ by: "erik", action: "registerExtract" }],
  "get /sips/{id}/register-extract.json": [{ by: "erik", action: "registerExtract" }],
  "get /sips/{id}/register-extract.pdf": [{ by: "erik", action: "registerExtract" }],
  "get /sips/{id}/calendar.ics": [{ by: "erik", action: "calendarFile" }],
  "get /live": "Which SIPs have a new version, by their ids alone; what is in them is fetched, and logged, by itself.",
  "get /survey/results.csv": "Counts of groups that are large enough: an answer to the survey leads back to nobody.",
  "get /admin/papers/{document}": "An invented example, about nobody.",
  "get /openapi.json": "A description of the addresses, about nobody.",
};

test("every address that answers a file is one that somebody has looked at", async () => {
  const { paths } = (await server.visitor().get("/api/v1/openapi.json")).json as {
    paths: Record<string, Record<string, { responses?: Record<string, { content?: object }> }>>;
  };
  const found = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { responses = {} }]) => {
      const kinds = Object.entries(responses).flatMap(([status, it]) =>
        status.startsWith("2") ? Object.keys(it.content ?? {}) : [],
      );
      const isFile = kinds.some((kind) => kind !== "application/json") || path.endsWith(".json");
      return isFile ? [`${method} ${path}`] : [];
    }),
  );
  expect(found.sort()).toEqual(Object.keys(outlets).sort());
});

const asked = Object.entries(outlets).flatMap(([route, of]) =>
  typeof of === "string" ? [] : of.map((one) => [route, one.path ?? "", one] as const),
);

test.each(asked)(
  "%s %s has its line in the log when the answer comes",
  async (route, _, { by, action, path, body }) => {
    const [method = "", pattern = ""] = route.split(" ");
    const document = path?.replace("{meeting}", meetingId) ?? "";
    const address = pattern
      .replace("{id}", sipId)
      .replace("{attachmentId}", attachmentId)
      .replace("{document}", document);
    const who = people[by] as Visitor;
    const before = await lastLine();
    const answer = await who.send(method.toUpperCase(), `/api/v1${address}`, body);
    const lines = await linesAfter(before);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(lines).toEqual(action.split(" ").map((one) => ({ action: one, subjectPersonId: town.erik.id })));
  },
);

test("a calendar that fetches by its secret address leaves a line for each SIP, and one that is told nothing none", async () => {
  const { path } = (await people.erik.post("/api/v1/my/calendar-address", { withPlace: false })).json;
  const before = await lastLine();
  expect((await server.visitor().get(path)).status).toBe(200);
  expect(await linesAfter(before)).toEqual([{ action: "calendarFeed", subjectPersonId: town.erik.id }]);
  const then = await lastLine();
  expect((await server.visitor().get("/calendar/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics")).status).toBe(404);
  expect(await linesAfter(then)).toEqual([]);
});

async function lastLine(): Promise<string> {
  const [row] = await server.sql<{ last: string }[]>`select coalesce(max(id), 0)::text as last from access_log`;
  return row!.last;
}

function linesAfter(id: string) {
  return server.sql<{ action: string; subjectPersonId: string }[]>`
    select action, subject_person_id from access_log where id > ${id} order by id`;
}
