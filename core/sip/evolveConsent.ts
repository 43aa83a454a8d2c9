import { besides } from "./besides.ts";
import type { SipEvent } from "./events.ts";
import type { Sip, StoredEvent } from "./state.ts";
import type { Cell, GiverKey, PlanDecision } from "./stateConsent.ts";

/** What information, parties, consent and disclosures change. Null when the event belongs elsewhere. */
export function evolveConsent(sip: Sip, event: SipEvent, { by, at }: StoredEvent): Sip | null {
  switch (event.type) {
    case "InformationGiven":
      return { ...sip, information: [...sip.information, { ...event.information, by, at }] };
    case "PartyAdded":
      return { ...sip, parties: [...sip.parties, { ...event.party, removed: null }] };
    case "PartyChanged":
      return {
        ...sip,
        parties: sip.parties.map((party) =>
          party.id === event.party.id ? { ...event.party, removed: party.removed } : party,
        ),
      };
    case "PartyRemoved":
      return {
        ...sip,
        parties: sip.parties.map((party) =>
          party.id === event.partyId ? { ...party, removed: { reason: event.reason, by, at } } : party,
        ),
      };
    case "CapacityRecorded":
      return { ...sip, capacity: { ...event.capacity, by, at } };
    case "ChildViewRecorded": {
      const said = { ...event.childView, ...(event.entry ? { entry: event.entry } : {}), by, at };
      return { ...sip, childView: event.beside ? besides(sip.childView, said, "all") : said };
    }
    case "PlanConsentDecided": {
      const { answer, way, on, attachmentId } = event;
      const decision = { answer, way, on, receivedBy: by, attachmentId, at, ...earlierOf(sip, event.giver) };
      return withConsent(sip, { plan: { ...sip.consent.plan, [event.giver]: decision } });
    }
    case "PlanConsentWithdrawn": {
      const { way, on } = event;
      const said = { answer: "withdrawn" as const, way, on, receivedBy: by, attachmentId: null, at };
      const decision = { ...said, ...earlierOf(sip, event.giver) };
      return withConsent(sip, { plan: { ...sip.consent.plan, [event.giver]: decision } });
    }
    case "ConsentScopeSet": {
      const rows = structuredClone(sip.consent.cells[event.giver] ?? {});
      for (const { recipient, area, allowed, until } of event.cells) {
        const row = rows[recipient] ?? {};
        rows[recipient] = row;
        if (allowed === null) delete row[area];
        else row[area] = { allowed, until, way: event.way, receivedBy: by, at } satisfies Cell;
      }
      return withConsent(sip, {
        cells: { ...sip.consent.cells, [event.giver]: rows },
        recipients: { ...sip.consent.recipients, ...event.recipients },
      });
    }
    case "ConsentLimitsWritten": {
      const { [event.giver ?? "person"]: _before, ...limits } = sip.consent.limits;
      if (event.notCovered !== "")
        limits[event.giver ?? "person"] = { text: event.notCovered, toldTo: event.told ? by : null, by, at };
      return withConsent(sip, { limits });
    }
    case "GuardianGroundRecorded":
      return withConsent(sip, { guardianGround: { ground: event.ground, note: event.note, on: event.on, by, at } });
    case "AbsenceChosen":
      return withConsent(sip, { absence: { reason: event.reason, by, at } });
    case "DisclosureRecorded":
      return { ...sip, disclosures: [...sip.disclosures, { ...event.disclosure, by, at }] };
    default:
      return null;
  }
}

/** The answers that a new one of this giver's comes after. */
function earlierOf({ consent }: Sip, giver: GiverKey): Pick<PlanDecision, "earlier"> {
  const before = consent.plan[giver];
  return before ? { earlier: [...(before.earlier ?? []), { answer: before.answer, at: before.at }] } : {};
}

function withConsent(sip: Sip, change: Partial<Sip["consent"]>): Sip {
  return { ...sip, consent: { ...sip.consent, ...change } };
}
