// One cell of a file of comma-separated values (RFC 4180), for whoever takes it into a spreadsheet.

/**
 * A value as a cell. What a spreadsheet would take for a formula is made plain text by an apostrophe: at the beginning, and within
 * the text where one that divides at semicolons, as in Sweden, or at tabs would begin a new cell.
 */
export function csvCell(value: string | number): string {
  const harmless = String(value).replace(/(^|[;\t\r\n])([\s"]*)(?=[=+\-@＝＋－＠])/g, "$1$2'");
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
