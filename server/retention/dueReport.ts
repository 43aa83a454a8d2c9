// What would be removed, as a table and as JSON: ids, days, figures and paragraphs. No person's name and no text.
import type { Day } from "../../core/time.ts";
import type { Query } from "../directory/directoryStore.ts";
import { findDue, type Question } from "./findDue.ts";
import { countStaffAddresses } from "./forgetPersons.ts";

/** One principal's clock of one SIP that has run. */
export type DueLine = {
  sipId: string;
  principalId: string;
  principal: string;
  record: string;
  law: string;
  lastEntry: Day;
  removeFrom: Day;
  /** The last day by law, where there is one. */
  removeBy: Day | null;
  /** Events whose texts go. */
  events: number;
  /** Everybody's time is over: papers and the person's own words go, too. */
  everything: boolean;
  held: boolean;
};
export type DueReport = {
  asOf: Day;
  sips: number;
  everything: number;
  held: number;
  late: number;
  /** Members of staff who have left, and whose own addresses for being told go. */
  settings: number;
  lines: DueLine[];
};

/** Reads only. A line whose texts are gone already is there when all of the SIP goes. */
export async function reportDue(sql: Query, question: Question): Promise<DueReport> {
  const principals = await sql<{ id: string; name: string }[]>`select id, name from principal`;
  const nameOf = new Map(principals.map((one) => [one.id, one.name]));
  const lines: DueLine[] = [];
  for await (const { sipId, due, held } of findDue(sql, question))
    for (const clock of due.clocks)
      lines.push({
        sipId,
        principalId: clock.principalId,
        principal: nameOf.get(clock.principalId) ?? "",
        record: clock.record,
        law: clock.law,
        lastEntry: clock.lastEntry,
        removeFrom: clock.removeFrom as Day,
        removeBy: clock.removeBy,
        events: clock.done ? 0 : clock.seqs.length,
        everything: due.everything,
        held,
      });
  const sipsOf = (wanted: (line: DueLine) => boolean) => new Set(lines.filter(wanted).map((line) => line.sipId)).size;
  return {
    asOf: question.asOf,
    sips: sipsOf(() => true),
    everything: sipsOf((line) => line.everything),
    held: sipsOf((line) => line.held),
    late: lines.filter((line) => line.removeBy !== null && line.removeBy < question.asOf).length,
    settings: await countStaffAddresses(sql, question),
    lines,
  };
}

/** The report as text: by principal and ground, then SIP by SIP. */
export function dueAsText(report: DueReport): string {
  const { asOf, lines, sips, everything, held, late, settings } = report;
  const left =
    settings > 0
      ? `${settings} members of staff have left by ${asOf}: how they wanted to be told goes, with their addresses.\n`
      : "";
  if (lines.length === 0) return left || `Nothing is due by ${asOf}.\n`;
  const groups = [...Map.groupBy(lines, (line) => `${line.principal}\n${line.record}\n${line.law}`)].sort();
  const summary = groups.map(([, group]) => {
    const [first] = group as [DueLine, ...DueLine[]];
    const events = group.reduce((sum, line) => sum + line.events, 0);
    return [first.principal, first.record, first.law, String(group.length), String(events)];
  });
  const each = lines.map((line) => [
    line.sipId,
    line.principal,
    line.record,
    line.lastEntry,
    line.removeFrom,
    line.removeBy ?? "-",
    String(line.events),
    line.held ? "exempted" : line.everything ? "all of it" : "its texts",
  ]);
  return [
    `Due by ${asOf}: ${sips} SIPs; of ${everything} everything goes; ${held} are exempted; ${late} past the law's last day.\n`,
    table(["Principal", "Record", "Ground", "SIPs", "Events"], summary),
    table(["SIP", "Principal", "Record", "Last entry", "From", "Done by", "Events", "What goes"], each),
    ...(left ? [left] : []),
  ].join("\n");
}

function table(head: string[], rows: string[][]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
  const line = (row: string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return `${line(head)}\n${widths.map((width) => "-".repeat(width)).join("  ")}\n${rows.map(line).join("\n")}\n`;
}
