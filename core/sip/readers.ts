import { type Actor, isInCare } from "../access.ts";
import { addDays, birthdayAt, type Day } from "../time.ts";
import {
  isChild,
  isOver,
  jointEnds,
  keyOf,
  keyOfParty,
  planConsent,
  presentParties,
  requiredGivers,
} from "./consentState.ts";
import { hasLet, isForgotten } from "./redaction.ts";
import { allowsAnything, hasBeenAsked, isRepresentative, noticeUntil, relations, wardOf } from "./relations.ts";
import { isShutOut } from "./shields.ts";
import type { Sip } from "./state.ts";
import type { RecipientKey } from "./stateConsent.ts";

/**
 * Who can find a SIP in a list, written beside it so that a list is one look in an index. The view itself is always cut anew.
 * An audience is `staff:<staff>@<unit>`, `manager:<unit>`, `unit:<unit>` or `person:<person>`.
 */
export type Audience = string;
/** `ground`: how those of the audience stand to the SIP, as keys of phrases with spaces between; for the access log. */
export type Reader = { audience: Audience; until: Day | null; ground: string };

/** The audiences that an actor belongs to. */
export function audiencesOf(actor: Actor): Audience[] {
  if (actor.kind === "person") return [`person:${actor.personId}`];
  if (!isInCare(actor)) return [];
  const own = [`staff:${actor.staffId}@${actor.unitId}`, `unit:${actor.unitId}`];
  return actor.roles.includes("manager") ? [...own, `manager:${actor.unitId}`] : own;
}

/** Everybody who may see that the SIP exists, and until when. */
export function readersOf(sip: Sip, today: Day): Reader[] {
  const found = new Map<Audience, Day | null>();
  const add = (audience: Audience, until: Day | null) => {
    const known = found.get(audience);
    if (known === undefined || (known !== null && (until === null || until > known))) found.set(audience, until);
  };
  if (isForgotten(sip)) return [];
  const { unit, coordinator, deputy } = sip.lead;
  if (!hasLet(sip, unit.unitId)) {
    add(`manager:${unit.unitId}`, null);
    if (coordinator) add(`staff:${coordinator.staffId}@${unit.unitId}`, null);
    if (deputy) add(`staff:${deputy.staffId}@${unit.unitId}`, null);
  }
  const raiser = audienceOfRaiser(sip);
  add(`person:${sip.person.personId}`, null);
  const grownUp =
    sip.person.birthDate && isChild(sip, today) ? addDays(birthdayAt(sip.person.birthDate, 18), -1) : null;
  const sharedUntil = earlier(grownUp, lastGiversDay(sip, today));
  const raisers = sip.parties.filter((party) => raiser === `person:${party.personId}`);
  if (raiser && raisers.some((party) => party.kind === "guardian")) {
    if (grownUp && !raisers.some((party) => isShutOut(sip, party))) add(raiser, grownUp);
  } else if (raiser && !raisers.some((party) => isShutOut(sip, party))) add(raiser, null);
  for (const unitId of new Set([wardOf(sip) ?? [], sip.discharge?.told.map((one) => one.unit.unitId) ?? []].flat()))
    if (!hasLet(sip, unitId) && (sip.discharge || !isOver(sip))) add(`unit:${unitId}`, noticeUntil(sip));
  for (const party of presentParties(sip)) {
    if (!party.personId || isShutOut(sip, party)) continue;
    const audience = `person:${party.personId}`;
    if (party.kind === "guardian" && grownUp) add(audience, grownUp);
    else if (!isChild(sip, today) && isRepresentative(sip, party, today))
      add(audience, party.appointment?.until ?? null);
    if (planConsent(sip, today) === "given" && allowsAnything(sip, keyOfParty(party), today))
      add(audience, earlier(lastEnd(sip, keyOfParty(party), today), sharedUntil));
  }
  if (planConsent(sip, today) === "given") {
    for (const one of sip.participants) {
      const key = keyOf(one.recipient);
      if (one.recipient.kind !== "unit" || hasLet(sip, one.recipient.unit.unitId)) continue;
      if (hasBeenAsked(sip, one) && allowsAnything(sip, key, today))
        add(key, earlier(lastEnd(sip, key, today), sharedUntil));
    }
  }
  return [...found]
    .map(([audience, until]) => ({ audience, until, ground: groundOf(sip, audience, today) }))
    .sort((a, b) => (a.audience < b.audience ? -1 : 1));
}

/** The phrases that hold for somebody of this audience who is nothing else. */
function groundOf(sip: Sip, audience: Audience, today: Day): string {
  const actor = someoneOf(audience);
  return relations
    .filter((phrase) => phrase.holds(actor, sip, today))
    .map((phrase) => phrase.key)
    .join(" ");
}

function someoneOf(audience: Audience): Actor {
  const [kind = "", id = ""] = audience.split(":");
  if (kind === "person") return { kind, personId: id, name: "" };
  const [staffId, unitId] = kind === "staff" ? id.split("@") : ["", id];
  return {
    kind: "staff",
    staffId: staffId ?? "",
    unitId: unitId ?? "",
    roles: kind === "manager" ? ["manager"] : ["staff"],
    hsaId: "",
    name: "",
    title: "",
    unitName: "",
    principalId: "",
    assignmentId: "",
  };
}

/** Whoever raised the need, as an audience; null for the program itself, and when the time of keeping is over. */
export function audienceOfRaiser(sip: Sip): Audience | null {
  const { raisedBy } = sip.need;
  if (isForgotten(sip) || (raisedBy.kind === "staff" && hasLet(sip, raisedBy.unitId))) return null;
  if (raisedBy.kind === "staff") return `staff:${raisedBy.staffId}@${raisedBy.unitId}`;
  return raisedBy.kind === "person" ? `person:${raisedBy.personId}` : null;
}

/** The day the last jointly allowed area ends; null when some area has no end. */
function lastEnd(sip: Sip, recipient: RecipientKey, today: Day): Day | null {
  const ends = jointEnds(sip, recipient, today);
  if (ends.length === 0 || ends.includes(null)) return null;
  return ends.reduce((latest, end) => ((end ?? "") > (latest ?? "") ? end : latest), ends[0] ?? null);
}

/** The last day of those who consent for somebody that cannot; null when it is not they, or when some appointment has no end. */
function lastGiversDay(sip: Sip, today: Day): Day | null {
  if (isChild(sip, today) || sip.capacity.canConsent === "yes") return null;
  const givers = requiredGivers(sip, today);
  const ends = presentParties(sip)
    .filter((party) => givers.includes(keyOfParty(party)))
    .map((party) => party.appointment?.until ?? null);
  return ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null);
}

function earlier(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** The person, and those who decide with or for them: told of everything that the person is told of (C9, C10). */
export function personSideAudiences(sip: Sip, today: Day): Audience[] {
  const beside = presentParties(sip).filter(
    (party) =>
      party.personId &&
      (isChild(sip, today) ? party.kind === "guardian" && !isShutOut(sip, party) : isRepresentative(sip, party, today)),
  );
  return [`person:${sip.person.personId}`, ...beside.map((party) => `person:${party.personId}`)];
}
