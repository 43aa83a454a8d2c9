import { z } from "zod";
import { refOf, type StaffRecord, type StaffRef, type UnitRef } from "../access.ts";
import { type Refusal, refuse } from "../errors.ts";
import { day, id, requiredShort, requiredText, shortText, text } from "../fields.ts";
import type { Context, Decision } from "./decide.ts";
import { channels, type Sip, triggers } from "./state.ts";

/**
 * Need: somebody has seen that a person needs a SIP.
 * Acts: anyone raises it (N1); the manager of the receiving unit decides (N2, N3).
 * Ends: started with a coordinator, passed on, referred to a plan that already holds what is needed, or declined.
 */

export const RaiseNeed = z.strictObject({
  /** All twelve digits; the server finds the person, the event keeps only the person's id. */
  personalIdentityNumber: requiredShort.optional(),
  personName: shortText.optional(),
  unitId: id,
  what: requiredText,
  wish: text.default(""),
  seenOn: day.optional(),
  channel: z.enum(channels).default("meeting"),
  trigger: z.enum(triggers).default("socialAndHealth"),
  ownTrigger: shortText.nullable().default(null),
  urgent: z.boolean().default(false),
  compulsoryCare: z.boolean().default(false),
});

/** N1, N4. The server has found the person and puts them in `context.newPerson`. */
export function raiseNeed(input: z.output<typeof RaiseNeed>, context: Context): Decision {
  if (!context.newPerson) return refuse("field.missing", "personalIdentityNumber");
  const unit = openUnit(context, input.unitId, "unitId");
  if ("refused" in unit) return unit;
  const seenOn = input.seenOn ?? context.today;
  if (seenOn > context.today) return refuse("field.inTheFuture", "seenOn");
  const own = context.agreement.ownTriggers.find((one) => one.key === input.ownTrigger);
  if (input.trigger === "own" && (!own || own.retired)) {
    return refuse("need.unknownTrigger", "ownTrigger");
  }
  const { what, wish, channel, trigger, urgent, compulsoryCare } = input;
  const { actor } = context;
  const raisedByUnit = actor.kind === "staff" ? context.unit(actor.unitId) : undefined;
  return [
    {
      type: "NeedRaised",
      sipId: context.sipId,
      countyId: context.countyId,
      agreementKey: context.agreement.key,
      personId: context.newPerson.personId,
      birthDate: context.newPerson.birthDate,
      unit,
      raisedByUnit: raisedByUnit ? unitRef(raisedByUnit) : null,
      need: {
        what,
        wish,
        seenOn,
        channel,
        trigger,
        ownTrigger: trigger === "own" ? input.ownTrigger : null,
        urgent,
        compulsoryCare,
      },
    },
  ];
}

export const PassOnNeed = z.strictObject({ unitId: id, why: requiredText });

/** N2: pass on to another unit, with what the law lets pass: the need as it was raised, nothing more. */
export function passOnNeed(sip: Sip, input: z.output<typeof PassOnNeed>, context: Context): Decision {
  if (sip.decision) return refuse("need.alreadyDecided");
  const unit = openUnit(context, input.unitId, "unitId");
  if ("refused" in unit) return unit;
  if (unit.unitId === sip.lead.unit.unitId) return refuse("need.sameUnit", "unitId");
  return [{ type: "NeedPassedOn", to: unit, why: input.why }];
}

export const RecordCompulsoryCare = z.strictObject({
  compulsoryCare: z.boolean({ error: "field.missing" }),
  why: requiredText,
});

/** N4: whether the person is under open compulsory psychiatric care, where another plan applies. */
export function recordCompulsoryCare(_sip: Sip, input: z.output<typeof RecordCompulsoryCare>): Decision {
  return [{ type: "CompulsoryCareRecorded", ...input }];
}

export const StartSip = z.strictObject({
  coordinatorId: id,
  deputyId: id.nullable().default(null),
  reason: text.default(""),
});

