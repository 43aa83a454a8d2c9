// Whoever knows a number can raise a need about its owner: that must not tell who a protected person is (Z4, Z5).
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import {
  buildSipTown,
  consented,
  done,
  eriksNumber,
  raised,
  type SipTown,
  signInAll,
  summoned,
} from "../../test/sipTown.ts";
import { insertAssignment, insertStaff, insertUnit } from "../directory/directoryStore.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
beforeAll(async () => {
  server = await testServer();
  town = await buildSipTown(server);
  people = await signInAll(server, town);
});
afterAll(() => server.close());

const protect = (level: string) => server.sql`update person set protection = ${level} where id = ${town.erik.id}`;
const nameTo = async (who: Visitor, sipId: string) => (await who.get(`/api/v1/sips/${sipId}`)).json.view?.person.name;
const inList = async (who: Visitor, sipId: string, query: object) =>
  (await who.post("/api/v1/sips/search", query)).json.sips.find((one: { id: string }) => one.id === sipId)?.personName;

describe("who has but raised a need", () => {
  test("reads the name of somebody who is not protected", async () => {
    await protect("none");
    const sipId = await raised(people.vera, town);
    expect(await nameTo(people.vera, sipId)).toBe(town.erik.name);
    expect(await inList(people.vera, sipId, { query: town.erik.name })).toBe(town.erik.name);
  });

  test.each(["marked", "protectedRegistration", "fictitious"])(
    "is told no name of somebody %s, anywhere",
    async (level) => {
      await protect(level);
      const sipId = await raised(people.vera, town);
      await done(people.mona, sipId, "decline-need", { reason: "Klarar sig" });
      const given = await Promise.all([
        people.vera.get(`/api/v1/sips/${sipId}`),
        people.vera.get("/api/v1/sips?closed=all"),
        people.vera.get("/api/v1/work-list"),
        people.vera.post("/api/v1/sips/search", { personalIdentityNumber: eriksNumber }),
      ]);
      for (const one of given) {
        expect(one.status).toBe(200);
        expect(one.text).toContain(sipId);
        expect(one.text).not.toContain(town.erik.name);
      }
      expect(await nameTo(people.vera, sipId)).toBe("");
      expect(await inList(people.vera, sipId, { query: town.erik.name, closed: "all" })).toBeUndefined();
      expect(await nameTo(people.mona, sipId)).toBe(town.erik.name);
      expect(await inList(people.mona, sipId, { query: town.erik.name, closed: "all" })).toBe(town.erik.name);
    },
  );

  test("reads it once the unit takes part", async () => {
    await protect("marked");
    expect(await nameTo(people.vera, await consented(people, town))).toBe("");
    const { sipId } = await summoned(people, town);
    expect(await nameTo(people.vera, sipId)).toBe(town.erik.name);
    expect(await inList(people.vera, sipId, { query: town.erik.name })).toBe(town.erik.name);
  });
});

describe("a list", () => {
  /** Two of a ward, and Erik's need raised by one of them before the discharge; Vera's unit has got the admission notice. */
  async function inHospital(level: string) {
    await protect(level);
    const { id: countyId } = town.county;
    const region = town.primaryCare.principalId;
    const ward = await insertUnit(server.sql, {
      countyId,
      principalId: region,
      name: `Avdelning ${level}`,
      kind: "hospitalWard",
      hsaId: `SE2321000016-W${level}`,
    });
    const nurses = await Promise.all(
      ["A", "B"].map(async (letter) => {
        const hsaId = `SE2321000016-${level}${letter}`;
        const { id: staffId } = await insertStaff(server.sql, {
          countyId,
          name: `Sköterska ${letter}`,
          title: "",
          hsaId,
        });
        await insertAssignment(server.sql, { staffId, unitId: ward.id, roles: ["staff"], startsOn: "2026-01-01" });
        return server.signIn(hsaId);
      }),
    );
    const [raiser, colleague] = [nurses[0]!, nurses[1]!];
    const sipId = await raised(raiser, town, { trigger: "discharge" });
    const notice = { admittedAt: "2026-11-20T20:00:00Z", expectedOn: "2026-11-27", unitIds: [town.primaryCare.id] };
    await done(raiser, sipId, "note-admission", notice);
    return { sipId, raiser, colleague };
  }

  test("keeps the name from the whole ward as the page does, also when one searches, sorts or reads one's work", async () => {
    const { sipId, raiser, colleague } = await inHospital("fictitious");
    for (const who of [raiser, colleague]) {
      expect(await nameTo(who, sipId)).toBe("");
      expect(await inList(who, sipId, { query: town.erik.name })).toBeUndefined();
      for (const path of ["/api/v1/sips?sort=person", "/api/v1/sips?sort=-person", "/api/v1/work-list"])
        expect((await who.get(path)).text).not.toContain(town.erik.name);
      const { sips } = (await who.get("/api/v1/sips?sort=person")).json;
      expect(sips.at(-1)).toMatchObject({ id: sipId, personName: "" });
    }
    expect(await inList(people.mona, sipId, { query: town.erik.name })).toBe(town.erik.name);
  });

  test("tells a unit that only a ward has told nothing of how far it has come, as its page does", async () => {
    const { sipId } = await inHospital("none");
    const start = { coordinatorId: town.klara.id, deputyId: town.mona.id, reason: "Flera huvudmän behövs" };
    await done(people.mona, sipId, "start-sip", start);
    await done(people.klara, sipId, "give-information", { how: "spoken" });
    await done(people.klara, sipId, "decide-plan-consent", { answer: "no" });
    expect((await people.vera.get(`/api/v1/sips/${sipId}`)).json.view.stage).toBe("need");
    const found = async (who: Visitor, query: string) =>
      (await who.get(`/api/v1/sips?${query}`)).json.sips.find((one: { id: string }) => one.id === sipId);
    expect(await found(people.vera, "")).toMatchObject({ stage: "need", closed: false, nextDueOn: null });
    for (const query of ["closed=true", "stage=closing&closed=all", "stage=consent&closed=all"])
      expect(await found(people.vera, query)).toBeUndefined();
    expect(await found(people.vera, "stage=need")).toBeDefined();
    expect(await found(people.mona, "closed=true")).toMatchObject({ stage: "closing", closed: true });
  });
});
