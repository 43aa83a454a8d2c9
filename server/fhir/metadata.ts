// What a FHIR client may ask here: nothing yet but this. It says so, so that nobody has to find out by trying.
import type { FastifyInstance } from "fastify";
import type { Deps } from "../deps.ts";

/** GET /fhir/R4/metadata: a CapabilityStatement without resources. Open, as FHIR wants it. */
export function registerFhirMetadata(app: FastifyInstance, { config }: Deps) {
  app.get("/fhir/R4/metadata", { config: { public: true } }, async (_request, reply) =>
    reply.type("application/fhir+json; charset=utf-8").send({
      resourceType: "CapabilityStatement",
      status: "draft",
      date: "2026-11-21",
      kind: "instance",
      implementation: {
        description: `Samlad. No FHIR resources are served yet: no reading, searching or writing. What there is stands in ${config.baseUrl}/api/v1/openapi.json.`,
        url: `${config.baseUrl}/fhir/R4`,
      },
      fhirVersion: "4.0.1",
      format: ["application/fhir+json"],
    }),
  );
}
