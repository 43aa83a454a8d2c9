import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestServer, testServer } from "../../test/server.ts";
import { buildTown, type Town } from "../../test/town.ts";

let server: TestServer;
let town: Town;

beforeAll(async () => {
  server = await testServer();
  town = await buildTown(server.sql);
});

afterAll(() => server.close());

test("a staff member with one assignment signs in by hint and is in it", async () => {
  const anna = await server.signIn(town.anna.hsaId);
  const { status, json } = await anna.get("/api/v1/session");
  expect(status).toBe(200);
  expect(json).toMatchObject({
    user: { kind: "staff", id: town.anna.id, name: "Anna Assistent", title: "Sjuksköterska", hsaId: town.anna.hsaId },
    assignment: { unitId: town.homeCare.id, unitName: "Hemtjänsten Söder", roles: ["staff"] },
    county: { id: town.county.id, name: "Mellanlän" },
    demo: true,
  });
  expect(json.assignments).toHaveLength(1);
});
