// npm run retain: removes what has been kept its time, by each principal's own clock (docs/RETENTION.md).
//   -- --dry-run [--json] [--county ID] [--as-of 2031-09-11]   tells what is due, and removes nothing
//   -- [--by "Kerstin Loman"] [--county ID]                     removes it, and stores a report
//   -- --hold SIP --reason "…" --by "…"                         exempts a SIP; --release SIP ends that
// Exit 0: done. 1: stopped before it was done; run it again. 2: it could not be done.
import { parseArgs } from "node:util";
import { dayOf, isDay } from "../../core/time.ts";
import { CannotRetire } from "../accessLog/retire.ts";
import { BadConfig, readConfig } from "../config.ts";
import type { Sql } from "../db/database.ts";
import { openExisting } from "../db/existing.ts";
import { NoDatabase } from "../db/noDatabase.ts";
import { dueAsText, reportDue } from "./dueReport.ts";
import { CannotHold, holdSip, releaseSip } from "./holds.ts";
import { NotYet, type RunReport, runRetention } from "./runRetention.ts";

/** What was asked for is not understood; the message says why. */
class BadRequest extends Error {}

if (import.meta.main) process.exit(await main());

async function main(): Promise<number> {
  try {
    const values = readArguments();
    const { owner, close } = await openExisting(readConfig(process.env));
    try {
      return await answer(owner, values);
    } finally {
      await close();
    }
  } catch (error) {
    const known = [BadConfig, NoDatabase, CannotRetire, CannotHold, NotYet, BadRequest].some(
      (kind) => error instanceof kind,
    );
    const misspelt = (error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS");
    console.error(known || misspelt ? (error as Error).message : error);
    return 2;
  }
}

type Values = ReturnType<typeof readArguments>;

function readArguments() {
  const [text, flag] = [{ type: "string" } as const, { type: "boolean" } as const];
  const { values } = parseArgs({
    options: {
      "dry-run": flag,
      json: flag,
      county: text,
      "as-of": text,
      by: text,
      hold: text,
      release: text,
      reason: text,
    },
  });
  const { "as-of": asOf } = values;
  if (asOf !== undefined && !isDay(asOf)) throw new BadRequest(`${asOf} is not a day, as 2031-09-11.`);
  if (values.hold && values.release) throw new BadRequest("Exempt a SIP or release it, not both.");
  return values;
}

async function answer(owner: Sql, values: Values): Promise<number> {
  const now = new Date();
  const asOf = values["as-of"] ?? dayOf(now.toISOString());
  const { by = "", reason = "" } = values;
  if (values.hold) {
    await holdSip(owner, { sipId: values.hold, by, reason, now });
    return say(`${values.hold} is exempted: nothing is removed of it until it is released.\n`);
  }
  if (values.release) {
    await releaseSip(owner, { sipId: values.release, by, reason, now });
    return say(`${values.release} is exempted no longer.\n`);
  }
  const countyId = values.county === undefined ? null : await countyNamed(owner, values.county);
  if (values["dry-run"]) {
    const report = await reportDue(owner, { asOf, countyId });
    return say(values.json ? `${JSON.stringify(report, null, 2)}\n` : dueAsText(report));
  }
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  const onWait = () => process.stderr.write("Another run is going on: waiting for it.\n");
  const report = await runRetention(owner, {
    asOf,
    countyId,
    by: by || "npm run retain",
    now,
    signal: stop.signal,
    onWait,
  });
  say(values.json ? `${JSON.stringify(report, null, 2)}\n` : runAsText(report));
  return report.stopped ? 1 : 0;
}

async function countyNamed(owner: Sql, asked: string): Promise<string> {
  const [county] = await owner<{ id: string }[]>`select id from county where id::text = ${asked} or name = ${asked}`;
  if (!county) throw new BadRequest(`There is no county ${asked}.`);
  return county.id;
}

function runAsText(report: RunReport): string {
  const { runId, sips, everything, events, papers, drafts, letters, persons, settings, held, months } = report;
  const { monthsLeft, stopped } = report;
  return [
    `Run ${runId}: texts of ${events} events in ${sips} SIPs are gone; of ${everything} SIPs everything.`,
    `${papers} papers, ${drafts} drafts and ${letters} pieces of news went with them; ${persons} persons are held no longer.`,
    ...(settings > 0
      ? [`How ${settings} members of staff who have left wanted to be told is gone, with their addresses.`]
      : []),
    ...(held > 0 ? [`${held} SIPs are due but exempted.`] : []),
    ...months.map((one) => `The access log of ${one.month}: ${one.rows} rows are gone; their seals stand.`),
    ...monthsLeft.map(
      (one) => `The access log of ${one} stays: some of its rows are not sealed yet. The next run takes it.`,
    ),
    ...(stopped ? ["Stopped before it was done: run it again."] : []),
    "",
  ].join("\n");
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}
