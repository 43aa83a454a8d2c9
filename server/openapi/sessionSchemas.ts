// What is answered about the session: who is signed in, in which assignment, under which agreement.
import { roles } from "../../core/access.ts";
import {
  type Agreement,
  principalKinds,
  type RetentionRule,
  recordKinds,
  stages,
  unitKinds,
  type Words,
} from "../../core/agreement.ts";
import type { Deadline } from "../../core/time.ts";
import type { OwnSession } from "../signIn/sessionList.ts";
import type { SessionAssignment, SessionUser } from "../signIn/sessionStore.ts";
import type { JsonSchema } from "./jsonSchema.ts";
import {
  always,
  either,
  instant,
  integer,
  list,
  object,
  oneOf,
  optional,
  orNull,
  ref,
  text,
  told,
  uuid,
  yesOrNo,
} from "./schemaWords.ts";

const deadline = object<Deadline>({ days: integer, counted: oneOf(["calendar", "working"]) });
const words = { sv: text, en: text };
const lifeAreas = list(
  object<Agreement["lifeAreas"]["adult"][number]>({
    key: text,
    ...words,
    codes: list(text),
    codeSystem: oneOf(["ICF", "BBIC"]),
  }),
);
const retentionRule = object<RetentionRule>({
  years: told(orNull(integer), "Whole years after the last entry; null: kept for good."),
  childUntil: told(orNull(integer), "What was written about a child is kept at least until the child has this age."),
  doneBy: orNull(always("endOfNextYear")),
  law: text,
});

export const sessionSchemas = {
  Words: object<Words>(words),
  SessionAssignment: object<SessionAssignment>({
    id: uuid,
    unitId: uuid,
    unitName: text,
    unitKind: oneOf(unitKinds),
    principalId: uuid,
    principalName: text,
    principalKind: oneOf(principalKinds),
    managesCounty: yesOrNo,
    roles: list(oneOf(roles)),
  }),
  Agreement: object<Agreement>(
    {
      key: text,
      name: ref("Words"),
      phases: list(object<Agreement["phases"][number]>({ key: text, ...words, stages: list(oneOf(stages)) })),
      deadlines: object<Agreement["deadlines"]>({
        start: deadline,
        dischargeSummons: deadline,
        plan: orNull(deadline),
        document: deadline,
        reply: deadline,
        followUp: deadline,
        consentWarning: deadline,
        consentLength: deadline,
        warning: deadline,
        inactivity: deadline,
      }),
      discharge: object<Agreement["discharge"]>({
        countsFromNextDayAfter: told(orNull(integer), "The local hour after which a notice counts from the next day."),
        admissionNoticeHours: integer,
        liability: object<Agreement["discharge"]["liability"]>({
          model: oneOf(["eachCase", "monthlyMean"]),
          after: deadline,
        }),
        noticeSeen: deadline,
      }),
      dutyBound: list(oneOf(unitKinds)),
      planDemands: object<Agreement["planDemands"]>({
        needs: yesOrNo,
        followUpWay: yesOrNo,
        contactPerMeasure: yesOrNo,
      }),
      ownTriggers: list(
        object<Agreement["ownTriggers"][number]>({
          key: text,
          ...words,
          retired: optional(told(yesOrNo, "Named where it stands, and not chosen anew.")),
        }),
      ),
      lifeAreas: object<Agreement["lifeAreas"]>({ adult: lifeAreas, child: lifeAreas }),
      survey: object<Agreement["survey"]>({
        openDays: told(integer, "How many days after a meeting or the closing the survey may be answered."),
        childUntil: told(integer, "The age from which the ordinary questions are asked instead of the child's."),
        questions: told(text, "Which questions are asked."),
      }),
      retention: object<Agreement["retention"]>({
        accessLogYears: integer,
        records: object<Agreement["retention"]["records"]>(
          Object.fromEntries(recordKinds.map((kind) => [kind, retentionRule])) as Record<
            (typeof recordKinds)[number],
            JsonSchema
          >,
        ),
      }),
    },
    "The county's local rules: what the phases are called, how long things may take, what a plan must hold beyond the law.",
  ),
  Session: object(
    {
      user: either(
        object<Extract<SessionUser, { kind: "staff" }>>({
          kind: always("staff"),
          id: uuid,
          name: text,
          title: text,
          hsaId: text,
        }),
        object<Extract<SessionUser, { kind: "person" }>>({ kind: always("person"), id: uuid, name: text }),
      ),
      assignment: told(
        orNull(ref("SessionAssignment")),
        "Null for individuals, and for staff who have not chosen one.",
      ),
      assignments: told(list(ref("SessionAssignment")), "Those that can be chosen today."),
      county: object({ id: uuid, name: text }),
      counties: told(
        list(object({ id: uuid, name: text })),
        "Where one is known, this county first; staff are known in one.",
      ),
      agreement: ref("Agreement"),
      demo: yesOrNo,
    },
    "Who is signed in, in which assignment, which can be chosen, the county and its agreement.",
  ),
  SignedOut: object({
    redirectTo: told(
      text,
      "Where to send the browser: to the identity provider, to end its session too, or a page here.",
    ),
  }),
  OwnSession: object<OwnSession>({
    id: uuid,
    begunAt: instant,
    lastSeenAt: instant,
    device: told(text, "Browser and system in two words, or empty."),
    isThis: yesOrNo,
  }),
  OwnSessions: object({ sessions: list(ref("OwnSession")) }),
  Ended: object({ ended: integer }),
} satisfies Record<string, JsonSchema>;
