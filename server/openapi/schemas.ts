// What is answered, as JSON Schema.

import { refusals } from "../../core/refusals.ts";
import { httpProblems } from "../httpProblems.ts";
import { agreementSchemas } from "./agreementSchemas.ts";
import { calendarSchemas } from "./calendarSchemas.ts";
import { directorySchemas } from "./directorySchemas.ts";
import { guestSchemas } from "./guestSchemas.ts";
import type { JsonSchema } from "./jsonSchema.ts";
import { logSchemas } from "./logSchemas.ts";
import { noticeSchemas } from "./noticeSchemas.ts";
import { paperSchemas } from "./paperSchemas.ts";
import { planSchemas } from "./planSchemas.ts";
import { date, integer, list, object, text } from "./schemaWords.ts";
import { sessionSchemas } from "./sessionSchemas.ts";
import { sipSchemas } from "./sipSchemas.ts";
import { supportSchemas } from "./supportSchemas.ts";
import { surveySchemas } from "./surveySchemas.ts";
import { viewSchemas } from "./viewSchemas.ts";
import { wordSchemas } from "./wordSchemas.ts";
import { workSchemas } from "./workSchemas.ts";

const aboutSchemas = {
  Problem: {
    type: "object",
    description: "RFC 9457. The words are Swedish or English by Accept-Language; programs go by `code`.",
    required: ["type", "title", "status", "detail", "instance", "code"],
    properties: {
      type: { type: "string", format: "uri" },
      title: text,
      status: integer,
      detail: { type: "string", description: "What to do about it." },
      instance: { type: "string", format: "uri" },
      code: { type: "string", enum: [...Object.keys(refusals), ...Object.keys(httpProblems)] },
      field: { type: "string", description: "Which field, by its path in what was sent." },
      rule: { type: "string", description: "The rule of the process it rests on." },
      law: { type: "string", description: "The paragraph, where law is the reason." },
    },
    additionalProperties: true,
  },
  ApiInfo: object({
    apiName: text,
    apiVersion: text,
    apiReleased: date,
    apiDocumentation: { type: "string", format: "uri" },
    apiStatus: text,
  }),
  OpenApiDocument: {
    type: "object",
    description: "An OpenAPI 3.1 document: this one.",
    required: ["openapi", "info", "paths", "components"],
    properties: {
      openapi: text,
      info: { type: "object", additionalProperties: true },
      paths: { type: "object", additionalProperties: true },
      components: { type: "object", additionalProperties: true },
      "x-limitations": list(text),
    },
    additionalProperties: true,
  },
} satisfies Record<string, JsonSchema>;

/** By name. What an operation answers is one of these. */
export const schemas = {
  ...aboutSchemas,
  ...sipSchemas,
  ...viewSchemas,
  ...planSchemas,
  ...workSchemas,
  ...paperSchemas,
  ...wordSchemas,
  ...agreementSchemas,
  ...surveySchemas,
  ...supportSchemas,
  ...calendarSchemas,
  ...noticeSchemas,
  ...guestSchemas,
  ...logSchemas,
  ...sessionSchemas,
  ...directorySchemas,
} satisfies Record<string, JsonSchema>;

export type SchemaName = keyof typeof schemas;
