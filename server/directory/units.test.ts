import { afterAll, beforeAll, expect, test } from "vitest";
import { askThemeKeys, askThemes } from "../../core/askWhom.ts";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildTown, type Town } from "../../test/town.ts";
import { insertAssignment, insertCounty, insertPrincipal, insertUnit } from "./directoryStore.ts";

let server: TestServer;
let town: Town;
let anna: Visitor;

beforeAll(async () => {
  server = await testServer();
  town = await buildTown(server.sql);
  const other = await insertCounty(server.sql, { name: "Annanlän", agreementKey: "six-phases" });
  const principal = await insertPrincipal(server.sql, { countyId: other.id, name: "Region Annan", kind: "region" });
  await insertUnit(server.sql, {
    countyId: other.id,
    principalId: principal.id,
    name: "Vårdcentralen Annorstädes",
    kind: "primaryCare",
  });
  const inTown = { countyId: town.county.id, principalId: town.municipality.id };
  await insertUnit(server.sql, {
    ...inTown,
    name: "Skyddat boende",
    kind: "shelter",
    phone: "010-1",
    address: "Hemliga gatan 1",
    revealsPlace: true,
  });
  await insertUnit(server.sql, { ...inTown, name: "Hemtjänsten Norr", kind: "homeCare", closedOn: "2026-11-21" });
  await insertUnit(server.sql, { ...inTown, name: "Ödegårdens boende", kind: "careHome" });
  await insertUnit(server.sql, { ...inTown, name: "Äldrecentrum 100 %", kind: "careHome" });
  anna = await server.signIn(town.anna.hsaId);
});

afterAll(() => server.close());

const names = async (who: Visitor, asked = "") =>
  (await who.get(`/api/v1/units${asked}`)).json.units.map((it: { name: string }) => it.name);

test("the own county's open units come in Swedish order", async () => {
  expect(await names(anna)).toEqual([
    "Hemtjänsten Söder",
    "Skyddat boende",
    "Vårdcentralen Ängen",
    "Äldrecentrum 100 %",
    "Ödegårdens boende",
  ]);
});

test("a search takes any words of the name, in any case, or the beginning of the HSA-id", async () => {
  expect(await names(anna, "?query=söder%20HEM")).toEqual(["Hemtjänsten Söder"]);
  expect(await names(anna, "?query=SE2321000016-U")).toEqual(["Vårdcentralen Ängen"]);
  expect(await names(anna, "?query=ö")).toEqual(["Hemtjänsten Söder", "Ödegårdens boende"]);
  expect(await names(anna, "?query=finns%20inte")).toEqual([]);
  expect(await names(anna, "?kind=careHome")).toEqual(["Äldrecentrum 100 %", "Ödegårdens boende"]);
  expect(await names(anna, `?principalId=${town.region.id}`)).toEqual(["Vårdcentralen Ängen"]);
});

test("signs that mean something in a search of the database mean only themselves", async () => {
  expect(await names(anna, "?query=100%20%25")).toEqual(["Äldrecentrum 100 %"]);
  expect(await names(anna, "?query=_")).toEqual([]);
  expect(await names(anna, "?query=%5C")).toEqual([]);
  expect(await names(anna, "?query='%20or%201=1")).toEqual([]);
});

test("pages are counted from one, and say how many there are in all", async () => {
  const { json } = await anna.get("/api/v1/units?limit=2&page=2");
  expect(json.units.map((it: { name: string }) => it.name)).toEqual(["Vårdcentralen Ängen", "Äldrecentrum 100 %"]);
  expect(json._meta).toEqual({ page: 2, limit: 2, total: 5 });
  for (const wrong of ["?page=0", "?limit=0", "?limit=101", "?kind=castle", "?page=x", "?unknown=1"])
    expect((await anna.get(`/api/v1/units${wrong}`)).status, wrong).toBe(400);
});

test("one who asks for a SIP finds by what it is about and where one lives, not by how care is organised", async () => {
  const erik = await server.signIn("erik");
  const search = async (asked: object) => {
    const { json } = await erik.post("/api/v1/units/search", { limit: 100, ...asked });
    return json.units as { name: string; kind: string; principal: { kind: string } }[];
  };
  for (const theme of askThemeKeys) {
    const kinds: readonly string[] = askThemes[theme];
    expect(
      (await search({ about: theme })).every((one) => kinds.includes(one.kind)),
      theme,
    ).toBe(true);
  }
  expect((await search({ about: "home" })).map(({ name }) => name)).toContain("Hemtjänsten Söder");
  expect((await search({ about: "care" })).map(({ name }) => name)).not.toContain("Hemtjänsten Söder");
  const { municipalities } = (await erik.get("/api/v1/municipalities")).json;
  const mine = (await anna.get(`/api/v1/units/${town.homeCare.id}`)).json.principal;
  expect(municipalities).toContainEqual({ id: mine.id, name: mine.name });
  // What is not a municipality's is there for all who live in the county.
  const near = await search({ municipalityId: mine.id });
  expect(near.some((it) => it.principal.kind === "region")).toBe(true);
  const far = await search({ municipalityId: crypto.randomUUID() });
  expect(far.map((it) => it.principal.kind)).not.toContain("municipality");
  expect(far.length).toBeLessThan(near.length);
  for (const wrong of [{ about: "castle" }, { municipalityId: "x" }])
    expect((await erik.post("/api/v1/units/search", wrong)).status).toBe(400);
  // What one needs help with is sent as content; an address is kept in logs and histories.
  for (const told of ["about=addiction", `municipalityId=${mine.id}`])
    expect((await erik.get(`/api/v1/units?${told}`)).status).toBe(400);
  expect((await server.visitor().get("/api/v1/municipalities")).status).toBe(401);
});

