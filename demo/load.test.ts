import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { open, placeOf } from "../server/attachments/seal.ts";
import { verify } from "../server/sip/verify.ts";
import { type TestServer, testServer } from "../test/server.ts";
import { idOf } from "./ids.ts";
import { type LoadedDemo, loadDemo } from "./load.ts";
import { people } from "./people.ts";
import { staffHsaId } from "./staff.ts";
import { stories } from "./stories.ts";

let server: TestServer;
let loaded: LoadedDemo;
const keys = [{ id: "demo", key: randomBytes(32) }];

beforeAll(async () => {
  server = await testServer();
  loaded = await loadDemo(server.deps, keys);
});
afterAll(() => server?.close());

describe("the demo county", () => {
  it("is loaded on an empty database", () => {
    expect(loaded).toMatchObject({ loaded: true, sips: stories.length });
    expect(loaded.events).toBeGreaterThan(500);
  });

  it("is whole, as npm run verify finds it", async () => {
    expect(await verify(server.sql)).toEqual({ sips: loaded.sips, events: loaded.events, broken: null });
  });

  it("is not loaded a second time, nor beside another county", async () => {
    expect(await loadDemo(server.deps)).toMatchObject({ loaded: false, sips: 0, examples: loaded.examples });
    const [count] = await server.sql<{ sips: number }[]>`select count(*)::int as sips from sip`;
    expect(count).toEqual({ sips: stories.length });
  });

  it("lets everybody it names as an example sign in, each to something", async () => {
    expect(loaded.examples.length).toBeGreaterThanOrEqual(3);
    for (const { as } of loaded.examples) {
      const visitor = await server.signIn(as);
      expect((await visitor.get("/api/v1/session")).json.user.name).toBe(
        loaded.examples.find((one) => one.as === as)?.name,
      );
    }
  });

  it("shows Ingrid her whole plan and the home care its part", async () => {
    const address = `/api/v1/sips/${idOf("sip", "ingrid")}`;
    const ingrid = (await (await server.signIn("ingrid")).get(address)).json.view;
    expect(ingrid).toMatchObject({ limited: false, stage: "followUp" });
    expect(ingrid.plan.versions).toHaveLength(2);
    const yusuf = (await (await server.signIn(staffHsaId("yusuf"))).get(address)).json.view;
    expect(yusuf).toMatchObject({ limited: true, consent: null, need: expect.anything() });
    expect(yusuf.areas).not.toContain("economy");
  });

  it("shows nobody at the shelter or beside it where Tilda is", async () => {
    const view = (await (await server.signIn(staffHsaId("ylva"))).get(`/api/v1/sips/${idOf("sip", "tilda")}`)).json
      .view;
    expect(view.person).toMatchObject({ name: people.tilda.name, protection: "protectedRegistration" });
    expect(view.meetings.map((meeting: { place: string }) => meeting.place)).toEqual([""]);
    expect(view.person.contact).toBeNull();
  });

  it("has a guest who came by a link and reads what the consent gives, and a child in hospital", async () => {
    const sipOf = async (as: string, key: string) =>
      (await (await server.signIn(as)).get(`/api/v1/sips/${idOf("sip", key)}`)).json.view;
    expect(await sipOf("sandra", "jenny")).toMatchObject({ limited: true, person: { name: people.jenny.name } });
    expect((await sipOf("jenny", "jenny")).guests).toMatchObject([{ state: "joined" }]);
    expect((await sipOf("alva", "alva")).discharge).toMatchObject({ ready: null, left: null });
  });

  it("has a file that opens with the key it was sealed with, for those who read the plan", async () => {
    const list = async (as: string) =>
      (await (await server.signIn(as)).get(`/api/v1/sips/${idOf("sip", "ingrid")}/attachments`)).json.attachments;
    for (const as of ["ingrid", staffHsaId("yusuf")]) expect(await list(as)).toMatchObject([{ area: "plan" }]);
    const [row] = await server.sql<{ id: string; countyId: string; sipId: string; keyId: string; bytes: Buffer }[]>`
      select id, county_id, sip_id, key_id, bytes from attachment`;
    expect(open(keys, row!.keyId, row!.bytes, placeOf(row!)).toString("latin1")).toMatch(/^%PDF-1.7[\s\S]*köksbänken/);
  });

  it("gives managers and coordinators something to do", async () => {
    const kinds = async (as: string) => {
      const { items } = (await (await server.signIn(as)).get("/api/v1/work-list")).json;
      return items.map((item: { task: { kind: string } }) => item.task.kind);
    };
    expect(await kinds(staffHsaId("birgitta"))).toContain("decideNeed");
    expect(await kinds(staffHsaId("linda"))).toContain("guardiansDisagree");
    expect(await kinds(staffHsaId("david"))).toContain("documentPlan");
    expect(await kinds(staffHsaId("mona"))).toContain("followUp");
    expect(await kinds(staffHsaId("henrik"))).toContain("consentEnding");
    expect(await kinds(staffHsaId("kristina"))).toContain("reportMeasure");
    expect(await kinds(staffHsaId("ylva"))).toContain("answerSummons");
    expect(await kinds(staffHsaId("gunilla"))).toContain("inactive");
  });

  it("keeps Elias' plan out of sight of the school until the guardians agree", async () => {
    const bup = await server.signIn(staffHsaId("emma"));
    expect((await bup.get(`/api/v1/sips/${idOf("sip", "elias")}`)).status).toBe(404);
  });
});
