// The name that an e-ID gives: what a coordinator recognises somebody by.
import { requiredShort } from "../../core/fields.ts";
import type { Claims } from "../signIn/claims.ts";

/** OpenID Connect Core 5.1 (also the Swedish profile's naturalPersonInfo), and Inera's names of the two parts. */
const parts = [
  ["name"],
  ["given_name", "family_name"],
  ["givenName", "surname"],
  ["credentialGivenName", "credentialSurname"],
];

/** The name in a provider's claims, as one may write a name here; null when there is none. */
export function nameIn(claims: Claims): string | null {
  for (const names of parts) {
    const found = names.map((name) => textOf(claims[name]));
    const read = found.includes(null) ? null : requiredShort.safeParse(found.join(" ").replace(/\s+/g, " "));
    if (read?.success) return read.data;
  }
  return null;
}

function textOf(claim: unknown): string | null {
  const [text] = [claim].flat();
  return typeof text === "string" && text.trim() !== "" ? text.trim() : null;
}
