import { afterAll, beforeAll, expect, test } from "vitest";
import type { LogAnswer } from "../../core/accessLog.ts";
import { identityNumbers } from "../../test/identityNumbers.ts";
import { buildProtectedTown, type ProtectedTown, plantWords, words } from "../../test/protectedTown.ts";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { insertAssignment, insertPrincipal, insertStaff, insertUnit } from "../directory/directoryStore.ts";

// A child whose mother has protected identity, and who is shielded from the father.
let server: TestServer;
let town: ProtectedTown;
let sipId: string;
/** At a unit that gives a place away and has no part in the SIP. */
let elsewhere: Visitor;
beforeAll(async () => {
  server = await testServer({ now: "2026-11-21T09:00:00Z" });
  town = await buildProtectedTown(server);
  ({ sipId } = await plantWords(town, "none"));
  for (const reader of ["mother", "shelter", "coordinator"] as const)
    expect((await town.as[reader].get(`/api/v1/sips/${sipId}`)).status).toBe(200);
  const countyId = town.county.id;
  const principal = await insertPrincipal(server.sql, { countyId, name: "Föreningen Udden", kind: "private" });
  const udden = { countyId, principalId: principal.id, name: "Kvinnojouren Udden", kind: "shelter" as const };
  const { id: unitId } = await insertUnit(server.sql, { ...udden, revealsPlace: true });
  const una = await insertStaff(server.sql, {
    countyId,
    name: "Una Udd",
    title: "Kurator",
    hsaId: "SE8024000006-S009",
  });
  await insertAssignment(server.sql, { staffId: una.id, unitId, roles: ["staff"], startsOn: "2026-01-01" });
  elsewhere = await server.signIn(una.hsaId);
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

test("a guardian is told who searched for the child's number without finding, as the child is; a relative is refused", async () => {
  const childsNumber = identityNumbers.personnummer[5].value;
  const searched = ({ groups }: LogAnswer) =>
    groups.flatMap(({ action, actor }) => (action === "searchPerson" ? [actor] : []));
  expect(searched(await logOf("mother"))).toEqual([]);
  for (const who of ["otherUnit", "elsewhere"] as const)
    expect(
      (
        await (who === "elsewhere" ? elsewhere : town.as[who]).post("/api/v1/sips/search", {
          personalIdentityNumber: childsNumber,
        })
      ).json.sips,
    ).toEqual([]);
  const olle = { kind: "staff", name: "Olle Annan", title: "Kurator", unit: town.office.name };
  const mothers = searched(await logOf("mother"));
  expect(mothers).toContainEqual(olle);
  // Whose unit would tell where somebody is, and does not stand in the SIP: neither its name, nor its staff, nor its principal.
  expect(mothers).toContainEqual({ kind: "protectedStaff", unit: null });
  const text = JSON.stringify(await logOf("mother"));
  for (const hidden of ["Kvinnojouren Udden", "Una Udd", "Föreningen Udden"]) expect(text).not.toContain(hidden);
  const childs = (await town.as.child.get(`/api/v1/sips/${sipId}/access-log?limit=100`)).json as LogAnswer;
  expect(searched(childs)).toContainEqual({
    kind: "staff",
    name: "Una Udd",
    title: "Kurator",
    unit: "Kvinnojouren Udden",
  });
  // The child is shielded from the father: that somebody searched, and not who.
  const fathers = searched(await logOf("father"));
  expect(fathers).toEqual([
    { kind: "protectedStaff", unit: null },
    { kind: "protectedStaff", unit: null },
  ]);
  expect((await town.as.grandmother.get(`/api/v1/sips/${sipId}/access-log`)).status).toBe(403);
});

test("a guardian is not told of searches that found another SIP of the child's", async () => {
  const othersSip = crypto.randomUUID();
  await server.sql`
    insert into access_log (county_id, at, actor_kind, staff_id, unit_id, action, subject_person_id, listed_sip_ids, ground)
    values (${town.county.id}, '2026-11-21T09:00:00Z', 'staff', ${town.olle.id}, ${town.office.id}, 'searchPerson', ${town.child.id}, ${[othersSip]}, 'staff')`;
  const times = (who: LogAnswer) =>
    who.groups.filter((one) => one.action === "searchPerson").reduce((sum, one) => sum + one.times, 0);
  const childs = (await town.as.child.get(`/api/v1/sips/${sipId}/access-log?limit=100`)).json as LogAnswer;
  expect(times(childs)).toBe(3);
  expect(times(await logOf("mother"))).toBe(2);
});

test("no unit is told to the one the child is shielded from: not on the page, in the file or in the register extract", async () => {
  for (const path of ["access-log?limit=100&lists=true", "access-log/extract.csv", "register-extract.json"]) {
    const { status, text } = await town.as.father.get(`/api/v1/sips/${sipId}/${path}`);
    expect([path, status]).toEqual([path, 200]);
    for (const hidden of [words.shelter, words.shelterStaff, town.primaryCare.name])
      expect(text.includes(hidden), `${hidden} in ${path}`).toBe(false);
  }
  // Nor whose it is: the principal of a unit that is not named is not named either, when nothing else would.
  const file = (await town.as.mother.get(`/api/v1/sips/${sipId}/access-log/extract.csv`)).text;
  for (const hidden of ["Kvinnojouren Udden", "Una Udd", "Föreningen Udden"]) expect(file).not.toContain(hidden);
  expect((await town.as.mother.get(`/api/v1/sips/${sipId}/register-extract.json`)).text).toContain(words.shelter);
});

test("of a child who is protected, whoever acts for it is told no unit that its own view does not name; the child is", async () => {
  const level = { level: "marked", reason: "Hot" };
  expect((await town.as.coordinator.post(`/api/v1/sips/${sipId}/protection`, level)).status).toBe(200);
  const mothers = JSON.stringify(await logOf("mother"));
  for (const hidden of [town.office.name, "Olle Annan"]) expect(mothers).not.toContain(hidden);
  // Units of her own view are named as before.
  const { view } = (await town.as.mother.get(`/api/v1/sips/${sipId}`)).json;
  expect(mothers).toContain(view.lead.unit.name);
  const { text } = await town.as.child.get(`/api/v1/sips/${sipId}/access-log?limit=100`);
  expect(text).toContain(town.office.name);
});
