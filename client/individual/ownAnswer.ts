import type { ActorRef } from "../../core/access.ts";
import type { Besides } from "../../core/sip/besides.ts";
import type { Mine } from "./mine.ts";

type Reader = Pick<Mine, "isMe" | "asParties"> & { view: { person: { personId: string } } };

/** What the reader has said, of all that has been said beside it; null when they have said nothing. */
export function ownAnswer<T extends { by: ActorRef }>(
  answer: Besides<T> | null,
  { view, isMe, asParties }: Reader,
): T | null {
  const readers = [isMe ? view.person.personId : null, ...asParties.map((one) => one.personId)];
  const all: T[] = answer ? [answer, ...(answer.others ?? [])] : [];
  return all.find(({ by }) => by.kind === "person" && readers.includes(by.personId)) ?? null;
}
