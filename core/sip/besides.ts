import type { Actor, ActorRef } from "../access.ts";
import type { Mark } from "./stateMarks.ts";

/**
 * What one on the individual's side has said stands until they say something else: what somebody else says or writes down after
 * them comes first, and what they said stands beside it. So staff cannot write over it, nor one guardian over the other.
 */
export type Besides<T> = T & { others?: T[] };

type Signed = { by: ActorRef };

/** What is said in answers that stand beside each other: each has an entry of its own, so that one can be struck without the others. */
export type SaidIn = "childView" | "answerToPlan";

/** The entry (`items.ts`) that somebody's answer is. An answer from before each had one of its own shares that of the others. */
export function itemOfSaid(head: SaidIn, { entry }: { entry?: string | undefined }): string {
  return entry === undefined ? head : `${head}:${entry}`;
}

/**
 * Whether a mark on one entry keeps an entry from the reader. What a child thinks is one thing to keep, whoever wrote it
 * down: what it tells staff, or the other guardian writes of it, after the child has kept its own words from a guardian, is
 * kept from that guardian (OSL 12 kap. 3 §). What a third person told is that one entry alone. Nobody is kept from an answer of
 * their own. `sayers`: how the entries name the reader ("person", or the ids of the reader's parties).
 */
export function isMarkedWith({ item: marked, kind }: Marked, item: string, sayers: string[]): boolean {
  const [head, ...rest] = item.split(":");
  const isAnswer = head === "childView" || head === "answerToPlan";
  if (isAnswer && sayers.includes(rest.at(-1) ?? "")) return false;
  if (marked === item) return true;
  if (kind !== "notToParties" || !isAnswer) return false;
  if (head === "childView") return childsWords.includes(marked);
  // The same of the plan: what the child has answered itself, and what it told staff of that version.
  const [version, sayer = ""] = rest;
  return childs.includes(sayer) && childs.some((one) => marked === `answerToPlan:${version}:${one}`);
}

type Marked = { item: string; kind: Mark["kind"] };

/** Whose entry is what the child says: its own answer, and what staff have written down of what it told them. */
const childs = ["person", "told"];
const childsWords = ["childView", ...childs.map((one) => `childView:${one}`)];

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
  const staying = allBeside(before).filter(({ by }) => stays(by, now.by, kept));
  return staying.length > 0 ? { ...now, others: staying } : now;
}

/** All that stand, the latest first. */
export function allBeside<T>({ others = [], ...last }: Besides<T>): T[] {
  return [last as unknown as T, ...others];
}

/** What is left when some of it is taken away; null for nothing. */
export function withoutSome<T>(answer: Besides<T>, isTaken: (one: T) => boolean): Besides<T> | null {
  const [first, ...others] = allBeside(answer).filter((one) => !isTaken(one));
  if (!first) return null;
  return others.length > 0 ? { ...first, others } : first;
}

/** Those of the answers that are shown to a reader, the latest first; null when none of them is. */
export function besidesShown<T extends Signed>(
  answer: Besides<T> | null,
  isShown: (said: T) => boolean,
): Besides<T> | null {
  if (!answer?.others) return answer && isShown(answer) ? answer : null;
  const [first, ...rest] = allBeside(answer).filter(isShown);
  return first ? { ...first, others: rest } : null;
}

function stays(by: ActorRef, newer: ActorRef | Actor, kept: Kept): boolean {
  if (by.kind === "person") return newer.kind !== "person" || by.personId !== newer.personId;
  return kept === "all" && by.kind === "staff" && newer.kind !== "staff";
}
