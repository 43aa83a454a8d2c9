import type { DischargeClock } from "../../core/sip/dischargeClock.ts";
import type { Discharge } from "../../core/sip/stateDischarge.ts";
import type { DischargeSeen } from "../../core/sip/view.ts";
import type { JsonSchema } from "./jsonSchema.ts";
import { date, instant, integer, list, object, oneOf, orNull, ref, text, told, uuid, yesOrNo } from "./schemaWords.ts";

const signed = { by: ref("ActorRef"), at: instant };

const clock = object<DischargeClock>({
  sipIsDue: told(yesOrNo, "Whether a SIP shall be made at this discharge, and so a summons be sent."),
  afterHour: told(yesOrNo, "The notice came so late in the day that it counts from the next."),
  runsFrom: told(orNull(date), "Day zero; null while the patient is not ready."),
  summonsBy: told(orNull(date), "The last day to summon."),
  summonedOn: told(orNull(date), "When a meeting was first summoned to."),
  liableFrom: told(orNull(date), "The first day the municipality pays for; null while something is missing."),
  missing: told(list(oneOf(["ready", "summons"])), "What the payment waits for."),
  daysReady: told(integer, "Whole days in hospital after day zero."),
  noticeLate: told(yesOrNo, "The admission notice came later than the agreement's hours."),
});

/** A stay in hospital (2017:612). */
export const discharge: JsonSchema = object<DischargeSeen>({
  ward: ref("UnitRef"),
  admittedAt: instant,
  notedAt: told(instant, "When the admission notice was sent."),
  expectedOn: told(date, "The day the individual is expected to leave the ward."),
  told: told(
    list(object<Discharge["told"][number]>({ unit: ref("UnitRef"), at: instant })),
    "Who has got the notices, and since when.",
  ),
  careContact: told(
    orNull(
      object<NonNullable<Discharge["careContact"]>>({
        staffId: uuid,
        name: text,
        title: text,
        unitId: uuid,
        at: instant,
      }),
    ),
    "The permanent care contact in open care.",
  ),
  ready: told(
    orNull(object<NonNullable<Discharge["ready"]>>(signed)),
    "When it was told that the patient is ready for discharge.",
  ),
  readyBefore: list(object<Discharge["readyBefore"][number]>({ from: instant, until: instant, reason: text })),
  left: orNull(object<NonNullable<Discharge["left"]>>({ leftAt: instant, ...signed })),
  seenFor: told(
    object<Discharge["seenFor"]>({ days: integer, counted: oneOf(["calendar", "working"]) }),
    "How long after the stay those who got the notices see them.",
  ),
  brokenOff: orNull(object<NonNullable<Discharge["brokenOff"]>>({ reason: text, ...signed })),
  clock: told(orNull(clock), "The clocks, counted by the county's agreement; null for the person's side."),
  seenUntil: told(orNull(date), "The last day on which the ward and those who got the notices see them."),
});
