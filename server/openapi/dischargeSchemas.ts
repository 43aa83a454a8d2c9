import type { Discharge } from "../../core/sip/stateDischarge.ts";
import type { JsonSchema } from "./jsonSchema.ts";
import { date, instant, list, object, orNull, ref, text, told, uuid } from "./schemaWords.ts";

const signed = { by: ref("ActorRef"), at: instant };

/** A stay in hospital (2017:612). */
export const discharge: JsonSchema = object<Discharge>({
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
  brokenOff: orNull(object<NonNullable<Discharge["brokenOff"]>>({ reason: text, ...signed })),
  seenUntil: told(orNull(date), "The last day on which the ward and those who got the notices see them."),
});
