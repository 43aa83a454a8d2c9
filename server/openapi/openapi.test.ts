import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commandNamed, commandNames } from "../../core/sip/commands.ts";
import { programEnvironment } from "../../test/programEnvironment.ts";
import { type TestServer, testServer } from "../../test/server.ts";
import { pathOf } from "../sip/commandPath.ts";
import type { JsonSchema } from "./jsonSchema.ts";

let server: TestServer;
let document: JsonSchema;
beforeAll(async () => {
  server = await testServer();
  const answer = await server.visitor().get("/api/v1/openapi.json");
  expect(answer.status).toBe(200);
  document = answer.json;
});
afterAll(() => server.close());

describe("the OpenAPI document", () => {
  test("is found in order by a linter", async () => {
    const folder = await mkdtemp(join(tmpdir(), "samlad-openapi-"));
    const file = join(folder, "openapi.json");
    // Written as it is served; the address of a test is not one that the linter likes.
    await writeFile(file, JSON.stringify({ ...document, servers: [{ url: "https://samlad.example.org/api/v1" }] }));
    const redocly = join(import.meta.dirname, "..", "..", "node_modules", "@redocly", "cli", "bin", "cli.js");
    const settings = join(folder, "redocly.yaml");
    await writeFile(settings, "extends: [recommended-strict]\ntelemetry: off\n");
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [redocly, "lint", file, "--config", settings],
      {
        cwd: folder,
        env: {
          ...programEnvironment(),
          REDOCLY_TELEMETRY: "off",
          REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
          NO_COLOR: "1",
        },
      },
    ).catch((error: { stdout: string; stderr: string }) => ({ stdout: "", stderr: `${error.stdout}${error.stderr}` }));
    expect(`${stdout}${stderr}`).toMatch(/Your API description is valid/);
    await rm(folder, { recursive: true });
  });

  test("has every command, with an example that the command's own schema takes", () => {
    for (const name of commandNames) {
      const { post } = document.paths[`/sips/{id}/${pathOf(name)}`];
      expect(post.operationId).toBe(name);
      const { example } = post.requestBody.content["application/json"];
      const read = commandNamed(name).input.safeParse(example.input);
      expect(read.error?.issues, name).toBeUndefined();
    }
    expect(commandNames.length).toBeGreaterThan(60);
  });

  test("has every route there is, and no other", () => {
    const real = server.app.allRoutes
      .filter((it) => it.url.startsWith("/api/v1/") && it.method !== "HEAD" && it.url !== "/api/v1/sips/:id/:command")
      .map((it) => `${it.method.toLowerCase()} ${it.url.slice("/api/v1".length).replace(/:(\w+)/g, "{$1}")}`);
    const commands = commandNames.map((name) => `post /sips/{id}/${pathOf(name)}`);
    const told = Object.entries(document.paths as JsonSchema).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method} ${path}`),
    );
    expect(told.sort()).toEqual([...new Set([...real, ...commands])].sort());
  });

  test("tells of every address that it may be asked too often, and of those for the signed in that one may have to sign in", () => {
    const all = Object.values(document.paths as JsonSchema).flatMap((item: JsonSchema) =>
      Object.values<JsonSchema>(item),
    );
    for (const { operationId, responses, security } of all) {
      expect(responses, operationId).toHaveProperty("429");
      if (security === undefined) expect(responses, operationId).toHaveProperty("401");
    }
    expect(document.components.responses.Problem401.description).toContain("session.stepUp");
    expect(document.components.responses.Problem429.headers).toHaveProperty("Retry-After");
  });

  test("names every kind of file that is given, and says where one must just have proved who one is", () => {
    const kinds = (path: string) => Object.keys(document.paths[path].get.responses["200"].content);
    expect(kinds("/my/access-log/{document}")).toEqual(["application/pdf", "text/csv"]);
    expect(kinds("/sips/{id}/attachments/{attachmentId}")).toEqual(["application/pdf", "image/png", "image/jpeg"]);
    const asked = server.app.allRoutes
      .filter((it) => it.stepUp && it.method !== "HEAD")
      .map((it) => `${it.method} ${it.url}`);
    expect(asked.length).toBeGreaterThan(3);
    for (const route of asked) {
      const [method = "", url = ""] = route.split(" ");
      const path = url.slice("/api/v1".length).replace(/:(\w+)/g, "{$1}");
      expect(document.paths[path][method.toLowerCase()].description, route).toContain("proved who one is");
    }
  });

  test("says that a command takes what the server takes, and tells limits, uses and law", () => {
    const { schema } = document.paths["/sips/{id}/plan-meeting"].post.requestBody.content["application/json"];
    expect(schema.properties.input).toMatchObject({
      additionalProperties: false,
      properties: { minutes: { type: "integer", minimum: 15, maximum: 480 }, replyBy: { format: "date" } },
    });
    expect(schema.properties.input.required).toContain("purpose");
    expect(document.paths["/sips/{id}/establish-plan"].post.description).toContain("SoL 10 kap. 9 §");
    expect(document.info).toMatchObject({
      license: { identifier: "EUPL-1.2" },
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    });
    expect(document["x-limitations"].length).toBeGreaterThan(5);
  });
});

test("the interface says what it is called and how far it has come", async () => {
  const { json } = await server.visitor().get("/api/v1/api-info");
  expect(json).toEqual({
    apiName: "samlad",
    apiVersion: document.info.version,
    apiReleased: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    apiDocumentation: `${server.url}/api/v1/openapi.json`,
    apiStatus: "beta",
  });
});

test("FHIR is told truthfully: nothing is served yet", async () => {
  const answer = await server.visitor().get("/fhir/R4/metadata");
  expect(answer.headers.get("content-type")).toBe("application/fhir+json; charset=utf-8");
  expect(answer.json).toMatchObject({ resourceType: "CapabilityStatement", fhirVersion: "4.0.1", kind: "instance" });
  expect(answer.json.rest).toEqual([{ mode: "server" }]);
  expect((await server.visitor().get("/fhir/R4/CarePlan")).status).toBe(404);
});
