import type { Actor, ActorRef } from "../access.ts";

/**
 * What one on the individual's side has said stands until they say something else: what somebody else says or writes down after
 * them comes first, and what they said stands beside it. So staff cannot write over it, nor one guardian over the other.
 */
export type Besides<T> = T & { others?: T[] };

type Signed = { by: ActorRef };

/** Whose answers stay beside a later one: those of the individual's side, or also what staff last wrote down. */
type Kept = "own" | "all";

/** True when something would be lost if this actor's answer simply took the place of the one before. */
export function keepsBeside(before: Besides<Signed> | null | undefined, actor: Actor, kept: Kept): boolean {
  if (!before) return false;
  return (before.others ?? []).length > 0 || stays(before.by, actor, kept);
}

/** The new answer, with what others have said beside it: the latest of each. */
export function besides<T extends Signed>(before: Besides<T> | null | undefined, now: T, kept: Kept): Besides<T> {
  if (!before) return now;
  const { others = [], ...last } = before;
  const all = [last as unknown as T, ...others];
  const staying = all.filter(({ by }) => stays(by, now.by, kept));
  return staying.length > 0 ? { ...now, others: staying } : now;
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

function stays(by: ActorRef, newer: ActorRef | Actor, kept: Kept): boolean {
  if (by.kind === "person") return newer.kind !== "person" || by.personId !== newer.personId;
  return kept === "all" && by.kind === "staff" && newer.kind !== "staff";
}
