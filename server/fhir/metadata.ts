// What a FHIR client may ask here: nothing yet but this. It says so, so that nobody has to find out by trying.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { Deps } from "../deps.ts";

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "..", "..", "package.json"), "utf8")) as {
  version: string;
};

/** GET /fhir/R4/metadata: a CapabilityStatement (R4) without resources. Open, as FHIR wants it. */
export function registerFhirMetadata(app: FastifyInstance, { config, clock }: Deps) {
  // A statement of an instance is made when the instance starts: what it can do does not change while it runs.
  const date = clock().toISOString();
  app.get("/fhir/R4/metadata", { config: { public: true } }, async (_request, reply) =>
    reply.type("application/fhir+json; charset=utf-8").send({
      resourceType: "CapabilityStatement",
      status: "draft",
      date,
      kind: "instance",
      software: { name: "Samlad", version },
      implementation: {
        description: `Samlad. No FHIR resources are served yet: no reading, searching or writing. What there is stands in ${config.baseUrl}/api/v1/openapi.json.`,
        url: `${config.baseUrl}/fhir/R4`,
      },
      fhirVersion: "4.0.1",
      format: ["application/fhir+json"],
      // R4 wants at least one of rest, messaging and document (cpb-1): a server, without resources.
      rest: [{ mode: "server" }],
    }),
  );
}
