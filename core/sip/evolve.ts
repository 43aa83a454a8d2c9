import { besides, withoutSome } from "./besides.ts";
import { evolveDischarge } from "./discharge.ts";
import type { SipEvent } from "./events.ts";
import { evolveConsent } from "./evolveConsent.ts";
import { evolveGuests } from "./evolveGuests.ts";
import { evolveMeeting } from "./evolveMeeting.ts";
import { evolvePlan } from "./evolvePlan.ts";
import { itemsOf } from "./items.ts";
import { evolveMessages } from "./messages.ts";
import { evolvePreparation } from "./preparation.ts";
import type { Sip, StoredEvent } from "./state.ts";
import { isLifted, type Mark, type RedactablePart, type Redaction, redactableParts } from "./stateMarks.ts";
import { evolveTimes } from "./times.ts";

/**
 * Counted up when the same events add up to another SIP than before: all documents are then worked out anew from their events at the
 * next start (server/sip/foldAnew.ts). 2: the lead's and the individual's marks stand beside each other. 3: an answer about the plan knows those before it.
 */
export const foldedVersion = 4;

/** A SIP after one more event. Pure: the given SIP is not changed. The first event must be NeedRaised. */
export function evolve(sip: Sip | null, stored: StoredEvent): Sip {
  const { event } = stored;
  const before = sip ?? begin(stored);
  const after = apply(before, event, stored);
  const items = itemsOf(event);
  return {
    ...after,
    version: stored.seq,
    lastEventAt: stored.at,
    touched:
      items.length > 0
        ? { ...after.touched, ...Object.fromEntries(items.map((item) => [item, stored.seq])) }
        : after.touched,
    // A struck entry that is written anew stands again; the strike remains in the history.
    strikes: items.some((item) => after.strikes[item]) ? without(after.strikes, items) : after.strikes,
  };
}

/** The SIP that a list of events adds up to; null for none. */
export function replay(events: StoredEvent[]): Sip | null {
  let sip: Sip | null = null;
  for (const stored of events) sip = evolve(sip, stored);
  return sip;
}

function apply(sip: Sip, event: SipEvent, stored: StoredEvent): Sip {
  const { by, at } = stored;
  switch (event.type) {
    case "NeedRaised":
      return sip;
    case "NeedPassedOn":
      return {
        ...sip,
        lead: { unit: event.to, coordinator: null, deputy: null },
        need: {
          ...sip.need,
          receivedAt: at,
          passedOn: [...sip.need.passedOn, { from: sip.lead.unit, to: event.to, why: event.why, by, at }],
        },
      };
    case "CompulsoryCareRecorded":
      return { ...sip, need: { ...sip.need, compulsoryCare: event.compulsoryCare } };
    case "SipStarted":
      return {
        ...sip,
        decision: { kind: "started", reason: event.reason, by, at },
        lead: { ...sip.lead, coordinator: event.coordinator, deputy: event.deputy },
      };
    case "NeedReferredToPlan":
      return { ...sip, decision: { kind: "existingPlan", reason: event.reason, by, at } };
    case "NeedDeclined":
      return { ...sip, decision: { kind: "declined", reason: event.reason, by, at } };
    case "CoordinatorAppointed":
      return { ...sip, lead: { ...sip.lead, coordinator: event.coordinator, deputy: event.deputy } };
    case "CoordinationTakenOver":
      return { ...sip, lead: { ...sip.lead, coordinator: event.coordinator } };
    case "AreaAssessed": {
      const { area, works, hard, wish, needs } = event;
      return withAssessment(sip, { areas: { ...sip.assessment.areas, [area]: { works, hard, wish, needs, by, at } } });
    }
    case "OwnWordsWritten": {
      const { area, works, hard, wish } = event;
      const words = { works, hard, wish, toldTo: event.told ? by : null, by, at };
      return withAssessment(sip, { ownWords: { ...sip.assessment.ownWords, [area]: words } });
    }
    case "WhatMattersWritten":
      return withAssessment(sip, { whatMatters: { text: event.text, toldTo: event.told ? by : null, by, at } });
    case "AssessmentSummarised":
      return withAssessment(sip, { summary: { text: event.text, by, at } });
    case "OtherPlanListed":
      return withAssessment(sip, { otherPlans: [...sip.assessment.otherPlans, { ...event.plan, by, at }] });
    case "OtherPlanRemoved":
      return withAssessment(sip, { otherPlans: sip.assessment.otherPlans.filter((plan) => plan.id !== event.planId) });
    case "SipClosed":
      return { ...sip, closing: { ...event.closing, by, at } };
    case "EntryStruck":
      return {
        ...sip,
        strikes: { ...sip.strikes, [event.item]: { item: event.item, reason: event.reason, by, at, seq: stored.seq } },
      };
    case "EntryDisputed":
      return {
        ...sip,
        disputes: [
          ...sip.disputes,
          { id: event.disputeId, item: event.item, text: event.text, by, at, version: stored.seq },
        ],
      };
    case "EntryMarked": {
      const { item, kind, parties, reason } = event;
      // The lead's mark and the individual's stand beside each other: neither opens what the other has kept.
      const mark = besides<Mark>(sip.marks?.[item], { kind, parties, reason, by, at }, "all");
      return { ...sip, marks: { ...sip.marks, [item]: mark } };
    }
    case "EntryUnmarked": {
      const { [event.item]: mark, ...rest } = sip.marks ?? {};
      const left = mark && withoutSome(mark, (one) => isLifted(one, mark, by));
      return { ...sip, marks: left ? { ...rest, [event.item]: left } : rest };
    }
    case "PartyShielded": {
      const { partyId, extent, reason } = event;
      return { ...sip, shields: { ...sip.shields, [partyId]: { extent, reason, by, at } } };
    }
    case "PartyShieldLifted":
      return { ...sip, shields: without(sip.shields ?? {}, [event.partyId]) };
    // The texts themselves are taken out of the earlier events, and the SIP is folded anew (see `redaction.ts`).
    case "EntryRedacted": {
      const { item, parts, decision, reason } = event;
      const reached = partsAfter(sip.redactions?.[item], parts);
      return { ...sip, redactions: { ...sip.redactions, [item]: { decision, reason, ...reached, by, at } } };
    }
    case "TextsRemoved":
      return {
        ...sip,
        removals: [...(sip.removals ?? []), { principals: event.principals, units: event.units, by, at }],
      };
    default:
      return (
        evolveConsent(sip, event, stored) ??
        evolveDischarge(sip, event, stored) ??
        evolveGuests(sip, event, stored) ??
        evolveMeeting(sip, event, stored) ??
        evolveTimes(sip, event, stored) ??
        evolvePlan(sip, event, stored) ??
        evolvePreparation(sip, event, stored) ??
        evolveMessages(sip, event, stored) ??
        unknownEvent(event)
      );
  }
}

