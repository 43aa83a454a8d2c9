// The write path, from the outside: what a command answers, and what it leaves in the database.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestServer, testServer } from "../../test/server.ts";
import {
  buildSipTown,
  done,
  eriksNumber,
  give,
  raised,
  type SipTown,
  signInAll,
  started,
  summoned,
} from "../../test/sipTown.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
beforeAll(async () => {
  server = await testServer();
  town = await buildSipTown(server);
  people = await signInAll(server, town);
});
afterAll(() => server.close());

describe("a command", () => {
  test("is answered with what the caller now sees, may do and has to do", async () => {
    const sipId = randomUUID();
    const { json } = await done(people.vera, sipId, "raise-need", {
      personalIdentityNumber: eriksNumber,
      unitId: town.homeCare.id,
      what: "Ramlar",
    });
    expect(json.version).toBe(1);
    expect(json.view).toMatchObject({ id: sipId, version: 1, stage: "need", person: { name: "Erik Enskild" } });
    expect(json.may).toEqual(json.view.may);
    const opened = await people.mona.get(`/api/v1/sips/${sipId}`);
    expect(opened.json.tasks).toMatchObject([{ kind: "decideNeed", dueOn: expect.any(String) }]);
    expect(opened.json.may).toContain("startSip");
  });

  test("of a whole process goes through", async () => {
    const { sipId } = await summoned(people, town);
    const { json } = await people.vera.get(`/api/v1/sips/${sipId}`);
    expect(json.view.meetings).toHaveLength(1);
    expect(json.tasks.map((it: { kind: string }) => it.kind)).toContain("answerSummons");
  });
});

test("started", async () => {
  const sipId = await started(people, town);
  expect((await people.klara.get("/api/v1/work-list")).json.items.map((it: { sipId: string }) => it.sipId)).toContain(
    sipId,
  );
  expect((await people.klara.get("/api/v1/sips")).json.sips.map((it: { id: string }) => it.id)).toContain(sipId);
  expect((await people.klara.get(`/api/v1/sips/${sipId}/history`)).json.entries).toHaveLength(2);
  expect((await people.klara.get(`/api/v1/sips/${sipId}/as-of/2026-11-21`)).json.view.version).toBe(2);
  expect((await people.klara.get(`/api/v1/sips/${sipId}/changes?from=2026-11-21`)).json.changes).toEqual([]);
  expect((await give(people.sofia, sipId, "take-over", { reason: "x" })).status).toBe(404);
  await raised(people.vera, town);
});
