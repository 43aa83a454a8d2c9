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