/** What of an entry is gone when one more decision has come: what was gone before stays gone. */
function partsAfter(before: Redaction | undefined, parts: RedactablePart[] | undefined): Pick<Redaction, "parts"> {
  if (!parts && !before?.parts) return {};
  const gone = [...(before ? (before.parts ?? ["text" as const]) : []), ...(parts ?? ["text" as const])];
  return { parts: redactableParts.filter((part) => gone.includes(part)) };
}

function withAssessment(sip: Sip, change: Partial<Sip["assessment"]>): Sip {
  return { ...sip, assessment: { ...sip.assessment, ...change } };
}

function without<T>(record: Record<string, T>, keys: string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}

function unknownEvent(event: SipEvent): never {
  throw new Error(`No rule says what ${event.type} changes.`);
}

function begin(stored: StoredEvent): Sip {
  const { event, by, at } = stored;
  if (event.type !== "NeedRaised") throw new Error(`A SIP begins with NeedRaised, not with ${event.type}.`);
  return {
    id: event.sipId,
    version: 0,
    countyId: event.countyId,
    agreementKey: event.agreementKey,
    person: { personId: event.personId, birthDate: event.birthDate },
    need: { ...event.need, raisedBy: by, raisedByUnit: event.raisedByUnit, raisedAt: at, receivedAt: at, passedOn: [] },
    lead: { unit: event.unit, coordinator: null, deputy: null },
    decision: null,
    information: [],
    parties: [],
    capacity: { canConsent: "yes", why: "", ownWill: "", by: null, at: null },
    childView: null,
    consent: { plan: {}, cells: {}, recipients: {}, limits: {}, guardianGround: null, absence: null },
    disclosures: [],
    assessment: { areas: {}, ownWords: {}, whatMatters: null, summary: null, otherPlans: [] },
    participants: [],
    meetings: [],
    plan: { draft: null, draftReason: "", versions: [], draftAnswer: null, reports: [], copiesGiven: [] },
    followUps: [],
    closing: null,
    strikes: {},
    disputes: [],
    touched: {},
    lastEventAt: at,
  };
}
