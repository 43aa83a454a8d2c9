import type { ActorRef } from "../../core/access.ts";

/** "Sara Nyman, samordnare, Hemtjänsten Söder": who did something, as it was then. */
export function actorInWords(by: ActorRef): string {
  if (by.kind === "system") return "Samlad";
  if (by.kind === "person") return by.name;
  return [by.name, titleInSentence(by.title), by.unitName].filter(Boolean).join(", ");
}

/** A title inside a sentence: small letters, but for a shortening: "distriktssköterska", "LSS-handläggare". */
export function titleInSentence(title: string): string {
  return /^\p{Lu}{2}/u.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}
