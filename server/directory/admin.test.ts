import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildTown, type Town } from "../../test/town.ts";
import { insertAssignment, insertStaff, type Staff } from "./directoryStore.ts";

let server: TestServer;
let town: Town;
/** Administrator of the municipality. */
let cilla: Visitor;
/** Administrator of the region, which manages the county. */
let disa: Visitor;

beforeAll(async () => {
  server = await testServer();
  town = await buildTown(server.sql);
  cilla = await server.signIn(town.cilla.hsaId);
  disa = await server.signIn(town.disa.hsaId);
});

afterAll(() => server.close());

const unit = (more: object = {}) => ({
  principalId: town.municipality.id,
  name: "Boendestödet",
  kind: "housingSupport",
  hsaId: null,
  phone: null,
  address: null,
  revealsPlace: false,
  ...more,
});
const staff = (more: object = {}) => ({
  hsaId: "SE2120000142-B001",
  name: "Berit Ny",
  title: "Undersköterska",
  phone: null,
  email: null,
  ...more,
});
const put = (who: Visitor, path: string, body: unknown) => who.send("PUT", path, body);

describe("who may", () => {
  test("nobody without the role", async () => {
    const others = [await server.signIn(town.anna.hsaId), await server.signIn("erik")];
    const bo = await server.signIn(town.bo.hsaId);
    await bo.post("/api/v1/session/assignment", { assignmentId: town.bosAssignments[0].id });
    for (const who of [...others, bo]) {
      for (const path of ["principals", "units", "staff", `units/${town.homeCare.id}`, `staff/${town.anna.id}`])
        expect((await who.get(`/api/v1/admin/${path}`)).json, path).toMatchObject({ status: 403, code: "access.role" });
      expect((await who.post("/api/v1/admin/units", unit())).status).toBe(403);
      expect((await who.post("/api/v1/admin/staff", staff())).status).toBe(403);
      expect((await put(who, `/api/v1/admin/assignments/${town.annasAssignment.id}`, {})).status).toBe(403);
    }
  });

  test("nobody who is not signed in", async () => {
    const stranger = server.visitor();
    expect((await stranger.get("/api/v1/admin/units")).status).toBe(401);
    expect((await stranger.post("/api/v1/admin/units", unit())).status).toBe(401);
  });

  test("Z1: an administrator sees and changes the own principal's, not another's", async () => {
    const { json } = await cilla.get("/api/v1/admin/units");
    expect(json.units.map((it: { name: string }) => it.name)).toEqual(["Hemtjänsten Söder"]);
    expect((await cilla.get(`/api/v1/admin/units/${town.primaryCare.id}`)).status).toBe(404);
    expect((await cilla.post("/api/v1/admin/units", unit({ principalId: town.region.id }))).status).toBe(403);
    expect(
      (await cilla.post(`/api/v1/admin/units/${town.primaryCare.id}/close`, { version: 1, closedOn: "2026-12-01" }))
        .status,
    ).toBe(403);
    expect((await cilla.post("/api/v1/admin/principals", { name: "X", kind: "private", orgNumber: null })).status).toBe(
      403,
    );
    const assignment = {
      staffId: town.anna.id,
      unitId: town.primaryCare.id,
      roles: ["manager"],
      startsOn: "2026-11-21",
      endsOn: null,
    };
    expect((await cilla.post("/api/v1/admin/assignments", assignment)).status).toBe(403);
    expect((await cilla.get(`/api/v1/admin/staff/${town.disa.id}`)).status).toBe(404);
    expect((await cilla.get("/api/v1/admin/staff")).text).not.toContain("Disa Region");
  });

  test("the administrator of the principal that manages the county reaches all of it", async () => {
    const { json } = await disa.get("/api/v1/admin/units");
    expect(json.units.map((it: { name: string }) => it.name)).toEqual(["Hemtjänsten Söder", "Vårdcentralen Ängen"]);
    const made = await disa.post("/api/v1/admin/principals", {
      name: "Omsorg AB",
      kind: "private",
      orgNumber: "556016-0680",
    });
    expect(made).toMatchObject({ status: 201, json: { orgNumber: "5560160680", managesCounty: false } });
  });
});

