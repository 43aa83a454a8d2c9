// How the value of a setting is read: each gives it, or throws an Error whose message ends the sentence "PORT is "x", but it …".
import { isIP } from "node:net";
import { isLoopback } from "./signIn/loopback.ts";

/** As it stands. */
export function text(value: string): string {
  if (value.includes("\0")) throw new Error("holds a character that cannot be used");
  return value;
}

/** A whole number within the two. */
export function wholeNumber(least: number, most: number) {
  return (value: string): number => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < least || number > most)
      throw new Error(`must be a whole number from ${least} to ${most}`);
    return number;
  };
}

/** true or false, also written in other ways. */
export function yesOrNo(value: string): boolean {
  if (["true", "1", "yes"].includes(value.toLowerCase())) return true;
  if (["false", "0", "no"].includes(value.toLowerCase())) return false;
  throw new Error("must be true or false");
}

/** One of the words. */
export function oneOf<const T extends string>(...allowed: T[]) {
  return (value: string): T => {
    const found = allowed.find((it) => it === value);
    if (!found) throw new Error(`must be one of ${allowed.join(", ")}`);
    return found;
  };
}

/** http:// or https:// and a host, without a path. */
export function webAddress(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (
    !url ||
    !["http:", "https:"].includes(url.protocol) ||
    url.pathname !== "/" ||
    url.search ||
    url.hash ||
    url.username
  )
    throw new Error("must be http:// or https:// and a host, without a path");
  return url.origin;
}

/** An identity provider's address; null when there is none. */
export function issuer(value: string): string | null {
  if (value === "") return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url?.protocol !== "https:" && !(url?.protocol === "http:" && isLoopback(url.hostname)))
    throw new Error("must begin with https://");
  return value;
}

/** What is asked of an identity provider. */
export function scopes(value: string): string {
  if (!value.split(/\s+/).includes("openid")) throw new Error("must hold openid");
  return value;
}

/** Addresses and networks; null when there are none. */
export function addresses(value: string): string[] | null {
  if (value === "") return null;
  const list = value.split(",").map((it) => it.trim());
  const wrong = list.find((it) => {
    const [address = "", bits, more] = it.split("/");
    const longest = isIP(address) === 6 ? 128 : 32;
    return (
      !isIP(address) || more !== undefined || (bits !== undefined && !(/^\d+$/.test(bits) && Number(bits) <= longest))
    );
  });
  if (wrong !== undefined) throw new Error("must hold addresses or networks, separated by commas");
  return list;
}

/** As it stands; null when there is none. */
export function optional(value: string): string | null {
  return value === "" ? null : text(value);
}

/** The address of a PostgreSQL; null when there is none. */
export function databaseAddress(value: string): string | null {
  if (value === "") return null;
  if (!URL.canParse(value) || !["postgres:", "postgresql:"].includes(new URL(value).protocol))
    throw new Error("must begin with postgres:// and hold user, host and database name");
  return value;
}

/** A text nobody can guess, of at least 32 characters; null when there is none. */
export function longSecret(value: string): string | null {
  if (value !== "" && value.length < 32) throw new Error("must hold at least 32 characters");
  return optional(value);
}
