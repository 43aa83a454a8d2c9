// The read table names every address that there is under /api/v1, and no other: what is not in it cannot be asked.
import { afterAll, beforeAll, expect, test } from "vitest";
import { reads } from "../../core/sip/reads.ts";
import { type TestServer, testServer } from "../server.ts";

let samlad: TestServer;
beforeAll(async () => {
  samlad = await testServer();
});
afterAll(() => samlad.close());

test("every route is a command or stands in the read table", () => {
  const routes = samlad.app.allRoutes
    .filter((it) => it.method !== "HEAD" && it.url.startsWith("/api/v1/"))
    .map((it) => `${it.method} ${it.url}`);
  const command = "POST /api/v1/sips/:id/:command";
  const named = Object.values(reads).flatMap((read) => read.routes);
  expect(routes.length).toBeGreaterThan(40);
  expect(named.toSorted()).toEqual(routes.filter((it) => it !== command).toSorted());
  expect(new Set(named).size).toBe(named.length);
});
