import type { SipEvent } from "./events.ts";
import type { Sip, StoredEvent } from "./state.ts";
import type { GuestEnding, GuestLink } from "./stateGuests.ts";

/** What invitations by link change. Null when the event belongs elsewhere. */
export function evolveGuests(sip: Sip, event: SipEvent, { by, at }: StoredEvent): Sip | null {
  const guests = sip.guests ?? [];
  const ending = (how: GuestEnding) => ({ ended: { how, by, at } });
  const change = (linkId: string, part: Partial<GuestLink>): Sip => ({
    ...sip,
    guests: guests.map((link) => (link.id === linkId ? { ...link, ...part } : link)),
  });
  switch (event.type) {
    case "GuestInvited": {
      const { id, partyId, until, expected } = event.invitation;
      // A person has one link at a time: whoever finds an old one finds nothing.
      const others = guests.map((link) =>
        link.partyId === partyId && !link.ended ? { ...link, ...ending("replaced") } : link,
      );
      return { ...sip, guests: [...others, { id, partyId, until, expected, by, at, came: null, ended: null }] };
    }
    case "GuestInvitationWithdrawn":
      return change(event.linkId, ending("withdrawn"));
    case "GuestCame": {
      const { personId, name } = event;
      return change(event.linkId, { came: { personId, name, ...(event.protected ? { protected: true } : {}), at } });
    }
    case "GuestTurnedAway":
      return change(event.linkId, ending("turnedAway"));
    case "GuestJoined":
      return {
        ...change(event.linkId, ending("joined")),
        parties: sip.parties.map((party) =>
          party.id === event.partyId
            ? { ...party, personId: event.personId, ...(event.protected ? { protected: true } : {}) }
            : party,
        ),
      };
    default:
      return null;
  }
}
