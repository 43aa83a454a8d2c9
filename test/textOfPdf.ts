import { insideOf } from "./insideOf.ts";

/**
 * The words on a paper, for searching. Each font of a PDF numbers its letters as it likes and brings a list of which is
 * which; all that is written is read by every list, so that what there is is found, among much that makes no sense.
 */
export function textOfPdf(pdf: Buffer): string {
  const inside = insideOf(pdf);
  const lists = [...inside.matchAll(/begincmap[\s\S]*?endcmap/g)].map(([list]) => lettersOf(list));
  const written = [...inside.matchAll(/\bBT\b[\s\S]*?\bET\b/g)].map(([part]) => codesOf(part));
  return lists
    .map((letters) => written.map((codes) => codes.map((it) => letters.get(it) ?? "").join("")).join("\n"))
    .join("\n");
}

function lettersOf(list: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, part = ""] of list.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, from = "", to = ""] of part.matchAll(/<(\w+)>\s*<(\w+)>/g))
      letters.set(Number.parseInt(from, 16), Buffer.from(to, "hex").swap16().toString("utf16le"));
  return letters;
}

/** What is shown between BT and ET, two bytes a letter: as hexadecimal, or as a string with its escapes. */
function codesOf(part: string): number[] {
  const bytes: number[] = [];
  for (const [, hex, text = ""] of part.matchAll(/<([0-9A-Fa-f]+)>|\(((?:\\[\s\S]|[^\\)])*)\)/g)) {
    if (hex !== undefined) bytes.push(...Buffer.from(hex, "hex"));
    else bytes.push(...Buffer.from(unescaped(text), "latin1"));
  }
  return bytes.flatMap((byte, at) => (at % 2 === 0 ? [byte * 256 + (bytes[at + 1] ?? 0)] : []));
}

const signs: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function unescaped(text: string): string {
  return text.replace(/\\([0-7]{1,3}|[\s\S])/g, (_all, it: string) =>
    /^[0-7]/.test(it) ? String.fromCharCode(Number.parseInt(it, 8)) : (signs[it] ?? it),
  );
}