test("Z4: a unit that would reveal the place of somebody protected tells neither address nor telephone", async () => {
  const { json } = await anna.get("/api/v1/units?query=skyddat");
  expect(json.units[0]).toMatchObject({ name: "Skyddat boende", revealsPlace: true, phone: null, address: null });
  expect((await anna.get(`/api/v1/units/${json.units[0].id}`)).text).not.toContain("Hemliga");
  const open = await anna.get("/api/v1/units?query=söder");
  expect(open.json.units[0]).toMatchObject({ phone: "010-100 00 01", address: "Storgatan 1" });
});

test("Z4: individuals do not find a unit that would reveal the place of somebody protected, staff do", async () => {
  const erik = await server.signIn("erik");
  const [shelter] = await server.sql<{ id: string }[]>`
    update unit set hsa_id = 'SE2120000142-U900' where name = 'Skyddat boende' returning id`;
  const all = (await erik.get("/api/v1/units?limit=100")).json;
  expect(all.units.map((it: { name: string }) => it.name)).toEqual(
    (await names(anna, "?limit=100")).filter((it: string) => it !== "Skyddat boende"),
  );
  expect(all._meta.total).toBe(all.units.length);
  for (const asked of ["?query=skyddat", "?query=SE2120000142-U900", "?kind=shelter"]) {
    expect(await names(anna, asked), asked).toEqual(["Skyddat boende"]);
    expect((await erik.get(`/api/v1/units${asked}`)).json, asked).toMatchObject({ units: [], _meta: { total: 0 } });
  }
  // By its id it is not there, either: the same answer as for one that does not exist.
  const answered = async (id?: string) => {
    const { status, json } = await erik.get(`/api/v1/units/${id}`);
    return { status, code: json.code };
  };
  expect((await anna.get(`/api/v1/units/${shelter?.id}`)).json.name).toBe("Skyddat boende");
  expect(await answered(shelter?.id)).toEqual(await answered(crypto.randomUUID()));
  expect((await answered(town.homeCare.id)).status).toBe(200);
});

test("a unit's staff are those who can act there today", async () => {
  const asked = () => anna.get(`/api/v1/units/${town.homeCare.id}/staff`);
  expect((await asked()).json.staff).toEqual([
    {
      id: town.anna.id,
      assignmentId: town.annasAssignment.id,
      name: "Anna Assistent",
      title: "Sjuksköterska",
      hsaId: town.anna.hsaId,
      roles: ["staff"],
    },
    expect.objectContaining({ name: "Bo Byter", roles: ["manager", "coordinator"] }),
    expect.objectContaining({ name: "Cilla Kommun" }),
  ]);
  const later = await insertAssignment(server.sql, {
    staffId: town.disa.id,
    unitId: town.homeCare.id,
    roles: ["staff"],
    startsOn: "2026-11-22",
  });
  expect((await asked()).text).not.toContain("Disa");
  await server.sql`update assignment set starts_on = '2026-11-21' where id = ${later.id}`;
  expect((await asked()).text).toContain("Disa");
  await server.sql`update assignment set ends_on = '2026-11-21' where id = ${later.id}`;
  expect((await asked()).text).not.toContain("Disa");
});

test("another county's units and what is no id are not there", async () => {
  const [foreign] = await server.sql<{ id: string }[]>`select id from unit where name = 'Vårdcentralen Annorstädes'`;
  expect((await anna.get(`/api/v1/units/${foreign?.id}`)).status).toBe(404);
  expect((await anna.get(`/api/v1/units/${foreign?.id}/staff`)).status).toBe(404);
  expect((await anna.get("/api/v1/units/x/staff")).status).toBe(400);
});

test("an individual may look for a unit, but not for staff", async () => {
  const erik = await server.signIn("erik");
  expect(await names(erik, "?query=söder")).toEqual(["Hemtjänsten Söder"]);
  expect((await erik.get(`/api/v1/units/${town.homeCare.id}/staff`)).status).toBe(403);
});

test("nobody signed in sees nothing", async () => {
  for (const path of ["/api/v1/units", `/api/v1/units/${town.homeCare.id}`, `/api/v1/units/${town.homeCare.id}/staff`])
    expect((await server.visitor().get(path)).status).toBe(401);
});
