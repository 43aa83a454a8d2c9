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

/** Keys for attachments, the first to seal with: `name:32 bytes in base64`, separated by commas. None when it is empty. */
export function sealKeys(value: string): { id: string; key: Buffer }[] {
  if (value === "") return [];
  const keys = value.split(",").map((it) => {
    const [, id = "", text = ""] = /^\s*([A-Za-z0-9_-]{1,40}):([A-Za-z0-9+/]{43}=)\s*$/.exec(it) ?? [];
    return { id, key: Buffer.from(text, "base64") };
  });
  if (keys.some(({ key }) => key.length !== 32))
    throw new Error("must hold keys as name:key, where the key is 32 bytes in base64 (openssl rand -base64 32)");
  if (new Set(keys.map(({ id }) => id)).size < keys.length) throw new Error("has two keys of the same name");
  return keys;
}

/** Where a virus scanner listens: host:port or the path of a socket; null when there is none. */
export function scannerAddress(value: string): { host: string; port: number } | { path: string } | null {
  if (value === "") return null;
  const path = value.replace(/^unix:/, "");
  if (path.startsWith("/")) return { path: text(path) };
  const [, host = "", port = ""] = /^(?:tcp:\/\/)?(\[[0-9a-f:]+\]|[\w.-]+):(\d{1,5})$/i.exec(value) ?? [];
  if (host === "" || Number(port) < 1 || Number(port) > 65_535)
    throw new Error("must be host:port or the path of a socket");
  return { host: host.replace(/^\[|\]$/g, ""), port: Number(port) };
}

/** A text nobody can guess, of at least 32 characters; null when there is none. */
export function longSecret(value: string): string | null {
  if (value !== "" && value.length < 32) throw new Error("must hold at least 32 characters");
  return optional(value);
}

/** A mail server's address; null when there is none. */
export function mailServer(value: string): string | null {
  if (value === "") return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !["smtp:", "smtps:"].includes(url.protocol) || !url.hostname || !["", "/"].includes(url.pathname))
    throw new Error("must begin with smtps:// or smtp:// and hold a host");
  return value;
}

/** A mailbox's address, with whom to sign in as; null when there is none. */
export function mailbox(value: string): string | null {
  if (value === "") return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !["imap:", "imaps:"].includes(url.protocol) || !url.hostname || !url.username || !url.password)
    throw new Error("must begin with imaps:// or imap:// and hold user, password and host");
  return value;
}

/** One plain e-mail address. */
export function mailAddress(value: string): string {
  if (!/^[^\s@<>",;:()[\]\\]+@[^\s@<>",;:()[\]\\]+$/.test(value))
    throw new Error("must be one e-mail address, without a name");
  return value;
}

/** Eleven letters and digits, or a telephone number: what networks show as a sender. */
export function smsSender(value: string): string {
  if (!/^([A-Za-z0-9]{1,11}|\+[1-9]\d{6,14})$/.test(value))
    throw new Error("must be at most eleven letters (a-z) and digits, or a number as +46701740605");
  return value;
}
