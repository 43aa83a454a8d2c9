import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildTown, type Town } from "../../test/town.ts";

let server: TestServer;
let town: Town;
/** Administrator of the region, which manages the county; administrator of the municipality; an individual. */
let disa: Visitor;
let cilla: Visitor;
let erik: Visitor;

beforeAll(async () => {
  server = await testServer();
  town = await buildTown(server.sql);
  disa = await server.signIn(town.disa.hsaId);
  cilla = await server.signIn(town.cilla.hsaId);
  erik = await server.signIn("erik");
});
afterAll(() => server.close());

const team = {
  version: null,
  state: "shown",
  sv: { forms: "närvårdsteam, närvårdsteamet", means: "De som kommer hem till dig när du nyss har legat på sjukhus." },
  en: { forms: "", means: "" },
};
const put = (who: Visitor, term: string, body: unknown) => who.send("PUT", `/api/v1/admin/words/${term}`, body);

test("a county's word is read by everybody signed in, and says who wrote it to administrators alone", async () => {
  const { status, json } = await put(disa, "own-team", team);
  expect(status, json.title).toBe(200);
  expect(json).toMatchObject({ term: "own-team", version: 1, changedBy: town.disa.name });
  const { words } = (await erik.get("/api/v1/words")).json;
  expect(words).toEqual([{ term: "own-team", state: "shown", sv: team.sv, en: team.en }]);
  expect((await cilla.get("/api/v1/admin/words")).json).toMatchObject({ mayChange: false, words: [{ version: 1 }] });
  expect((await disa.get("/api/v1/admin/words")).json.mayChange).toBe(true);
});

test("only those who look after the whole county change the list", async () => {
  const anna = await server.signIn(town.anna.hsaId);
  for (const who of [cilla, erik, anna]) expect((await put(who, "own-x", team)).status).toBe(403);
  for (const who of [erik, anna]) expect((await who.get("/api/v1/admin/words")).status).toBe(403);
  expect((await server.visitor().get("/api/v1/words")).status).toBe(401);
});

test("a change from an older version is refused, and so is a second addition of the same term", async () => {
  expect((await put(disa, "sip", { ...team, version: null })).status).toBe(200);
  for (const version of [null, 7]) {
    const { status, json } = await put(disa, "sip", { ...team, version });
    expect({ status, code: json.code }).toEqual({ status: 409, code: "request.stale" });
  }
  expect((await put(disa, "goal", { ...team, version: 1 })).json.code).toBe("request.stale");
  expect((await put(disa, "goal", { ...team, version: 2_147_483_648 })).json.code).toBe("field.outOfRange");
  expect((await put(disa, "sip", { ...team, version: 1, state: "hidden" })).json).toMatchObject({ version: 2 });
});

test("what is taken away is no longer read", async () => {
  await put(disa, "own-gone", team);
  await put(disa, "own-gone", { ...team, version: 1, state: "removed" });
  const { words } = (await erik.get("/api/v1/words")).json;
  expect(words.map((it: { term: string }) => it.term)).not.toContain("own-gone");
});

test("an empty word, an odd term and too long a text are refused with the field", async () => {
  expect((await put(disa, "own-x", { ...team, sv: { forms: " ", means: "x" } })).json.field).toBe("sv.forms");
  expect((await put(disa, "own-x", { ...team, sv: { ...team.sv, means: " " } })).json.field).toBe("sv.means");
  expect((await put(disa, "own-x", { ...team, sv: { ...team.sv, means: "x".repeat(100_001) } })).status).toBe(400);
  expect((await put(disa, "own_x", team)).status).toBe(400);
});

test("the database itself shows another county nothing, and lets only an administrator write", async () => {
  const [other] = await server.sql<{ id: string }[]>`
    insert into county (id, name, agreement_key) values (gen_random_uuid(), 'Annat län', 'seven-phases') returning id`;
  await server.sql`
    insert into word_explanation (county_id, term, state, sv, en, changed_by, changed_at)
    values (${other!.id}, 'own-other', 'shown', ${server.sql.json(team.sv)}, ${server.sql.json(team.en)}, ${town.disa.id}, now())`;
  const { words } = (await erik.get("/api/v1/words")).json;
  expect(words.map((it: { term: string }) => it.term)).not.toContain("own-other");
});
