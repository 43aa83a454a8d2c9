import { z } from "zod";
import type { Actor, PersonActor } from "../access.ts";
import { type Refusal, refuse } from "../errors.ts";
import { day, id, requiredText, shortText } from "../fields.ts";
import type { Protection } from "../protection.ts";
import { addDays, type Day } from "../time.ts";
import { isChild, isOver, jointEnds, keyOfParty, planConsent, presentParties } from "./consentState.ts";
import type { Context, Decision } from "./decide.ts";
import type { SipEvent } from "./events.ts";
import { allowsAnything, anyHolds, lead, partiesOf } from "./relations.ts";
import { isShutOut } from "./shields.ts";
import type { Party, Sip } from "./state.ts";
import type { GuestLink } from "./stateGuests.ts";
import type { Veil } from "./veil.ts";

/**
 * Invitations by link (product.md 7.5): somebody beside the individual without an account takes part by a link and an e-ID,
 * and sees what the consent gives that person, for as long as it lasts. A link gives nothing by itself.
 * Acts: the coordinator or the individual invites and withdraws; whoever has the link takes it; the coordinator recognises
 * who came when no identity number was given.
 * Ends: on its last day, when it is used, withdrawn or replaced, when the consent gives nothing more, when the SIP closes.
 */

/** The longest that a link can be used, in days: it is in somebody's mail or pocket meanwhile. */
export const longestLink = 30;

export const InviteGuest = z.strictObject({
  linkId: id,
  partyId: id,
  until: day,
  /** Only whoever has this number can use the link. The server puts the person's id in its place. */
  personalIdentityNumber: shortText.optional(),
  personName: shortText.optional(),
  personId: id.nullable().default(null),
  protected: z.boolean().optional(),
});

/** Makes an invitation for a party whom the consent lets see something (C5). An earlier one for the same party ends. */
export function inviteGuest(sip: Sip, input: z.output<typeof InviteGuest>, context: Context): Decision {
  const { linkId, partyId, until, personId: expected } = input;
  const { actor, today } = context;
  if (sip.guests?.some((link) => link.id === linkId)) return refuse("item.exists", "linkId");
  // A child's consent is its guardians' together: who is let in on it is seen to by the coordinator (C9).
  if (actor.kind === "person" && isChild(sip, today)) return refuse("guest.askCoordinator");
  const party = presentParties(sip).find((one) => one.id === partyId);
  if (!party) return refuse("item.unknown", "partyId");
  if (party.kind === "guardian" || party.kind === "representative") return refuse("guest.decides", "partyId");
  if (party.personId) return refuse("guest.canSignIn", "partyId");
  if (until < today) return refuse("field.inThePast", "until");
  if (until > addDays(today, longestLink)) return refuse("guest.tooLong", "until", { days: longestLink });
  if (!maySeeAnything(sip, party, today)) return refuse("guest.consentFirst", "partyId");
  if (!expected && needsNumber(sip, context.protection)) return refuse("guest.numberNeeded", "personalIdentityNumber");
  const refusal = expected ? refusalOfPerson(sip, expected, "personalIdentityNumber") : null;
  return refusal ?? [{ type: "GuestInvited", invitation: { id: linkId, partyId, until, expected } }];
}

export const WithdrawInvitation = z.strictObject({ linkId: id });

/** Makes the link worth nothing, whoever has it. Of one who is in already, the consent or the person is taken away instead. */
export function withdrawInvitation(sip: Sip, { linkId }: z.output<typeof WithdrawInvitation>): Decision {
  const link = linkOf(sip, linkId);
  if (!link) return refuse("item.unknown", "linkId");
  return link.ended ? refuse("guest.over") : [{ type: "GuestInvitationWithdrawn", linkId, partyId: link.partyId }];
}

export const ConfirmGuest = z.strictObject({ linkId: id });