describe("units", () => {
  test("are added, changed and found, and who did it is kept", async () => {
    const made = await cilla.post("/api/v1/admin/units", unit({ hsaId: "SE2120000142-U077", phone: " 010-7 " }));
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({ name: "Boendestödet", phone: "010-7", version: 1, closedOn: null });
    const { principalId: _, ...values } = unit({ name: "Boendestödet City", hsaId: "SE2120000142-U077", version: 1 });
    const changed = await put(cilla, `/api/v1/admin/units/${made.json.id}`, values);
    expect(changed.json).toMatchObject({ name: "Boendestödet City", version: 2 });
    const changes =
      await server.sql`select what, before, after, by_assignment_id from directory_change where row_id = ${made.json.id} order by id`;
    expect(changes).toMatchObject([
      { what: "unit", before: null, after: { name: "Boendestödet" } },
      { what: "unit", before: { name: "Boendestödet" }, after: { name: "Boendestödet City" } },
    ]);
  });

  test("a change that started from an older version is refused, and nothing is changed", async () => {
    const { json } = await cilla.post("/api/v1/admin/units", unit({ name: "Dagverksamheten", kind: "dayActivities" }));
    const { principalId: _, ...values } = unit({ name: "Först", kind: "dayActivities", version: 1 });
    expect((await put(cilla, `/api/v1/admin/units/${json.id}`, values)).status).toBe(200);
    const late = await put(cilla, `/api/v1/admin/units/${json.id}`, { ...values, name: "Sedan" });
    expect(late.json).toMatchObject({ status: 409, code: "request.stale" });
    expect((await cilla.get(`/api/v1/admin/units/${json.id}`)).json.unit.name).toBe("Först");
  });

  test("a closed unit is kept, cannot be chosen, and stays closed", async () => {
    const { json } = await cilla.post("/api/v1/admin/units", unit({ name: "Kvällspatrullen" }));
    const close = (closedOn: string | null, version: number) =>
      cilla.post(`/api/v1/admin/units/${json.id}/close`, { version, closedOn });
    expect((await close("2026-11-20", 1)).json).toMatchObject({ code: "field.inThePast", field: "closedOn" });
    expect((await close("2026-12-24", 1)).status).toBe(200);
    expect((await close(null, 2)).json.closedOn).toBeNull();
    expect((await close("2026-11-21", 3)).status).toBe(200);
    expect((await close(null, 4)).json).toMatchObject({ status: 409, code: "directory.closedStaysClosed" });
    expect((await cilla.get("/api/v1/units?query=kväll")).json.units).toEqual([]);
    expect((await cilla.get("/api/v1/admin/units?state=closed")).json.units).toMatchObject([
      { name: "Kvällspatrullen", closedOn: "2026-11-21" },
    ]);
    const assigned = await cilla.post("/api/v1/admin/assignments", {
      staffId: town.anna.id,
      unitId: json.id,
      roles: ["staff"],
      startsOn: "2026-11-21",
      endsOn: null,
    });
    expect(assigned.json).toMatchObject({ status: 400, code: "unit.closed", field: "unitId" });
  });

  test("an HSA-id is used once, however its letters are written", async () => {
    for (const hsaId of ["SE2120000142-U001", "SE2120000142-u001"]) {
      const taken = await cilla.post("/api/v1/admin/units", unit({ hsaId }));
      expect(taken.json).toMatchObject({ status: 409, code: "directory.hsaIdTaken", field: "hsaId" });
    }
  });

  test("what is wrong is told with its field", async () => {
    const wrong: [object, string, string][] = [
      [{ name: "" }, "field.missing", "name"],
      [{ name: "x".repeat(201) }, "text.tooLong", "name"],
      [{ name: "<b>Fet</b>" }, "text.html", "name"],
      [{ kind: "castle" }, "field.notAChoice", "kind"],
      [{ hsaId: "SE-Å" }, "directory.hsaId", "hsaId"],
      [{ hsaId: `SE2120000142-${"A".repeat(21)}` }, "directory.hsaId", "hsaId"],
      [{ principalId: "x" }, "field.notAnId", "principalId"],
      [{ principalId: "00000000-0000-4000-8000-000000000000" }, "item.unknown", "principalId"],
      [{ revealsPlace: undefined }, "field.missing", "revealsPlace"],
      [{ colour: "red" }, "field.unknown", "colour"],
    ];
    for (const [values, code, field] of wrong) {
      const answer = await cilla.post("/api/v1/admin/units", unit(values));
      expect(answer.json, JSON.stringify(values).slice(0, 60)).toMatchObject({ code, field });
    }
    expect(
      (await disa.post("/api/v1/admin/principals", { name: "X", kind: "private", orgNumber: "5560160681" })).json.code,
    ).toBe("directory.orgNumber");
    expect(
      (await disa.post("/api/v1/admin/principals", { name: "X", kind: "private", orgNumber: "2120000142" })).json.code,
    ).toBe("directory.orgNumberTaken");
  });
});

