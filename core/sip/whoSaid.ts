import type { ActorRef } from "../access.ts";

/** In whose name words of the individual's side stand: a guardian's in their own; what staff wrote down, the individual said. */
export function whoSaid(by: ActorRef | null | undefined, individual: { personId: string; name: string }): string {
  return by?.kind === "person" && by.personId !== individual.personId ? by.name : individual.name;
}
