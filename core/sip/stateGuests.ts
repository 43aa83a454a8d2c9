import type { ActorRef } from "../access.ts";
import type { Day, Instant } from "../time.ts";

/**
 * An invitation by link to one who cannot sign in yet, as a part of the SIP as it stands (see `state.ts`). The secret of the
 * link is nowhere here; its hash stands in a table of its own that only finds the invitation (server/guests/).
 */
export type GuestLink = {
  id: string;
  /** Whom it is for: a party without a way to sign in. */
  partyId: string;
  /** The last day on which the link can be used. */
  until: Day;
  /** The only person who can use it, when it was made for an identity number. */
  expected: string | null;
  by: ActorRef;
  at: Instant;
  /** Who used it, waiting to be recognised by the coordinator, with the name that the e-ID gave. */
  came: { personId: string; name: string; protected?: boolean; at: Instant } | null;
  ended: { how: GuestEnding; by: ActorRef; at: Instant } | null;
};

/** `replaced`: a newer invitation to the same party took its place. */
export type GuestEnding = "joined" | "withdrawn" | "replaced" | "turnedAway";