/** The coordinator recognises by name who came: from now on that person sees what the consent gives the party. */
export function confirmGuest(
  sip: Sip,
  { linkId }: z.output<typeof ConfirmGuest>,
  { today, protection }: Context,
): Decision {
  const link = linkOf(sip, linkId);
  if (!link) return refuse("item.unknown", "linkId");
  if (link.ended || !link.came) return refuse("guest.nobodyWaits");
  if (guestState(sip, link, today) !== "waiting") return refuse("guest.consentFirst");
  // Who came may be anybody with the link, which was made before somebody in the SIP was protected.
  if (link.expected === null && needsNumber(sip, protection)) return refuse("guest.numberNeeded");
  const { personId } = link.came;
  const isHere = personId === sip.person.personId || presentParties(sip).some((one) => one.personId === personId);
  if (isHere) return refuse("guest.isHere");
  if (isShutOutPerson(sip, personId)) return refuse("guest.shielded");
  return [joined(link, personId, link.came.protected)];
}

export const TurnAwayGuest = z.strictObject({ linkId: id, reason: requiredText });

/** Whoever came is not the one who was invited: the link ends, and nothing has been shown. */
export function turnAwayGuest(sip: Sip, { linkId, reason }: z.output<typeof TurnAwayGuest>): Decision {
  const link = linkOf(sip, linkId);
  if (!link) return refuse("item.unknown", "linkId");
  if (link.ended || !link.came) return refuse("guest.nobodyWaits");
  return [{ type: "GuestTurnedAway", linkId, partyId: link.partyId, reason }];
}

/** What somebody who takes a link is told; each is a page of its own that reveals nothing more. */
export const guestOutcomes = ["joined", "waiting", "withdrawn", "expired", "used", "another", "unknown"] as const;
export type GuestOutcome = (typeof guestOutcomes)[number];

/**
 * Somebody who has proved who they are takes a link. Who is not the expected one gets the same answer for a link that is
 * dead as for one that never was; who is protected against in everything is told nothing that a stranger is not. A link for
 * anybody is worth nothing from the day somebody in the SIP is protected; `protection` is the individual's (Z4).
 */
export function takeLink(
  sip: Sip,
  linkId: string,
  who: Pick<PersonActor, "personId" | "name"> & { protected: boolean },
  today: Day,
  protection: Protection,
): { outcome: GuestOutcome; events: SipEvent[] } {
  const only = (outcome: GuestOutcome) => ({ outcome, events: [] });
  const link = linkOf(sip, linkId);
  if (!link) return only("unknown");
  const { personId, name } = who;
  const state = guestState(sip, link, today);
  const isOpen = state === "open";
  if (link.expected !== null && link.expected !== personId) return only(isOpen ? "another" : "unknown");
  const party = sip.parties.find((one) => one.id === link.partyId);
  if (state === "joined") {
    if (party?.personId !== personId) return only("used");
    return only(party.removed || !maySeeAnything(sip, party, today) ? "withdrawn" : "joined");
  }
  const isTooOpen = link.expected === null && needsNumber(sip, protection);
  if (link.came) {
    if (link.came.personId !== personId) return only("used");
    return only(state === "waiting" && !isTooOpen ? "waiting" : "withdrawn");
  }
  if (state === "expired") return only("expired");
  if (!isOpen || isTooOpen) return only("withdrawn");
  const flag = who.protected ? { protected: true } : {};
  const came: SipEvent = { type: "GuestCame", linkId, partyId: link.partyId, personId, name, ...flag };
  // Another answer than a stranger's would tell that the link is to somebody from whom one is kept (Z4).
  if (isShutOutPerson(sip, personId)) return link.expected ? only("withdrawn") : { outcome: "waiting", events: [came] };
  if (refusalOfPerson(sip, personId)) return only("another");
  return link.expected
    ? { outcome: "joined", events: [joined(link, personId, who.protected)] }
    : { outcome: "waiting", events: [came] };
}

export const guestStates = [
  "open",
  "waiting",
  "joined",
  "withdrawn",
  "replaced",
  "turnedAway",
  "expired",
  "noConsent",
  "closed",
] as const;
export type GuestState = (typeof guestStates)[number];

