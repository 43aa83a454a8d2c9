import { z } from "zod";
import { refuse } from "../errors.ts";
import { day, id, requiredShort, requiredText, shortText, text } from "../fields.ts";
import { ageOn } from "../time.ts";
import { keepsBeside } from "./besides.ts";
import { isChild, speaksItself } from "./consentState.ts";
import type { Context, Decision } from "./decide.ts";
import { partiesOf, sayerOf } from "./relations.ts";
import { partyKinds, representativeKinds, type Sip } from "./state.ts";

/**
 * The people beside and instead of the individual: guardians, representatives, relatives, others; and the child's own view.
 * Acts: the coordinator records; the individual can add people of their own.
 * Ends: never; a person who leaves is marked as removed, with the reason.
 */

const details = {
  kind: z.enum(partyKinds),
  name: requiredShort,
  relation: shortText.default(""),
  /** Set by the server when a full identity number is given: then the person can sign in and take part. */
  personId: id.nullable().default(null),
  personalIdentityNumber: shortText.optional(),
  phone: shortText.default(""),
  /** Has protected identity. Set by the server too, when the directory says so of somebody given by number. */
  protected: z.boolean().optional(),
  appointment: z
    .strictObject({
      kind: z.enum(representativeKinds),
      coversConsent: z.boolean(),
      scope: requiredText,
      until: day.nullable().default(null),
    })
    .nullable()
    .default(null),
};

export const AddParty = z.strictObject({ partyId: id.optional(), ...details });

/** Adds a person beside the individual. A representative needs an appointment; a guardian needs a child (C9, C10). */
export function addParty(sip: Sip, input: z.output<typeof AddParty>, context: Context): Decision {
  const { partyId, personalIdentityNumber: _, ...party } = input;
  if (partyId && sip.parties.some((one) => one.id === partyId)) return refuse("item.exists", "partyId");
  const refusal = checkParty(sip, party, context);
  return refusal ?? [{ type: "PartyAdded", party: { id: partyId ?? context.newId(), ...party } }];
}

export const ChangeParty = z.strictObject({ partyId: id, ...details });

/** Changes what is recorded about a person beside the individual. */
export function changeParty(sip: Sip, input: z.output<typeof ChangeParty>, context: Context): Decision {
  const { partyId, personalIdentityNumber: _, ...party } = input;
  const known = sip.parties.find((one) => one.id === partyId && !one.removed);
  if (!known) return refuse("item.unknown", "partyId");
  const refusal = checkParty(sip, party, context);
  if (refusal) return refusal;
  // Answers, marks and protection are a human being's: another one is another row.
  if (party.personId && known.personId && party.personId !== known.personId)
    return refuse("party.isAnother", "personalIdentityNumber");
  const isProtected = party.protected ?? known.protected;
  return [
    {
      type: "PartyChanged",
      party: {
        id: partyId,
        ...party,
        personId: party.personId ?? known.personId,
        ...(isProtected === undefined ? {} : { protected: isProtected }),
      },
    },
  ];
}

export const RemoveParty = z.strictObject({ partyId: id, reason: requiredText });

/** Removes a person beside the individual, with the reason; what they could see they no longer see. */
export function removeParty(sip: Sip, input: z.output<typeof RemoveParty>, context: Context): Decision {
  const party = sip.parties.find((one) => one.id === input.partyId && !one.removed);
  if (!party) return refuse("item.unknown", "partyId");
  if (context.actor.kind === "person" && decides(party.kind)) return refuse("party.onlyStaff", "partyId");
  return [{ type: "PartyRemoved", ...input }];
}

export const RecordCapacity = z.strictObject({
  canConsent: z.enum(["yes", "no"]),
  why: requiredText,
  ownWill: text.default(""),
});

/** C10: whether the person can consent, on what grounds, and what could be found of the person's own will. */
export function recordCapacity(sip: Sip, input: z.output<typeof RecordCapacity>, context: Context): Decision {
  if (isChild(sip, context.today)) return refuse("consent.childHasGuardians");
  if (input.canConsent === "no" && input.ownWill === "") return refuse("consent.ownWillMissing", "ownWill");
  return [{ type: "CapacityRecorded", capacity: input }];
}

export const RecordChildView = z.strictObject({
  view: text.default(""),
  agrees: z.enum(["yes", "no", "unsure", "notAsked"]),
  why: text.default(""),
  on: day.optional(),
});

/** C9: the child's own view. Not having asked needs a reason. What the child wrote itself stays beside what others write down. */
export function recordChildView(sip: Sip, input: z.output<typeof RecordChildView>, context: Context): Decision {
  if (!isChild(sip, context.today)) return refuse("consent.notAChild");
  // From fifteen nobody beside the child says what it thinks: it does so itself, or tells those who run the SIP (SoL 3 kap. 4 §).
  if (speaksItself(sip, context.today) && partiesOf(context.actor, sip).length > 0)
    return refuse("consent.childSpeaksItself", "view");
  if (input.agrees === "notAsked" && input.why === "") return refuse("field.missing", "why");
  const on = input.on ?? context.today;
  if (on > context.today) return refuse("field.inTheFuture", "on");
  const childView = { view: input.view, agrees: input.agrees, why: input.why, on };
  return [
    {
      type: "ChildViewRecorded",
      childView,
      entry: sayerOf(context.actor, sip),
      ...(keepsBeside(sip.childView, context.actor, "all") ? { beside: true } : {}),
    },
  ];
}

/** The child's age, or null when the birth date is unknown. */
export function childAge(sip: Sip, context: Context): number | null {
  return sip.person.birthDate ? ageOn(sip.person.birthDate, context.today) : null;
}

function checkParty(
  sip: Sip,
  party: { kind: string; appointment: unknown; personId: string | null },
  context: Context,
) {
  // Whoever decides for the person is checked by staff: nobody can appoint themself (C9, C10).
  if (context.actor.kind === "person" && decides(party.kind)) return refuse("party.onlyStaff", "kind");
  if (party.kind === "representative" && !party.appointment) return refuse("party.appointmentMissing", "appointment");
  if (party.kind !== "representative" && party.appointment)
    return refuse("party.appointmentOnlyForRepresentative", "appointment");
  if (party.kind === "guardian" && !isChild(sip, context.today)) return refuse("consent.notAChild", "kind");
  if (party.personId && party.personId === sip.person.personId) return refuse("party.isTheIndividual", "personId");
  return null;
}

/** Guardians and representatives decide with or for the person; relatives and others do not. */
function decides(kind: string): boolean {
  return kind === "guardian" || kind === "representative";
}
