import { afterAll, beforeAll, expect, test } from "vitest";
import type { LogAnswer } from "../../core/accessLog.ts";
import { buildProtectedTown, type ProtectedTown, plantWords, words } from "../../test/protectedTown.ts";
import { type TestServer, testServer } from "../../test/server.ts";

// A child whose mother has protected identity, and who is shielded from the father.
let server: TestServer;
let town: ProtectedTown;
let sipId: string;
beforeAll(async () => {
  server = await testServer({ now: "2026-11-21T09:00:00Z" });
  town = await buildProtectedTown(server);
  ({ sipId } = await plantWords(town, "none"));
  for (const reader of ["mother", "shelter", "coordinator"] as const)
    expect((await town.as[reader].get(`/api/v1/sips/${sipId}`)).status).toBe(200);
});
afterAll(() => server.close());

const relationsIn = ({ groups }: LogAnswer) =>
  groups.flatMap(({ actor }) => (actor.kind === "person" ? [actor.relation] : []));
const logOf = async (reader: "mother" | "father") =>
  (await town.as[reader].get(`/api/v1/sips/${sipId}/access-log?limit=100&own=true&lists=true`)).json as LogAnswer;

test("of a protected guardian the other is not even told when, while the protected one sees both", async () => {
  const mothers = relationsIn(await logOf("mother"));
  expect(mothers.filter((it) => it === "guardian").length).toBeGreaterThan(1);
  const own = await server.sql`
    select 1 from access_log where sip_id = ${sipId} and person_id = ${town.father.id} group by action`;
  expect(relationsIn(await logOf("father")).filter((it) => it === "guardian")).toHaveLength(own.length);
});

test("no unit is told to the one the child is shielded from: not on the page, in the file or in the register extract", async () => {
  for (const path of ["access-log?limit=100&lists=true", "access-log/extract.csv", "register-extract.json"]) {
    const { status, text } = await town.as.father.get(`/api/v1/sips/${sipId}/${path}`);
    expect([path, status]).toEqual([path, 200]);
    for (const hidden of [words.shelter, words.shelterStaff, town.primaryCare.name])
      expect(text.includes(hidden), `${hidden} in ${path}`).toBe(false);
  }
  expect((await town.as.mother.get(`/api/v1/sips/${sipId}/register-extract.json`)).text).toContain(words.shelter);
});
