import type { Actor, ActorRef } from "../access.ts";

/**
 * What one on the individual's side has said stands until they say something else: what somebody else says or writes down after
 * them comes first, and what they said stands beside it. So staff cannot write over it, nor one guardian over the other.
 */
export type Besides<T> = T & { others?: T[] };

type Signed = { by: ActorRef };

/** True when something would be lost if this actor's answer simply took the place of the one before. */
export function keepsBeside(before: Besides<Signed> | null | undefined, actor: Actor): boolean {
  if (!before) return false;
  return (before.others ?? []).length > 0 || (before.by.kind === "person" && !isSame(before.by, actor));
}

/** The new answer, with what others on the individual's side have said beside it: the latest of each. */
export function besides<T extends Signed>(before: Besides<T> | null | undefined, now: T): Besides<T> {
  if (!before) return now;
  const { others = [], ...last } = before;
  const kept = [last as unknown as T, ...others].filter(({ by }) => by.kind === "person" && !isSame(by, now.by));
  return kept.length > 0 ? { ...now, others: kept } : now;
}

/** Those of the answers that are shown to a reader, the latest first; null when none of them is. */
export function besidesShown<T extends Signed>(
  answer: Besides<T> | null,
  isShown: (by: ActorRef) => boolean,
): Besides<T> | null {
  if (!answer?.others) return answer && isShown(answer.by) ? answer : null;
  const { others, ...last } = answer;
  const [first, ...rest] = [last as unknown as T, ...others].filter(({ by }) => isShown(by));
  return first ? { ...first, others: rest } : null;
}

function isSame(by: ActorRef, other: ActorRef | Actor): boolean {
  return by.kind === "person" && other.kind === "person" && by.personId === other.personId;
}
