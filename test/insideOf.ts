import { inflateSync } from "node:zlib";

/** What a PDF says inside, its packed parts unpacked: for seeing which marks and tags it has. */
export function insideOf(pdf: Buffer): string {
  const raw = pdf.toString("latin1");
  const parts = [raw];
  for (const { index, 0: head } of raw.matchAll(/stream\r?\n/g)) {
    const start = index + head.length;
    const packed = pdf.subarray(start, raw.indexOf("endstream", start));
    try {
      parts.push(inflateSync(packed).toString("latin1"));
    } catch {
      parts.push(packed.toString("utf8"));
    }
  }
  return parts.join("\n");
}
