// Values in rows, one file of them (RFC 4180), for whoever takes it into a spreadsheet.
import type { Language } from "../core/errors.ts";

/** What a spreadsheet set for the language divides at: where a comma stands in figures, a semicolon stands between values. */
const between = { sv: ";", en: "," } as const satisfies Record<Language, string>;

/** The rows as a file, the first of them the names of the columns. With the mark that says that it is UTF-8. */
export function csvFile(rows: (string | number)[][], language: Language): string {
  return `\ufeff${rows.map((row) => row.map(csvCell).join(between[language])).join("\r\n")}\r\n`;
}

/**
 * A value as a cell. What a spreadsheet would take for a formula is made plain text by an apostrophe: at the beginning, and within
 * the text where one that divides otherwise, at semicolons, commas or tabs, would begin a new cell.
 */
export function csvCell(value: string | number): string {
  const harmless = String(value).replace(/(^|[;,\t\r\n])([\s"]*)(?=[=+\-@＝＋－＠])/g, "$1$2'");
  return /[",;\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
