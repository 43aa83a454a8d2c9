// Whether a PDF is a paper and nothing more: whole, open, and without programs, forms that send or files inside. What is hidden
// in packed objects is unpacked and looked at too.
import { promisify } from "node:util";
import { constants, inflate } from "node:zlib";
import { type Refusal, refuse } from "../../core/errors.ts";
import { readExif } from "./exif.ts";

const unpack = promisify(inflate);

/** Names that make a PDF do something, or carry something else inside. */
const active = new Set([
  "JavaScript",
  "Launch",
  "SubmitForm",
  "ImportData",
  "GoToE",
  "Rendition",
  "RichMedia",
  "EmbeddedFile",
  "EmbeddedFiles",
  "XFA",
]);

/** Packed objects are lists of short texts: more than this is meant to fill somebody's memory. */
const mostUnpacked = 64 * 1024 * 1024;

/**
 * The PDF as it is kept: as it came, but that a photograph in it does not say where it was taken. The looking is for what readers
 * would do of themselves; it is no virus scanner (clamd.ts).
 */
export async function checkPdf(bytes: Buffer): Promise<Buffer | Refusal> {
  const no = (code: "damaged" | "twoThings" | "locked" | "runs" | "position") => refuse(`attachment.${code}`, "file");
  if (!/^%PDF-[12]\.\d[\s%]/.test(bytes.toString("latin1", 0, 9))) return no("damaged");
  const lastMark = bytes.lastIndexOf("%%EOF");
  if (lastMark < 0 || bytes.lastIndexOf("startxref", lastMark) < 0) return no("damaged");
  if (/[^\s\0]/.test(bytes.toString("latin1", lastMark + 5))) return no("twoThings");

  const names = namesIn(bytes);
  if (names.has("Encrypt")) return no("locked");
  if (isActive(names)) return no("runs");
  for (const found of await packedNames(bytes)) {
    if (found === null) return no("damaged");
    if (found.has("Encrypt")) return no("locked");
    if (isActive(found)) return no("runs");
  }
  const clean = withoutPositions(bytes);
  // To take it out would break the signature; and elsewhere than in a photograph there is no taking it out without moving the rest.
  if ((clean !== bytes && names.has("ByteRange")) || clean.includes("exif:GPSL")) return no("position");
  return clean;
}

const isActive = (names: Set<string>) => [...active].some((it) => names.has(it));

/** Every name of a PDF's own ("/Type") there is in the bytes, read as a reader reads it: "/J#61va" is "/Java". */
function namesIn(bytes: Buffer): Set<string> {
  const names = new Set<string>();
  for (const [, name = ""] of bytes.toString("latin1").matchAll(/\/([^\s\0()<>[\]{}/%]{2,80})/g))
    names.add(
      name.includes("#")
        ? name.replace(/#([\dA-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
        : name,
    );
  return names;
}

/** The names in each stream that holds packed objects; null for one that cannot be unpacked. */
async function packedNames(bytes: Buffer): Promise<(Set<string> | null)[]> {
  const found: (Set<string> | null)[] = [];
  let total = 0;
  let from = 0;
  for (let at = bytes.indexOf("stream"); at >= 0; at = bytes.indexOf("stream", at + 6)) {
    if (bytes.toString("latin1", at - 3, at) === "end") {
      from = at + 6;
      continue;
    }
    const start = startOfStream(bytes, at + 6);
    if (start === null) continue;
    const words = namesIn(bytes.subarray(from, at));
    // Only a stream of objects has a first one; an outline has one, too, and is looked at in vain.
    if (!words.has("First") && !words.has("ObjStm")) continue;
    const isList = words.has("ObjStm");
    if (bytes[start] === undefined || (bytes[start]! & 0x0f) !== 8 || bytes.readUInt16BE(start) % 31 !== 0) {
      // Not packed at all has been read with the rest; packed otherwise has no use but to hide.
      if (isList && ["LZWDecode", "ASCIIHexDecode", "ASCII85Decode", "RunLengthDecode"].some((it) => words.has(it)))
        found.push(null);
      continue;
    }
    if (isList && words.has("Predictor") && /\/Predictor\s+(?!1\b)/.test(bytes.toString("latin1", from, at)))
      found.push(null);
    const options = { maxOutputLength: mostUnpacked - total, finishFlush: constants.Z_SYNC_FLUSH };
    const objects = total >= mostUnpacked ? null : await unpack(bytes.subarray(start), options).catch(() => null);
    if (objects) total += objects.length;
    if (objects || isList) found.push(objects && namesIn(objects));
  }
  return found;
}

/** Where the bytes of a stream begin: after the end of the line; null when the word is only a word. */
function startOfStream(bytes: Buffer, after: number): number | null {
  if (bytes[after] === 0x0d) return after + (bytes[after + 1] === 0x0a ? 2 : 1);
  return bytes[after] === 0x0a ? after + 1 : null;
}

/** The same PDF, where the photographs that said where they were taken say nothing: as long as before, so that all stays in place. */
function withoutPositions(bytes: Buffer): Buffer {
  let clean = bytes;
  for (let at = bytes.indexOf("Exif\0\0", 4, "latin1"); at >= 0; at = bytes.indexOf("Exif\0\0", at + 6, "latin1")) {
    if (bytes.readUInt16BE(at - 4) !== 0xffe1) continue;
    const block = [at + 6, Math.min(at - 2 + bytes.readUInt16BE(at - 2), bytes.length)] as const;
    if (!readExif(bytes.subarray(...block)).hasPosition) continue;
    if (clean === bytes) clean = Buffer.from(bytes);
    clean.fill(0, ...block);
  }
  return clean;
}
