import { keyOf } from "./consentState.ts";
import type { SipEvent } from "./events.ts";
import type { StoredEvent } from "./state.ts";
import type { Disclosure } from "./stateConsent.ts";
import type { RedactablePart } from "./stateMarks.ts";

/** What stands where a text has been removed. */
export const removedText = "[borttagen uppgift]";

/**
 * The event without what it has copied from an entry whose texts are to be removed: why somebody was called and what for, in what
 * went out to them, and the name of somebody near where they were named as recipient, participant or owner of a measure. The very
 * same event when it has copied nothing. `before`: the other events, to know what was forwarded and to whom a participant's
 * reason went; of an event from which the copies have gone they are not needed.
 */
export function withoutCopies(
  event: SipEvent,
  { item, parts = ["text"] }: { item: string; parts?: RedactablePart[] },
  before: StoredEvent[],
): SipEvent {
  const [head = "", id = ""] = item.split(":");
  if (!parts.includes("text") || !(head in takenBy)) return event;
  const left = takenBy[head as keyof typeof takenBy](event, id, before);
  return JSON.stringify(left) === JSON.stringify(event) ? event : left;
}

const takenBy = { participant: withoutReasons, meeting: withoutPurpose, party: withoutName };

type GivenOut = Omit<Disclosure, "by" | "at">;

function withoutReasons(event: SipEvent, participantId: string, before: StoredEvent[]): SipEvent {
  const { ids, keys } = sameReason(participantId, before);
  /** `of`: the participants that the disclosures went to, in their order; where that is not told they are known by the recipient. */
  const bare = (disclosures: GivenOut[], of?: string[]) =>
    disclosures.map((one, index) =>
      (of ? ids.has(of[index] ?? "") : keys.has(keyOf(one.recipient))) ? { ...one, why: removed(one.why) } : one,
    );
  switch (event.type) {
    case "SummonsSent":
      return { ...event, disclosures: bare(event.disclosures, event.participantIds) };
    case "TimesAsked":
      return { ...event, disclosures: bare(event.disclosures, event.question.askedOf) };
    case "PlanEstablished":
      return { ...event, disclosures: bare(event.disclosures) };
    case "WronglyAddressedReturned": {
      const { forwarded } = event;
      if (!forwarded || !ids.has(forwarded.participant.id)) return event;
      const { participant, disclosures } = forwarded;
      const { why, wishedCompetence } = participant;
      return {
        ...event,
        forwarded: {
          ...forwarded,
          participant: { ...participant, why: removed(why), wishedCompetence: removed(wishedCompetence) },
          disclosures: bare(disclosures, [participant.id]),
        },
      };
    }
    default:
      return event;
  }
}

/** A participant, those to whom its summons was forwarded with the same reason, and the keys they are known by as recipients. */
function sameReason(participantId: string, before: StoredEvent[]): { ids: Set<string>; keys: Set<string> } {
  const ids = new Set([participantId]);
  const keys = new Set<string>();
  for (const { event } of before) {
    if (event.type === "ParticipantAdded" && event.participant.id === participantId)
      keys.add(keyOf(event.participant.recipient));
    if (event.type !== "WronglyAddressedReturned" || !event.forwarded) continue;
    const { participant } = event.forwarded;
    if (!ids.has(event.participantId) && !ids.has(participant.id)) continue;
    ids.add(participant.id);
    keys.add(keyOf(participant.recipient));
  }
  return { ids, keys };
}

function withoutPurpose(event: SipEvent, meetingId: string): SipEvent {
  const bare = (disclosures: GivenOut[]) => disclosures.map((one) => ({ ...one, what: removed(one.what) }));
  if (event.type === "TimesAsked" && event.question.meetingId === meetingId)
    return { ...event, disclosures: bare(event.disclosures) };
  if (event.type === "WronglyAddressedReturned" && event.forwarded?.meetingId === meetingId)
    return { ...event, forwarded: { ...event.forwarded, disclosures: bare(event.forwarded.disclosures) } };
  return event;
}

function withoutName(event: SipEvent, partyId: string): SipEvent {
  const nameless = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(nameless);
    if (typeof value !== "object" || value === null) return value;
    const it = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, nameless(inner)]));
    return it.partyId === partyId && typeof it.name === "string" ? { ...it, name: removed(it.name) } : it;
  };
  return nameless(event) as SipEvent;
}

const removed = (text: string) => (text === "" ? "" : removedText);
