// npm run verify: walks the whole database and says whether it holds what it says: every SIP's chain, and the seals of the
// access log with every row, and every signed review of it. Exit 0: whole. 1: something is broken, and what. 2: it could not be looked at.
//   -- --anchors FILE   writes anchors to keep elsewhere; FILE may be - for the output
//   -- --against FILE   compares with anchors that were written earlier
import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type Anchor, anchorsOf, NoAnchors, readAnchors, writeAnchors } from "./accessLog/anchors.ts";
import type { LogFault } from "./accessLog/logFaults.ts";
import { type LogVerified, verifyLog } from "./accessLog/verifyLog.ts";
import { type ReviewsVerified, verifyReviews } from "./accessLog/verifyReviews.ts";
import { BadConfig, readConfig } from "./config.ts";
import { openExisting } from "./db/existing.ts";
import { NoDatabase } from "./db/noDatabase.ts";
import { type Verified, verify } from "./sip/verify.ts";

/** What was found about the SIPs, in words. */
export function verdict({ sips, events, broken }: Verified): string {
  if (!broken)
    return `Whole: ${sips} SIPs with ${events} events; every chain holds, and every state is what its events add up to.`;
  const where = broken.seq === null ? `SIP ${broken.sipId}` : `SIP ${broken.sipId}, event ${broken.seq}`;
  return `Broken: ${where}: ${broken.what}. (${sips} SIPs with ${events} events were whole before it.)`;
}

/** What was found about the access log, in words: one line, and one for each fault. */
export function logVerdict(found: LogVerified): string {
  const { rows, seals, faults, unsealed, late, retired, milliseconds } = found;
  const took = `${(milliseconds / 1000).toFixed(1)} s`;
  const lines =
    faults.length === 0
      ? [`Whole: the access log, ${rows} rows under ${seals} seals, each as it was sealed (${took}).`]
      : [
          `Broken: the access log (${rows} rows under ${seals} seals were as they were sealed; ${took}):`,
          ...faults.map((fault) => `  ${nameOf(fault)}: ${fault.says}.`),
        ];
  if (retired.length > 0) lines.push(`Retired when their time was over, with their seals kept: ${retired.join(", ")}.`);
  if (unsealed > 0)
    lines.push(`Not sealed yet: ${unsealed} rows, which wait for a transaction that is still going on.`);
  if (late.rows > 0)
    lines.push(
      `Worth asking about: ${late.rows} rows, the first with id ${late.firstId}, tell of another time than when they were sealed (a clock that was wrong, sealing that stood still, or a demo whose story is older than itself).`,
    );
  return lines.join("\n");
}

/** What was found about the signed reviews of the log, in words. */
export function reviewsVerdict({ signed, broken, gone }: ReviewsVerified): string {
  if (broken.length + gone.length === 0) return `Whole: ${signed} signed reviews of the log, each as it was signed.`;
  return [
    `Broken: reviews of the log, of which ${signed} are signed:`,
    ...broken.map(
      ({ id, number, signedOn }) => `  Review ${number} (${id}): it is not what was signed on ${signedOn}.`,
    ),
    ...gone.map(({ id, step, on }) =>
      step === "draw"
        ? `  Review ${id}: the log says that it was drawn on ${on}, and it is not there.`
        : `  Review ${id}: the log says that it was signed on ${on}, and it has no signature.`,
    ),
  ].join("\n");
}

function nameOf({ what, id, seal, month }: LogFault): string {
  const words = {
    changed: "Changed",
    removed: "Removed",
    inserted: "Inserted",
    seal: "Seal",
    anchor: "Anchor",
    retired: "Retired",
  };
  const which = id === null ? (seal === null ? "" : ` ${seal}`) : ` row ${id}`;
  return `${words[what]}${which}${month ? ` of ${month}` : ""}`;
}

if (import.meta.main) process.exit(await run());

async function run(): Promise<number> {
  try {
    const { values } = parseArgs({ options: { anchors: { type: "string" }, against: { type: "string" } } });
    const against: Anchor[] = values.against ? readAnchors(await readFile(values.against, "utf8")) : [];
    const { owner, close } = await openExisting(readConfig(process.env));
    try {
      const verified = await verify(owner);
      process.stdout.write(`${verdict(verified)}\n`);
      const log = await verifyLog(owner, { against });
      process.stdout.write(`${logVerdict(log)}\n`);
      if (values.against) process.stdout.write(`Compared with ${against.length} anchors written earlier.\n`);
      const reviews = await verifyReviews(owner);
      process.stdout.write(`${reviewsVerdict(reviews)}\n`);
      const broken =
        verified.broken !== null || log.faults.length > 0 || reviews.broken.length > 0 || reviews.gone.length > 0;
      if (values.anchors && !broken) await write(values.anchors, await anchorsOf(owner));
      return broken ? 1 : 0;
    } finally {
      await close();
    }
  } catch (error) {
    const known = [BadConfig, NoDatabase, NoAnchors].some((one) => error instanceof one) || isAboutArguments(error);
    console.error(known ? (error as Error).message : error);
    return 2;
  }
}

async function write(file: string, anchors: Anchor[]) {
  if (file === "-") process.stdout.write(writeAnchors(anchors));
  else await writeFile(file, writeAnchors(anchors));
}

function isAboutArguments(error: unknown): boolean {
  const { code = "" } = error as { code?: string };
  return code.startsWith("ERR_PARSE_ARGS") || code === "ENOENT" || code === "EACCES";
}
