// From what an identity provider says to what we ask of it: who, at which unit, how sure, and when.
// A value may stand alone or in an array; instants may be in seconds or milliseconds, as a number or as text.
import type { Provider } from "./providerSettings.ts";
import { affiliationClaim, coordination, type Level } from "./vocabularies.ts";

export type Claims = Readonly<Record<string, unknown>>;

export type Said = {
  hsaId: string | null;
  /** A personal identity number or coordination number, as it was written. */
  number: string | null;
  /** Units that may have been chosen at the provider. */
  unitHsaIds: string[];
  level: Level | null;
  /** When the person proved who they are. */
  authTime: Date | null;
};

/** Reads a provider's claims by its vocabulary. A provider for one kind of people says nothing about the other kind. */
export function readClaims(provider: Provider, claims: Claims): Said {
  const names = provider.claims;
  return {
    hsaId: provider.for === "person" ? null : firstOf(names.hsaId, (name) => hsaIdOf(claims, name)),
    number: provider.for === "staff" ? null : firstOf(names.number, (name) => numberOf(claims, name)),
    unitHsaIds: [...new Set(names.unitHsaId.flatMap((name) => textsOf(claims[name])))],
    level: levelOf(provider, claims),
    authTime: instantOf(claims.auth_time),
  };
}

/** True when the claims say enough to find somebody; else UserInfo is asked too. */
export function saysWho(provider: Provider, claims: Claims): boolean {
  const said = readClaims(provider, claims);
  // Who has an HSA-id is staff, also when the number is there: so the HSA-id must have been looked for.
  return provider.for === "person" ? said.number !== null : said.hsaId !== null;
}

/**
 * True when an ID token says no more than that somebody signed in, and when. Only such a one may stand in an address: others
 * hold names and numbers, for browsers' histories and others' logs to keep.
 */
export function tellsNobody({ claims: names }: Provider, idToken: string): boolean {
  const subjectIsTelling = [...names.hsaId, ...names.number].includes("sub");
  try {
    const claims: unknown = JSON.parse(Buffer.from(idToken.split(".")[1] ?? "", "base64url").toString());
    return !subjectIsTelling && Object.keys(claims as object).every((name) => aboutTheSignIn.has(name));
  } catch {
    return false;
  }
}

/** OpenID Connect Core 2 and 3.1.3.6, RFC 7519 4.1, Front- and Back-Channel Logout (`sid`). */
const aboutTheSignIn = new Set([
  ...["iss", "sub", "aud", "azp", "exp", "nbf", "iat", "jti", "nonce", "auth_time", "acr", "amr"],
  ...["at_hash", "c_hash", "s_hash", "sid", "typ"],
]);

/** The values of `acr` to ask for: the configured ones, when they are high enough, else all that are. */
export function acrValuesFor(provider: Provider, level: Level): string[] {
  const asked = provider.acrValues?.split(/\s+/).filter(Boolean) ?? [];
  const enough = (acr: string) => (namedLevel(provider, acr) ?? 0) >= level;
  const fitting = asked.filter(enough);
  if (fitting.length > 0) return fitting;
  const known = provider.acceptedAcr ?? Object.keys(provider.levels);
  return known.filter(enough).sort((a, b) => (namedLevel(provider, a) ?? 0) - (namedLevel(provider, b) ?? 0));
}

/** The lowest of the levels that are named: a provider that contradicts itself is believed the least. */
function levelOf(provider: Provider, claims: Claims): Level | null {
  const named = ["acr", ...provider.claims.level].flatMap((name) => textsOf(claims[name]));
  const accepted = provider.acceptedAcr;
  if (named.length === 0 || (accepted && !named.every((it) => accepted.includes(it)))) return null;
  const levels = named.map((it) => namedLevel(provider, it));
  return levels.includes(null) ? null : (Math.min(...(levels as Level[])) as Level);
}

function namedLevel({ levels }: Provider, name: string): Level | null {
  return Object.hasOwn(levels, name) ? (levels[name] ?? null) : null;
}

function hsaIdOf(claims: Claims, name: string): string | null {
  const text = onlyText(claims[name]);
  if (text === null || name !== affiliationClaim) return text;
  // The identifier before the organisation number is the organisation's own; only one of HSA's form is an HSA-id.
  return /^(SE\d{10}-[A-Z0-9]{1,17})@\d{10}$/i.exec(text)?.[1] ?? null;
}

function numberOf(claims: Claims, name: string): string | null {
  if (name === coordination.claim) {
    const [level] = textsOf(claims[coordination.level]);
    if (level !== undefined && level !== "confirmed") return null;
  }
  return onlyText(claims[name]);
}

function firstOf<T>(names: readonly string[], read: (name: string) => T | null): T | null {
  for (const name of names) {
    const found = read(name);
    if (found !== null) return found;
  }
  return null;
}

/** The text of a claim that has one; two different ones say nothing about who it is. */
function onlyText(claim: unknown): string | null {
  const texts = [...new Set(textsOf(claim))];
  return texts.length === 1 ? (texts[0] ?? null) : null;
}

function textsOf(claim: unknown): string[] {
  return [claim]
    .flat()
    .filter((it) => typeof it === "string")
    .map((it) => it.trim())
    .filter((it) => it !== "");
}

function instantOf(claim: unknown): Date | null {
  const [value] = [claim].flat();
  const number = typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number) || number <= 0) return null;
  // In seconds this would be the year 5138.
  return new Date(number > 1e11 ? number : number * 1000);
}
