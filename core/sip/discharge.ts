import { z } from "zod";
import type { StaffRef, UnitRef } from "../access.ts";
import { type Refusal, refuse } from "../errors.ts";
import { day, id, instant, requiredText, text } from "../fields.ts";
import { dayOf } from "../time.ts";
import type { Context, Decision } from "./decide.ts";
import type { SipEvent } from "./events.ts";
import { openUnit, staffAt } from "./need.ts";
import { getsNotices, noticeUntil } from "./relations.ts";
import type { Sip, StoredEvent } from "./state.ts";
import { type Discharge, isUnderWay } from "./stateDischarge.ts";

/**
 * Discharge from hospital (2017:612): the ward tells the units that will go on caring, and the clocks run from what it tells.
 * Acts: the ward notes and tells; a unit in open care that holds the SIP or has been told appoints the permanent care contact.
 * Ends: the individual has left the ward, or the process is broken off. The notices need no consent, and open nothing else.
 */

export const NoteAdmission = z.strictObject({
  admittedAt: instant,
  expectedOn: day,
  unitIds: z.array(id, { error: "field.missing" }).min(1, "discharge.nobodyTold").max(12, "discharge.tooManyTold"),
});

/** 2017:612 2 kap. 1–3 §§: the admission notice, to the units that are expected to care after the stay. */
export function noteAdmission(_sip: Sip, input: z.output<typeof NoteAdmission>, context: Context): Decision {
  const { actor } = context;
  if (actor.kind !== "staff") return refuse("access.notAllowed");
  if (input.admittedAt > context.now) return refuse("field.inTheFuture", "admittedAt");
  if (input.expectedOn < dayOf(input.admittedAt)) return refuse("discharge.beforeAdmission", "expectedOn");
  const ward = openUnit(context, actor.unitId, "unitIds");
  if ("refused" in ward) return ward;
  const told = unitsToTell(input.unitIds, ward, context);
  if ("refused" in told) return told;
  const { admittedAt, expectedOn } = input;
  const seenFor = context.agreement.discharge.noticeSeen;
  return [{ type: "AdmissionNoted", ward, admittedAt, expectedOn, told: told.units, seenFor }];
}

export const TellMoreUnits = z.strictObject({
  unitIds: z.array(id, { error: "field.missing" }).min(1, "discharge.nobodyTold").max(12, "discharge.tooManyTold"),
});

/** 2017:612 2 kap. 1 och 3 §§: one more unit turns out to be needed; it gets the same notice. */
export function tellMoreUnits(sip: Sip, input: z.output<typeof TellMoreUnits>, context: Context): Decision {
  const discharge = underWay(sip);
  if ("refused" in discharge) return discharge;
  const until = noticeUntil(sip);
  // What has been declined or closed and is over for those who were told is no longer told to others.
  if (until !== null && context.today > until) return refuse("discharge.notUnderWay");
  const told = unitsToTell(input.unitIds, discharge.ward, context);
  if ("refused" in told) return told;
  const units = told.units.filter((one) => !discharge.told.some(({ unit }) => unit.unitId === one.unitId));
  return units.length > 0 ? [{ type: "MoreUnitsTold", units }] : refuse("discharge.alreadyTold", "unitIds");
}

export const ChangeExpectedDischarge = z.strictObject({ expectedOn: day, why: text.default("") });

/** 2017:612 2 kap. 4 §: another day is expected; the same units are told. */
export function changeExpectedDischarge(
  sip: Sip,
  input: z.output<typeof ChangeExpectedDischarge>,
  context: Context,
): Decision {
  const discharge = underWay(sip);
  if ("refused" in discharge) return discharge;
  if (input.expectedOn < context.today) return refuse("field.inThePast", "expectedOn");
  if (input.expectedOn === discharge.expectedOn) return refuse("discharge.sameDay", "expectedOn");
  return [{ type: "ExpectedDischargeChanged", ...input }];
}

export const AppointCareContact = z.strictObject({ staffId: id });

/** 2017:612 2 kap. 5 §: open care appoints a permanent care contact before the patient leaves the hospital. */
export function appointCareContact(sip: Sip, input: z.output<typeof AppointCareContact>, context: Context): Decision {
  const discharge = underWay(sip);
  if ("refused" in discharge) return discharge;
  const { actor } = context;
  if (actor.kind !== "staff") return refuse("access.notAllowed");
  const contact: StaffRef | Refusal = staffAt(context, input.staffId, actor.unitId, "staffId");
  if ("refused" in contact) return contact;
  return [{ type: "CareContactAppointed", contact }];
}