/** Where an invitation stands on a day. */
export function guestState(sip: Sip, link: GuestLink, today: Day): GuestState {
  if (link.ended) return link.ended.how;
  const party = presentParties(sip).find((one) => one.id === link.partyId);
  // Who has got another way in needs no link.
  if (!party || party.personId) return "withdrawn";
  if (isOver(sip)) return "closed";
  if (!maySeeAnything(sip, party, today)) return "noConsent";
  if (link.came) return "waiting";
  return link.until < today ? "expired" : "open";
}

/** True where a link that goes astray could lead to somebody in hiding: then it is made for one person alone (Z4). */
export function needsNumber(sip: Sip, protection: Protection): boolean {
  return protection !== "none" || presentParties(sip).some((party) => party.protected);
}

/** One invitation as its reader may know it. */
export type GuestSeen = {
  id: string;
  partyId: string;
  until: Day;
  state: GuestState;
  /** Only whoever has a given identity number can use it. */
  forOne: boolean;
  at: string;
  /** The name of who came, for the lead, who must recognise them; null for others. */
  cameName: string | null;
  /** The last day that the consent lets the person see anything; null without end. */
  seesUntil: Day | null;
};

/** The invitations that an actor may know of: all for the lead and the person's side; the own one for who joined by it. */
export function guestsSeen(
  actor: Actor,
  sip: Sip,
  full: boolean,
  veil: Veil | null,
  today: Day,
  protection: Protection,
): GuestSeen[] {
  const own = partiesOf(actor, sip).map((party) => party.id);
  const isLead = anyHolds(lead, actor, sip, today);
  return (sip.guests ?? [])
    .filter(({ partyId, ended }) =>
      full && !own.includes(partyId)
        ? !veil?.secretParties.includes(partyId)
        : own.includes(partyId) && ended?.how === "joined",
    )
    .map((link) => ({
      id: link.id,
      partyId: link.partyId,
      until: link.until,
      state: shownState(sip, link, today, protection),
      forOne: link.expected !== null,
      at: link.at,
      cameName: isLead && !link.ended ? (link.came?.name ?? null) : null,
      seesUntil: lastDay(sip, link.partyId, today),
    }));
}

/** A link for anybody that `takeLink` refuses, since somebody has been protected after it was made, is no open one (Z4). */
function shownState(sip: Sip, link: GuestLink, today: Day, protection: Protection): GuestState {
  const state = guestState(sip, link, today);
  return state === "open" && link.expected === null && needsNumber(sip, protection) ? "withdrawn" : state;
}

function linkOf(sip: Sip, linkId: string): GuestLink | undefined {
  return sip.guests?.find((link) => link.id === linkId);
}

function maySeeAnything(sip: Sip, party: Party, today: Day): boolean {
  return planConsent(sip, today) === "given" && allowsAnything(sip, keyOfParty(party), today);
}

function lastDay(sip: Sip, partyId: string, today: Day): Day | null {
  const ends = jointEnds(sip, keyOfParty({ id: partyId }), today);
  if (ends.includes(null)) return null;
  return ends.toSorted().at(-1) ?? null;
}

/** Why this person cannot come by a link: they are in the SIP already. Null when they can. */
function refusalOfPerson(sip: Sip, personId: string, field?: string): Refusal | null {
  if (personId === sip.person.personId) return refuse("party.isTheIndividual", field);
  if (presentParties(sip).some((party) => party.personId === personId)) return refuse("guest.isHere", field);
  return isShutOutPerson(sip, personId) ? refuse("guest.askCoordinator", field) : null;
}

function isShutOutPerson(sip: Sip, personId: string): boolean {
  return sip.parties.some((party) => party.personId === personId && isShutOut(sip, party));
}

function joined({ id: linkId, partyId }: GuestLink, personId: string, isProtected?: boolean): SipEvent {
  return { type: "GuestJoined", linkId, partyId, personId, ...(isProtected ? { protected: true } : {}) };
}