/** N2, N3: start, with a coordinator and a deputy of the own unit. */
export function startSip(sip: Sip, input: z.output<typeof StartSip>, context: Context): Decision {
  if (sip.decision) return refuse("need.alreadyDecided");
  if (sip.need.compulsoryCare) return refuse("need.compulsoryCare");
  const people = coordinators(sip, input, context);
  if ("refused" in people) return people;
  return [{ type: "SipStarted", ...people, reason: input.reason }];
}

export const ReferToPlan = z.strictObject({ plan: requiredText });

/** N2: another plan already holds what a SIP must hold; which one is said. */
export function referToPlan(sip: Sip, input: z.output<typeof ReferToPlan>): Decision {
  if (sip.decision) return refuse("need.alreadyDecided");
  return [{ type: "NeedReferredToPlan", reason: input.plan }];
}

export const DeclineNeed = z.strictObject({ reason: requiredText });

/** N2: decline, exceptional and never without a reason. */
export function declineNeed(sip: Sip, input: z.output<typeof DeclineNeed>): Decision {
  if (sip.decision) return refuse("need.alreadyDecided");
  return [{ type: "NeedDeclined", reason: input.reason }];
}

export const AppointCoordinator = z.strictObject({
  coordinatorId: id,
  deputyId: id.nullable().default(null),
  reason: requiredText,
});

/** N3: another coordinator or deputy. */
export function appointCoordinator(sip: Sip, input: z.output<typeof AppointCoordinator>, context: Context): Decision {
  const people = coordinators(sip, input, context);
  if ("refused" in people) return people;
  return [{ type: "CoordinatorAppointed", ...people, reason: input.reason }];
}

export const TakeOver = z.strictObject({ reason: requiredText });

/** N3: the manager or the deputy takes over when the coordinator is away, so that no SIP is orphaned. */
export function takeOver(sip: Sip, input: z.output<typeof TakeOver>, context: Context): Decision {
  const { actor } = context;
  if (actor.kind !== "staff") return refuse("access.notAllowed");
  if (sip.lead.coordinator?.staffId === actor.staffId) return refuse("need.alreadyCoordinator");
  const { staffId, name, title, unitId } = refOf(actor) as StaffRef;
  return [{ type: "CoordinationTakenOver", coordinator: { staffId, name, title, unitId }, reason: input.reason }];
}

/** A unit that can be given something: known and not closed. */
export function openUnit(context: Context, unitId: string, field: string): UnitRef | Refusal {
  const unit = context.unit(unitId);
  if (!unit) return refuse("unit.unknown", field);
  if (unit.closed) return refuse("unit.closed", field);
  return unitRef(unit);
}

function unitRef({ unitId, name, kind, principal }: UnitRef): UnitRef {
  return { unitId, name, kind, principal };
}

/** A staff member with an assignment at that unit, as events name them. */
export function staffAt(context: Context, staffId: string, unitId: string, field: string): StaffRef | Refusal {
  const staff: StaffRecord | undefined = context.staff(staffId);
  if (!staff) return refuse("staff.unknown", field);
  if (!staff.unitIds.includes(unitId)) return refuse("staff.notAtUnit", field);
  return { staffId: staff.staffId, name: staff.name, title: staff.title, unitId };
}

function coordinators(sip: Sip, input: { coordinatorId: string; deputyId: string | null }, context: Context) {
  const { unitId } = sip.lead.unit;
  const coordinator = staffAt(context, input.coordinatorId, unitId, "coordinatorId");
  if ("refused" in coordinator) return coordinator;
  if (!input.deputyId) return { coordinator, deputy: null };
  if (input.deputyId === input.coordinatorId) return refuse("need.deputyIsCoordinator", "deputyId");
  const deputy = staffAt(context, input.deputyId, unitId, "deputyId");
  if ("refused" in deputy) return deputy;
  return { coordinator, deputy };
}