export const NoteReady = z.strictObject({});

/** 2017:612 3 kap. 1 §: the patient is ready for discharge. The clocks run from when this is told, not from when it was so. */
export function noteReady(sip: Sip): Decision {
  const discharge = underWay(sip);
  if ("refused" in discharge) return discharge;
  return discharge.ready ? refuse("discharge.alreadyReady") : [{ type: "ReadyForDischargeNoted" }];
}

export const WithdrawReady = z.strictObject({ reason: requiredText });

/** The patient got worse: the notice no longer holds, and its clocks stop. */
export function withdrawReady(sip: Sip, input: z.output<typeof WithdrawReady>): Decision {
  const discharge = underWay(sip);
  if ("refused" in discharge) return discharge;
  return discharge.ready ? [{ type: "ReadyForDischargeWithdrawn", ...input }] : refuse("discharge.notReady");
}

export const NoteDischarged = z.strictObject({ leftAt: instant });

/** 2017:612 3 kap. 2 §: the patient has left the ward; the units that go on are told the same day. */
export function noteDischarged(sip: Sip, input: z.output<typeof NoteDischarged>, context: Context): Decision {
  const discharge = underWay(sip);
  if ("refused" in discharge) return discharge;
  if (input.leftAt > context.now) return refuse("field.inTheFuture", "leftAt");
  if (input.leftAt < discharge.admittedAt) return refuse("discharge.beforeAdmission", "leftAt");
  return [{ type: "DischargeNoted", ...input }];
}

export const BreakOffDischarge = z.strictObject({ reason: requiredText });

/** The process ends without a discharge from this ward: moved, died, the notice was a mistake. */
export function breakOffDischarge(sip: Sip, input: z.output<typeof BreakOffDischarge>): Decision {
  const discharge = underWay(sip);
  return "refused" in discharge ? discharge : [{ type: "DischargeBrokenOff", ...input }];
}

function underWay({ discharge }: Sip): Discharge | Refusal {
  return isUnderWay(discharge) ? discharge : refuse("discharge.notUnderWay");
}

/** The units in the order given, each once, without the ward itself. */
function unitsToTell(unitIds: string[], ward: UnitRef, context: Context): { units: UnitRef[] } | Refusal {
  const units: UnitRef[] = [];
  for (const unitId of new Set(unitIds)) {
    const unit = openUnit(context, unitId, "unitIds");
    if ("refused" in unit) return unit;
    if (unit.unitId === ward.unitId) return refuse("discharge.ownWard", "unitIds");
    if (!getsNotices(unit)) return refuse("discharge.notReceiver", "unitIds");
    units.push(unit);
  }
  return { units };
}

/** What the events of a discharge change. Null when the event belongs elsewhere. */
export function evolveDischarge(sip: Sip, event: SipEvent, { by, at }: StoredEvent): Sip | null {
  if (event.type === "AdmissionNoted") {
    const { ward, admittedAt, expectedOn, told, seenFor } = event;
    const discharge: Discharge = {
      ward,
      admittedAt,
      notedAt: at,
      expectedOn,
      told: told.map((unit) => ({ unit, at })),
      careContact: null,
      ready: null,
      readyBefore: [],
      left: null,
      brokenOff: null,
      seenFor,
    };
    return { ...sip, discharge };
  }
  const { discharge } = sip;
  const changed = discharge && changedBy(discharge, event, by, at);
  return changed ? { ...sip, discharge: changed } : null;
}

function changedBy(
  discharge: Discharge,
  event: SipEvent,
  by: StoredEvent["by"],
  at: StoredEvent["at"],
): Discharge | null {
  switch (event.type) {
    case "MoreUnitsTold":
      return { ...discharge, told: [...discharge.told, ...event.units.map((unit) => ({ unit, at }))] };
    case "ExpectedDischargeChanged":
      return { ...discharge, expectedOn: event.expectedOn };
    case "CareContactAppointed":
      return { ...discharge, careContact: { ...event.contact, at } };
    case "ReadyForDischargeNoted":
      return { ...discharge, ready: { by, at } };
    case "ReadyForDischargeWithdrawn": {
      const { ready, readyBefore } = discharge;
      const before = ready ? [{ from: ready.at, until: at, reason: event.reason }] : [];
      return { ...discharge, ready: null, readyBefore: [...readyBefore, ...before] };
    }
    case "DischargeNoted":
      return { ...discharge, left: { leftAt: event.leftAt, by, at } };
    case "DischargeBrokenOff":
      return { ...discharge, brokenOff: { reason: event.reason, by, at } };
    default:
      return null;
  }
}
