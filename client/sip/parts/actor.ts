import type { ActorRef } from "../../../core/access.ts";

/** "Sara Nyman, samordnare, Hemtjänsten Söder": who did something, as it was then. */
export function actorInWords(by: ActorRef): string {
  if (by.kind === "system") return "Samlad";
  if (by.kind === "person") return by.name;
  return [by.name, by.title.toLowerCase(), by.unitName].filter(Boolean).join(", ");
}