describe("staff and assignments", () => {
  test("somebody new is added, given an assignment, and can sign in at once", async () => {
    const made = await cilla.post("/api/v1/admin/staff", staff());
    expect(made.status).toBe(201);
    expect((await server.visitor().get("/sign-in?as=SE2120000142-B001")).status).toBe(403);
    const given = await cilla.post("/api/v1/admin/assignments", {
      staffId: made.json.id,
      unitId: town.homeCare.id,
      roles: ["coordinator", "staff", "staff"],
      startsOn: "2026-11-21",
      endsOn: null,
    });
    expect(given).toMatchObject({ status: 201, json: { roles: ["coordinator", "staff"] } });
    const berit = await server.signIn("SE2120000142-B001");
    expect((await berit.get("/api/v1/session")).json.assignment.roles).toEqual(["coordinator", "staff"]);

    const changed = await put(cilla, `/api/v1/admin/assignments/${given.json.id}`, {
      version: 1,
      roles: ["manager"],
      startsOn: "2026-11-21",
      endsOn: null,
    });
    expect(changed.status).toBe(200);
    expect((await berit.get("/api/v1/session")).json.assignment.roles).toEqual(["manager"]);

    const ended = await put(cilla, `/api/v1/admin/assignments/${given.json.id}`, {
      version: 2,
      roles: ["manager"],
      startsOn: "2026-11-21",
      endsOn: "2026-11-21",
    });
    expect(ended.status).toBe(200);
    expect((await berit.get("/api/v1/session")).json).toMatchObject({ assignment: null, assignments: [] });
    const again = await put(cilla, `/api/v1/admin/assignments/${given.json.id}`, {
      version: 3,
      roles: ["manager"],
      startsOn: "2026-11-21",
      endsOn: null,
    });
    expect(again.json).toMatchObject({ status: 409, code: "directory.assignmentEnded" });

    const listed = (await cilla.post("/api/v1/admin/staff/search", { query: "berit" })).json.staff;
    expect(listed).toMatchObject([
      { name: "Berit Ny", assignments: [{ unitName: "Hemtjänsten Söder", endsOn: "2026-11-21" }] },
    ]);
  });

  test("who leaves is signed out that day, and may come back", async () => {
    const { json } = await cilla.post("/api/v1/admin/staff", staff({ hsaId: "SE2120000142-B002", name: "Gunnar Går" }));
    await cilla.post("/api/v1/admin/assignments", {
      staffId: json.id,
      unitId: town.homeCare.id,
      roles: ["staff"],
      startsOn: "2026-11-21",
      endsOn: null,
    });
    const gunnar = await server.signIn("SE2120000142-B002");
    expect((await cilla.post(`/api/v1/admin/staff/${json.id}/end`, { version: 1, endedOn: "2026-11-21" })).status).toBe(
      200,
    );
    expect((await gunnar.get("/api/v1/session")).status).toBe(401);
    expect(
      (await cilla.get("/api/v1/admin/staff?state=ended")).json.staff.map((it: { name: string }) => it.name),
    ).toEqual(["Gunnar Går"]);
    expect((await cilla.post(`/api/v1/admin/staff/${json.id}/end`, { version: 2, endedOn: null })).status).toBe(200);
    await server.signIn("SE2120000142-B002");
  });

  test("who also works for another principal is not ended by one of them", async () => {
    const bo = (await cilla.get(`/api/v1/admin/staff/${town.bo.id}`)).json;
    const answer = await cilla.post(`/api/v1/admin/staff/${town.bo.id}/end`, {
      version: bo.version,
      endedOn: "2026-11-30",
    });
    expect(answer.json).toMatchObject({ status: 409, code: "directory.worksElsewhere" });
  });

  test("nobody shuts themselves out, and nobody gives themselves a role", async () => {
    const own = (await cilla.get("/api/v1/session")).json.assignment.id;
    const answer = await put(cilla, `/api/v1/admin/assignments/${own}`, {
      version: 1,
      roles: ["staff"],
      startsOn: "2026-01-01",
      endsOn: null,
    });
    expect(answer.json).toMatchObject({ status: 409, code: "directory.ownAssignment" });
    const another = { staffId: town.cilla.id, unitId: town.homeCare.id, startsOn: "2026-11-21", endsOn: null };
    for (const role of ["manager", "logReviewer", "admin"])
      expect((await cilla.post("/api/v1/admin/assignments", { ...another, roles: [role] })).json).toMatchObject({
        status: 409,
        code: "directory.ownAssignment",
      });
    const given = { unitId: town.primaryCare.id, roles: ["logReviewer" as const], startsOn: "2026-11-21" };
    const { id: second } = await insertAssignment(server.sql, { ...given, staffId: town.disa.id });
    const change = { version: 1, roles: ["manager"], startsOn: "2026-11-21", endsOn: null };
    expect((await put(disa, `/api/v1/admin/assignments/${second}`, change)).json.code).toBe("directory.ownAssignment");
    expect(
      (await cilla.post(`/api/v1/admin/staff/${town.cilla.id}/end`, { version: 1, endedOn: "2026-11-21" })).json.code,
    ).toBe("directory.ownAssignment");
  });

  test("what is wrong is told with its field", async () => {
    const assignment = {
      staffId: town.anna.id,
      unitId: town.homeCare.id,
      roles: ["staff"],
      startsOn: "2026-11-21",
      endsOn: null,
    };
    const wrong: [object, string, string][] = [
      [{ roles: [] }, "directory.roleMissing", "roles"],
      [{ roles: ["king"] }, "field.notAChoice", "roles.0"],
      [{ startsOn: "2026-02-30" }, "field.dateDoesNotExist", "startsOn"],
      [{ endsOn: "2026-11-20" }, "directory.endBeforeStart", "endsOn"],
      [{ staffId: "00000000-0000-4000-8000-000000000000" }, "staff.unknown", "staffId"],
      [{ unitId: "00000000-0000-4000-8000-000000000000" }, "item.unknown", "unitId"],
    ];
    for (const [values, code, field] of wrong)
      expect((await cilla.post("/api/v1/admin/assignments", { ...assignment, ...values })).json, code).toMatchObject({
        code,
        field,
      });
    expect((await cilla.post("/api/v1/admin/staff", staff({ email: "inte en adress" }))).json).toMatchObject({
      code: "directory.email",
      field: "email",
    });
    expect((await cilla.post("/api/v1/admin/staff", staff({ hsaId: town.anna.hsaId }))).json).toMatchObject({
      code: "directory.hsaIdTaken",
    });
  });
});

