// Anchors: what is written down elsewhere, so that not even somebody who can rewrite the whole database, seals and all, can
// do it unseen. An anchor is a line of JSON: a seal's number and hash, or a digest of every SIP's chain up to an instant.
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Sql } from "../db/database.ts";
import type { LogFault } from "./logFaults.ts";

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const Anchor = z.union([
  z.strictObject({ seal: z.int().positive(), hash: hex, sealedAt: z.iso.datetime() }),
  z.strictObject({ sips: z.int().nonnegative(), upTo: z.iso.datetime(), digest: hex }),
]);
export type Anchor = z.output<typeof Anchor>;

/** The anchors of now: the last seal, every thousandth before it, and the SIPs' chains as of a minute ago. */
export async function anchorsOf(owner: Sql): Promise<Anchor[]> {
  const seals = await owner<{ number: number; hash: Buffer; sealedAt: Date }[]>`
    select number, hash, sealed_at from access_seal
     where number % 1000 = 0 or number = (select max(number) from access_seal) order by number`;
  // What was committed a moment ago may carry an instant before that of its neighbour's.
  const [clock] = await owner<
    { upTo: Date }[]
  >`select date_trunc('milliseconds', now() - interval '1 minute') as up_to`;
  return [
    ...seals.map(({ number, hash, sealedAt }) => ({
      seal: number,
      hash: hash.toString("hex"),
      sealedAt: sealedAt.toISOString(),
    })),
    { ...(await digestOfSips(owner, clock!.upTo)), upTo: clock!.upTo.toISOString() },
  ];
}

/** One anchor a line. */
export function writeAnchors(anchors: Anchor[]): string {
  return anchors.map((one) => `${JSON.stringify(one)}\n`).join("");
}

/** What was given as anchors is something else; the message is for whoever gave it. */
export class NoAnchors extends Error {
  override name = "NoAnchors";
}

/** @throws NoAnchors naming the first line that is none, or when there are none at all: against nothing everything is whole. */
export function readAnchors(text: string): Anchor[] {
  const anchors = text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    try {
      return [Anchor.parse(JSON.parse(line))];
    } catch {
      throw new NoAnchors(`Line ${index + 1} is not an anchor as \`npm run verify -- --anchors\` writes them.`);
    }
  });
  if (anchors.length === 0) throw new NoAnchors("There is no anchor to compare with: the file is empty.");
  return anchors;
}

/** Where the database says something else than anchors written earlier. */
export async function faultsAgainst(owner: Sql, anchors: Anchor[]): Promise<LogFault[]> {
  const faults: LogFault[] = [];
  for (const anchor of anchors) {
    if ("seal" in anchor) {
      const [row] = await owner<{ hash: Buffer; month: string }[]>`
        select hash, to_char(month, 'YYYY-MM') as month from access_seal where number = ${anchor.seal}`;
      if (row?.hash.toString("hex") === anchor.hash) continue;
      const says = row ? "the seal is another than the one anchored" : "the anchored seal is not there";
      faults.push({ what: "anchor", seal: anchor.seal, id: null, month: row?.month ?? null, says });
    } else {
      const { digest, sips } = await digestOfSips(owner, new Date(anchor.upTo));
      if (digest === anchor.digest) continue;
      const says = `the SIPs as they stood at ${anchor.upTo} are others than those anchored (${sips} now, ${anchor.sips} then)`;
      faults.push({ what: "anchor", seal: null, id: null, month: null, says });
    }
  }
  return faults;
}

/** A digest of the last event of every SIP at an instant. Events are never removed: it stays the same for ever. */
async function digestOfSips(owner: Sql, upTo: Date): Promise<{ sips: number; digest: string }> {
  const digest = createHash("sha256");
  let sips = 0;
  await owner<{ line: string }[]>`
    select distinct on (sip_id) sip_id || ' ' || seq || ' ' || encode(hash, 'hex') as line
      from sip_event where at <= ${upTo} order by sip_id, seq desc`.cursor(5000, (rows) => {
    for (const { line } of rows) digest.update(`${line}\n`);
    sips += rows.length;
  });
  return { sips, digest: digest.digest("hex") };
}
