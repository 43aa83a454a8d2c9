// What is answered, as JSON Schema: the words of core/sip/answers.ts.
import { principalKinds, stages, unitKinds } from "../../core/agreement.ts";
import { refusals } from "../../core/refusals.ts";
import { commandNames } from "../../core/sip/commands.ts";
import { letterKinds } from "../../core/sip/letters.ts";
import { taskKinds } from "../../core/sip/tasks.ts";
import { httpProblems } from "../httpProblems.ts";
import type { JsonSchema } from "./jsonSchema.ts";

const uuid = { type: "string", format: "uuid" };
const date = { type: "string", format: "date" };
const instant = { type: "string", format: "date-time" };
const text = { type: "string" };
const orNull = (schema: JsonSchema) => ({ anyOf: [schema, { type: "null" }] });
const list = (items: JsonSchema) => ({ type: "array", items });
/** Everything named is always there. */
const object = (properties: JsonSchema, description?: string) => ({
  type: "object",
  ...(description ? { description } : {}),
  required: Object.keys(properties),
  properties,
});
export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const named = {
  personName: text,
  age: orNull({ type: "integer" }),
  protection: { type: "string", enum: ["none", "marked", "protectedRegistration", "fictitious"] },
  stage: { type: "string", enum: [...stages] },
  // Not an id, and an empty name, where the unit is kept from the reader.
  leadUnit: object({ unitId: text, name: text }),
  coordinator: orNull(object({ staffId: text, name: text })),
};
const anyObject = (description: string) => ({ type: "object", description, additionalProperties: true });

export const schemas: Record<string, JsonSchema> = {
  Problem: {
    type: "object",
    description: "RFC 9457. The words are Swedish or English by Accept-Language; programs go by `code`.",
    required: ["type", "title", "status", "detail", "instance", "code"],
    properties: {
      type: { type: "string", format: "uri" },
      title: text,
      status: { type: "integer" },
      detail: { type: "string", description: "What to do about it." },
      instance: { type: "string", format: "uri" },
      code: { type: "string", enum: [...Object.keys(refusals), ...Object.keys(httpProblems)] },
      field: { type: "string", description: "Which field, by its path in what was sent." },
      rule: { type: "string", description: "The rule of the process it rests on." },
      law: { type: "string", description: "The paragraph, where law is the reason." },
    },
    additionalProperties: true,
  },
  SipView: {
    type: "object",
    description:
      "The SIP as far as the caller may see it: cut by participation, consent and information area. Parts that may not be seen are null or left out.",
    required: ["id", "version", "stage", "relations", "areas", "limited", "person", "lead", "plan", "may"],
    properties: {
      id: uuid,
      version: { type: "integer" },
      agreementKey: text,
      stage: { type: "string", enum: [...stages] },
      child: { type: "boolean" },
      relations: { ...list(text), description: "How the caller stands to the SIP." },
      areas: { ...list(text), description: "Information areas that the caller sees." },
      limited: { type: "boolean", description: "True when there may be more than the caller sees." },
      person: anyObject("Whom the SIP is about."),
      lead: anyObject("The unit that holds the SIP, its coordinator and deputy."),
      need: orNull(anyObject("The need as it was raised.")),
      consent: orNull(anyObject("The consent as a matrix of recipients and areas.")),
      assessment: anyObject("What was found, by life area, and the person's own words."),
      participants: list(anyObject("Who is called or invited.")),
      meetings: list(anyObject("Meetings, with invitation, answers, attendance and notes.")),
      plan: anyObject("The draft and every established version."),
      followUps: list(anyObject("Follow-ups.")),
      closing: orNull(anyObject("How it ended.")),
      touched: {
        type: "object",
        description: "Per item the version that last changed it.",
        additionalProperties: { type: "integer" },
      },
      may: list({ type: "string", enum: [...commandNames] }),
      lastEventAt: instant,
    },
    additionalProperties: true,
  },
  Task: object({
    key: text,
    kind: { type: "string", enum: [...taskKinds] },
    audience: text,
    stage: { type: "string", enum: [...stages] },
    appearsOn: date,
    dueOn: orNull(date),
    params: { type: "object", additionalProperties: { type: ["string", "number"] } },
  }),
  SipAnswer: object(
    {
      view: orNull(ref("SipView")),
      version: orNull({ type: "integer" }),
      may: list({ type: "string", enum: [...commandNames] }),
      tasks: list(ref("Task")),
    },
    "The SIP as the caller now sees it, what the caller may do and has to do. `view` is null when the command took the caller's own sight away.",
  ),
  SipList: object({
    sips: list(
      object({
        id: uuid,
        ...named,
        nextDueOn: orNull(date),
        raisedAt: instant,
        lastEventAt: instant,
        closed: { type: "boolean" },
      }),
    ),
    _meta: object({ total: { type: "integer" }, limit: { type: "integer" }, page: { type: "integer" } }),
    _links: { type: "object", additionalProperties: object({ href: { type: "string", format: "uri" } }) },
  }),
  SipsFound: object({ sips: list(anyObject("As in SipList.")) }),
  WorkList: object({
    today: date,
    items: list(object({ sipId: uuid, ...named, task: ref("Task") })),
    total: { type: "integer" },
    letters: list(
      object({
        id: uuid,
        kind: { type: "string", enum: [...letterKinds] },
        sipId: orNull(uuid),
        personName: orNull(text),
        at: instant,
        readAt: orNull(instant),
        params: { type: "object", additionalProperties: { type: ["string", "number"] } },
      }),
    ),
  }),
  History: object({
    entries: list(
      object({
        seq: { type: "integer" },
        at: instant,
        by: anyObject("Who did it."),
        type: text,
        title: object({ sv: text, en: text }),
        items: list(text),
        event: orNull(anyObject("What happened, where the caller may see it.")),
      }),
    ),
  }),
  Day: object({ view: ref("SipView") }),
  Changes: object({ changes: list(object({ item: text, field: text, before: orNull(text), after: orNull(text) })) }),
  Draft: object({
    key: text,
    sipId: orNull(uuid),
    text,
    version: { type: "integer" },
    sipVersion: orNull({ type: "integer" }),
    savedAt: instant,
  }),
  Drafts: object({ drafts: list(ref("Draft")) }),
  Attachment: object({
    id: uuid,
    name: text,
    mediaType: { type: "string", enum: ["application/pdf", "image/png", "image/jpeg"] },
    bytes: { type: "integer" },
    uploadedAt: instant,
  }),
  Attachments: object({ attachments: list(ref("Attachment")) }),
  Session: anyObject("Who is signed in, in which assignment, which can be chosen, the county and its agreement."),
  OwnSessions: object({
    sessions: list(
      object({
        id: uuid,
        begunAt: instant,
        lastSeenAt: instant,
        device: { type: "string", description: "Browser and system in two words, or empty." },
        isThis: { type: "boolean" },
      }),
    ),
  }),
  Ended: object({ ended: { type: "integer" } }),
  Units: anyObject(
    `Units that can be chosen, a page at a time. Kinds: ${unitKinds.join(", ")}. Principals: ${principalKinds.join(", ")}.`,
  ),
  ApiInfo: object({
    apiName: text,
    apiVersion: text,
    apiReleased: date,
    apiDocumentation: { type: "string", format: "uri" },
    apiStatus: text,
  }),
  Anything: anyObject("See the description."),
};
