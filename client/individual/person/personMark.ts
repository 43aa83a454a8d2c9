import type { SipLine } from "../../../core/sip/answers.ts";

/** How many marks there are: a shape and a colour each, so that two persons are never told apart by colour alone. */
export const markCount = 6;

type Line = Pick<SipLine, "id" | "personName" | "age">;

/** The persons of a list of plans, each once, in an order that does not depend on what changed last. */
export function personsOf<L extends Line>(plans: readonly L[]): L[][] {
  const persons = new Map<string, L[]>();
  for (const plan of [...plans].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const key = `${plan.personName} ${plan.age ?? ""}`;
    persons.set(key, [...(persons.get(key) ?? []), plan]);
  }
  return [...persons.values()];
}

/** Which mark the person of a plan has: the same as long as the reader has the same plans, and one each for the first six. */
export function markOf(plans: readonly Line[], sipId: string): number {
  const at = personsOf(plans).findIndex((own) => own.some(({ id }) => id === sipId));
  return Math.max(at, 0) % markCount;
}
