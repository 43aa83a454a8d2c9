import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestServer, testServer } from "../test/server.ts";

describe("health", () => {
  let samlad: TestServer;
  beforeAll(async () => {
    samlad = await testServer();
  });
  afterAll(() => samlad.close());

  it("says that the process is alive and that the database answers", async () => {
    expect((await samlad.visitor().get("/health/live")).json).toEqual({ status: "ok" });
    expect((await samlad.visitor().get("/health/ready")).json).toEqual({ status: "ok" });
  });

  it("is alive but not ready when the database is away", async () => {
    const other = await testServer();
    await other.deps.sql.end();
    expect((await other.visitor().get("/health/live")).status).toBe(200);
    expect((await other.visitor().get("/health/ready")).status).toBe(503);
    await other.close();
  });
});
