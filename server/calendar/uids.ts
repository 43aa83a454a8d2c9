// The names of calendar entries. One meeting has another name for each one whose calendar it stands in, so that two who compare
// theirs cannot tell that it is the same; and the same name in a mail, in a file and at a private address, so that a calendar
// that has it from two of them shows it once.
import { createHmac } from "node:crypto";
import type { Sql, Transaction } from "../db/database.ts";

/** Gives an entry's UID from what it is about and whose calendar it is in (`person:<id>`, `staff:<id>`, `unit:<id>`). */
export type UidOf = (what: string, owner: string) => string;

/** Reads the key that the names are made with, as the owner of the tables: no request's role sees it. */
export async function readUids(owner: Sql | Transaction): Promise<UidOf> {
  const [row] = await owner<{ key: Buffer }[]>`select key from calendar_key`;
  return uidsFrom(row!.key);
}

/** The same as `readUids`, asked for again and again: the key is read once. It never changes. */
export function keptUids(owner: Sql): () => Promise<UidOf> {
  let kept: Promise<UidOf> | null = null;
  return () => {
    kept ??= readUids(owner).catch((error) => {
      kept = null;
      throw error;
    });
    return kept;
  };
}

/** A name-based UUID (version 8, RFC 9562) that nobody without the key can make, or lead back to anything. */
export function uidsFrom(key: Buffer): UidOf {
  return (what, owner) => {
    const bytes = createHmac("sha256", key).update(`${what} in the calendar of ${owner}`).digest().subarray(0, 16);
    bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
    return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  };
}
