import type { AreaKey } from "../agreement.ts";
import type { Instant } from "../time.ts";
import { keyOf } from "./consentState.ts";
import type { CopyGiven, Plan } from "./state.ts";
import type { Consent, ConsentRecipient, Disclosure, GiverKey } from "./stateConsent.ts";

/**
 * Who has got what, for good: every disclosure and every copy, by receiver. What has gone out cannot be fetched back, so it
 * stands here after a withdrawal too (C7, PDL 3 kap. 11 §, OSL 10 kap. 27 § and 25-26 kap.).
 */

/** A receiver of the matrix, or one whom a copy was given to by name alone. */
export type Receiver = ConsentRecipient | { kind: "named"; name: string };

/** A disclosure with the consents it rested on, as they stand now. */
export type GivenOut = Disclosure & {
  consents: { giver: GiverKey; answer: "yes" | "no" | "withdrawn"; at: Instant }[];
};

export type Holding = {
  key: string;
  receiver: Receiver;
  /** The latest first. */
  disclosures: GivenOut[];
  copies: (CopyGiven & Pick<GivenOut, "consents">)[];
  latest: Instant;
  /** The areas that the receiver may see now; empty when the consent is over. */
  seesNow: AreaKey[];
};

/** What both a SIP and a view of it hold. */
export type Given = {
  disclosures: Disclosure[];
  plan: Pick<Plan, "copiesGiven">;
  consent: Pick<Consent, "plan"> | null;
};

/**
 * Everybody who has got something, the one who got something last first. `seesNow` says which areas a receiver of the
 * matrix may see today. A view gives what its reader may know.
 */
export function whoHasWhat(
  { disclosures, plan, consent }: Given,
  seesNow: (key: string, receiver: ConsentRecipient) => AreaKey[] = () => [],
): Holding[] {
  const found = new Map<string, Holding>();
  const of = (key: string, receiver: Receiver): Holding => {
    const known = found.get(key);
    if (known) return known;
    const areas = receiver.kind === "named" ? [] : seesNow(key, receiver);
    const holding: Holding = { key, receiver, disclosures: [], copies: [], latest: "", seesNow: areas };
    found.set(key, holding);
    return holding;
  };
  for (const one of disclosures) {
    const holding = of(keyOf(one.recipient), one.recipient);
    holding.disclosures.push({ ...one, consents: one.ground === "consent" ? consentsOf(consent, one.at) : [] });
  }
  for (const copy of plan.copiesGiven) {
    const same = [...found.values()].find(({ receiver }) => nameOf(receiver) === copy.to.trim());
    const holding = same ?? of(`named:${copy.to.trim()}`, { kind: "named", name: copy.to.trim() });
    holding.copies.push({ ...copy, consents: copy.ground === "consent" ? consentsOf(consent, copy.at) : [] });
  }
  for (const holding of found.values()) {
    holding.disclosures.sort(latestFirst);
    holding.copies.sort(latestFirst);
    const all = [...holding.disclosures, ...holding.copies].map((one) => one.at);
    holding.latest = all.sort().at(-1) ?? "";
  }
  return [...found.values()].sort((a, b) => (a.latest < b.latest ? 1 : -1));
}

/** What a receiver is called; "" when the name is kept from the reader. */
export function nameOf(receiver: Receiver): string {
  return receiver.kind === "unit" ? receiver.unit.name : receiver.name;
}

/** The answers there were then: those given after the disclosure are another matter, but for the withdrawal of them. */
function consentsOf(consent: Given["consent"], then: Instant): GivenOut["consents"] {
  return Object.entries(consent?.plan ?? {}).flatMap(([giver, { answer, at, earlier = [] }]) => {
    const all = [...earlier, { answer, at }];
    const rested = all.findLastIndex((one) => one.at <= then);
    if (rested < 0) return [];
    const withdrawn = all.slice(rested).find((one) => one.answer === "withdrawn");
    return [{ giver, ...(withdrawn ?? all[rested]!) }];
  });
}

const latestFirst = (a: { at: Instant }, b: { at: Instant }) => (a.at < b.at ? 1 : -1);
