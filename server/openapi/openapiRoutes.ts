// The interface about itself: the document, and what it is called and how far it has come.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { Deps } from "../deps.ts";
import { buildOpenApi } from "./openapi.ts";

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "..", "..", "package.json"), "utf8")) as {
  version: string;
};

/** The day the interface last changed in meaning. */
const released = "2026-11-21";

export function registerOpenApi(app: FastifyInstance, { config }: Deps) {
  const { baseUrl } = config;
  let document: string | null = null;

  app.get("/api/v1/openapi.json", { config: { public: true } }, async (_request, reply) => {
    document ??= JSON.stringify(buildOpenApi({ baseUrl, version }));
    return reply.type("application/json; charset=utf-8").header("cache-control", "public, max-age=300").send(document);
  });

  app.get("/api/v1/api-info", { config: { public: true } }, async () => ({
    apiName: "samlad",
    apiVersion: version,
    apiReleased: released,
    apiDocumentation: `${baseUrl}/api/v1/openapi.json`,
    apiStatus: version.startsWith("0.") ? "beta" : "active",
  }));
}