test("a staff member's protected data are marked and lifted by the administrator, and not lifted by being left out", async () => {
  const cilla = await server.signIn(town.cilla.hsaId);
  const made = (await cilla.post("/api/v1/admin/staff", staff({ hsaId: "SE2120000142-P001", protected: true }))).json;
  expect(made.protected).toBe(true);
  const change = async (more: object, version: number) =>
    (await put(cilla, `/api/v1/admin/staff/${made.id}`, staff({ hsaId: made.hsaId, ...more, version }))).json;
  expect(await change({ title: "Sjuksköterska" }, 1)).toMatchObject({ protected: true, title: "Sjuksköterska" });
  expect((await cilla.get(`/api/v1/admin/staff/${made.id}`)).json).toMatchObject({ protected: true });
  expect(await change({ protected: false }, 2)).toMatchObject({ protected: false });
});

describe("another principal's staff", () => {
  const facts = (who: Staff, more: object = {}) => ({
    hsaId: who.hsaId,
    name: who.name,
    title: who.title,
    phone: null,
    email: null,
    version: 1,
    ...more,
  });
  const atTheRegion = async (hsaId: string, name: string) => {
    const who = await insertStaff(server.sql, { countyId: town.county.id, name, title: "Läkare", hsaId });
    await insertAssignment(server.sql, { ...work(who), unitId: town.primaryCare.id, endsOn: null });
    return who;
  };
  const work = (who: Staff) => ({ staffId: who.id, roles: ["staff" as const], startsOn: "2026-01-01" });

  test("are seen when they are given an assignment, and cannot be made into somebody else", async () => {
    const vera = await atTheRegion("SE2321000016-V001", "Vera Vård");
    const given = { ...work(vera), unitId: town.homeCare.id, startsOn: "2027-11-21", endsOn: null };
    expect((await cilla.post("/api/v1/admin/assignments", given)).status).toBe(201);
    expect((await cilla.get(`/api/v1/admin/staff/${vera.id}`)).json).toMatchObject({ mayChange: false });
    for (const more of [{ hsaId: "SE2120000142-X001" }, { protected: true }, { name: "Cilla", email: "c@example.org" }])
      expect((await put(cilla, `/api/v1/admin/staff/${vera.id}`, facts(vera, more))).json).toMatchObject({
        status: 409,
        code: "directory.staffElsewhere",
      });
    expect((await disa.get(`/api/v1/admin/staff/${vera.id}`)).json).toMatchObject({ mayChange: true });
    expect((await put(disa, `/api/v1/admin/staff/${vera.id}`, facts(vera, { title: "Överläkare" }))).status).toBe(200);
  });

  test("are not an earlier principal's to change", async () => {
    const former = await insertStaff(server.sql, {
      ...staff({ hsaId: "SE2120000142-F001" }),
      countyId: town.county.id,
    });
    await insertAssignment(server.sql, { ...work(former), unitId: town.homeCare.id, endsOn: "2026-06-01" });
    const change = () => put(cilla, `/api/v1/admin/staff/${former.id}`, facts(former, { hsaId: "SE2120000142-X002" }));
    expect((await cilla.get(`/api/v1/admin/staff/${former.id}`)).json).toMatchObject({ mayChange: false });
    expect((await change()).json).toMatchObject({ status: 409, code: "directory.staffLeft" });
    await insertAssignment(server.sql, { ...work(former), unitId: town.primaryCare.id, endsOn: null });
    expect((await change()).json).toMatchObject({ status: 409, code: "directory.staffElsewhere" });
  });

  test("are not seen before they have been given their first assignment", async () => {
    const { json } = await disa.post(
      "/api/v1/admin/staff",
      staff({ hsaId: "SE2321000016-N001", name: "Nils Nyanställd" }),
    );
    expect((await cilla.get(`/api/v1/admin/staff/${json.id}`)).status).toBe(404);
    expect((await put(cilla, `/api/v1/admin/staff/${json.id}`, facts(json, { name: "X" }))).status).toBe(404);
    expect((await cilla.get("/api/v1/admin/staff?limit=100")).text).not.toContain("Nils");
  });
});
