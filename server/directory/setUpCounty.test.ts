import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestServer, testServer } from "../../test/server.ts";
import { SetUp, setUpCounty } from "./setUpCounty.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

const input = {
  county: "Mellanlän",
  principal: "Region Mellan",
  orgNumber: "232100-0016",
  name: "Vera Första",
  hsaId: "SE2321000016-A001",
};
const now = new Date("2026-11-21T09:00:00Z");

test("on an empty database the first administrator can sign in and add the rest", async () => {
  await setUpCounty(server.sql, SetUp.parse(input), now);
  const vera = await server.signIn(input.hsaId);
  const { json } = await vera.get("/api/v1/session");
  expect(json).toMatchObject({
    county: { name: "Mellanlän" },
    agreement: { key: "seven-phases" },
    assignment: { unitName: "Systemförvaltning", roles: ["admin"] },
  });
  expect(
    (
      await vera.post("/api/v1/admin/principals", {
        name: "Sjököpings kommun",
        kind: "municipality",
        orgNumber: "2120000142",
      })
    ).status,
  ).toBe(201);
});

test("the same county is not made twice, and nothing of a failed attempt is left", async () => {
  await expect(setUpCounty(server.sql, SetUp.parse(input), now)).rejects.toThrow(/already/);
  await expect(setUpCounty(server.sql, SetUp.parse({ ...input, county: "Annat län" }), now)).rejects.toThrow(
    /SE2321000016-A001/,
  );
  expect(await server.sql`select from county`).toHaveLength(1);
});

test("what is written wrong is refused", () => {
  for (const wrong of [
    { county: "" },
    { agreement: "nine-phases" },
    { orgNumber: "1" },
    { hsaId: "x" },
    { kind: "club" },
  ])
    expect(SetUp.safeParse({ ...input, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
});
