import { expect, test } from "vitest";
import { bench, quick } from "./run.ts";

test("the measurements can be made, and are all answered", async () => {
  const lines: string[] = [];
  const result = await bench({ ...quick, seconds: 0.2, clients: [2] }, (line) => lines.push(line));
  expect(result.rows.map((row) => row.work)).toEqual([
    "open a SIP",
    "open, log on disk",
    "one command",
    "one command, all rows",
    "a command that tells",
    "a work list",
    "a list of SIPs",
  ]);
  for (const row of result.rows) {
    expect(row.samlad.answers, row.work).toBeGreaterThan(0);
    expect(row.samlad.p95, row.work).toBeGreaterThanOrEqual(row.samlad.p50);
    if (row.floor) expect(row.ratio, row.work).toBeGreaterThan(0);
  }
  expect(result).toMatchObject({ sips: quick.sips, postgres: expect.stringContaining("fsync on") });
  expect(result.events).toBeGreaterThan(quick.sips);
  expect(lines.length).toBeGreaterThan(result.rows.length);
}, 120_000);
