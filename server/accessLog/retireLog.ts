// npm run retire-log: removes the rows of a month of the access log when the agreement's time is over. Without options it
// tells which months those are, and removes nothing.
//   npm run retire-log -- --month 2021-10 --by "Kerstin Loman" --why "Gallring enligt beslut 2026-14"
import { parseArgs } from "node:util";
import { BadConfig, readConfig } from "../config.ts";
import { openExisting } from "../db/existing.ts";
import { NoDatabase } from "../db/noDatabase.ts";
import { CannotRetire, monthsToRetire, retireMonth, yearsToKeep } from "./retire.ts";

if (import.meta.main) process.exit(await run());

async function run(): Promise<number> {
  try {
    const text = { type: "string" } as const;
    const { values } = parseArgs({ options: { month: text, by: text, why: text } });
    const { owner, close } = await openExisting(readConfig(process.env));
    try {
      if (values.month) {
        const { month, by = "", why = "" } = values;
        const { rows } = await retireMonth(owner, { month, by, why }, new Date());
        process.stdout.write(`${month}: ${rows} rows are gone; their seals stand.\n`);
        return 0;
      }
      const months = await monthsToRetire(owner, new Date());
      const years = await yearsToKeep(owner, new Date());
      process.stdout.write(
        months.length === 0
          ? `Nothing may be retired: the log is kept ${years} years.\n`
          : `May be retired, after ${years} years:\n${months.map((one) => `  ${one.month}  ${one.rows} rows\n`).join("")}`,
      );
      return 0;
    } finally {
      await close();
    }
  } catch (error) {
    const known = error instanceof BadConfig || error instanceof NoDatabase || error instanceof CannotRetire;
    console.error(
      known || (error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS") ? (error as Error).message : error,
    );
    return 2;
  }
}
