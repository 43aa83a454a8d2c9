// Whether a PDF is a paper and nothing more: whole, open, and without programs, forms that send or files inside. What is hidden
// in packed objects is unpacked and looked at too.
import { type Refusal, refuse } from "../../core/errors.ts";
import { readExif } from "./exif.ts";
import { unpackAtMost } from "./unpack.ts";

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

/**
 * Packed objects are lists of short texts: more than this, of what is read and what comes out, is meant to fill somebody's memory
 * or to take somebody's time. It is for the whole file, and what could not be unpacked to its end has cost as much.
 */
const mostUnpacked = 64 * 1024 * 1024;
const mostPhotographs = 2000;
/** Each holds a hundred objects or so. */
const mostLists = 5000;
/** Streams that do not say that they are lists, but might be taken for one: an outline stands before few of them. */
const mostOthers = 500;

/**
 * The PDF as it is kept: as it came, but that a photograph in it does not say where it was taken. The looking is for what readers
 * would do of themselves; it is no virus scanner (clamd.ts).
 */
export async function checkPdf(bytes: Buffer): Promise<Buffer | Refusal> {
  const no = (code: "damaged" | "tooMuchToCheck" | "twoThings" | "locked" | "runs" | "position") =>
    refuse(`attachment.${code}`, "file");
  if (!/^%PDF-[12]\.\d[\s%]/.test(bytes.toString("latin1", 0, 9))) return no("damaged");
  const lastMark = bytes.lastIndexOf("%%EOF");
  if (lastMark < 0 || bytes.lastIndexOf("startxref", lastMark) < 0) return no("damaged");
  if (/[^\s\0]/.test(bytes.toString("latin1", lastMark + 5))) return no("twoThings");

  const told = namesIn(bytes);
  if (!told) return no("tooMuchToCheck");
  const names = new Set(told.map(({ name }) => name));
  if (names.has("Encrypt")) return no("locked");
  if (isActive(names)) return no("runs");
  for (const found of await packedNames(bytes, told)) {
    if (found === "damaged" || found === "tooMuchToCheck") return no(found);
    if (found.has("Encrypt")) return no("locked");
    if (isActive(found)) return no("runs");
  }
  const clean = withoutPositions(bytes);
  if (!clean) return no("tooMuchToCheck");
  // To take it out would break the signature; and elsewhere than in a photograph there is no taking it out without moving the rest.
  if ((clean !== bytes && names.has("ByteRange")) || clean.includes("exif:GPSL")) return no("position");
  return clean;
}

const isActive = (names: Set<string>) => [...active].some((it) => names.has(it));

type Named = { name: string; at: number };

/**
 * Each watched name ("/Type") there is in the bytes, and where it stands, read as a reader reads it: "/J#61va" is "/Java". Null
 * when there are more than any paper has: such a file is made to be slow.
 */
function namesIn(bytes: Buffer): Named[] | null {
  const names: Named[] = [];
  let spelled = 0;
  for (let at = bytes.indexOf(0x2f); at >= 0; ) {
    let after = at + 1;
    let isSpelled = false;
    for (; after < bytes.length && after - at <= longestName && endsName[bytes[after]!] === 0; after++)
      if (bytes[after] === 0x23) isSpelled = true;
    if (isSpelled || firstLetters[bytes[at + 1] ?? 0] === 1) {
      const written = bytes.toString("latin1", at + 1, after);
      const name = isSpelled ? asRead(written) : written;
      if (isSpelled) spelled++;
      if (watched.has(name)) names.push({ name, at });
      if (names.length > mostNames || spelled > mostNames) return null;
    }
    at = bytes.indexOf(0x2f, after);
  }
  return names;
}

const asRead = (name: string) =>
  name.replace(/#([\dA-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

const lists = ["ObjStm", "First"];
const watched = new Set([...active, ...lists, "Encrypt", "ByteRange", "Predictor"]);
/** In a paper of ten megabytes there are some thousand. */
const mostNames = 50_000;
/** The longest that is watched, with each letter spelled by three. */
const longestName = 50;
const endsName = new Uint8Array(256);
for (const it of "\0\t\n\f\r ()<>[]{}/%") endsName[it.charCodeAt(0)] = 1;
const firstLetters = new Uint8Array(256);
for (const it of watched) firstLetters[it.charCodeAt(0)] = 1;

/** What is wrong with a stream whose objects are not known: it cannot be unpacked, or it would take more than is spent on a file. */
type Unknown = "damaged" | "tooMuchToCheck";

/** The names in each stream that holds packed objects, or why they are not known. */
async function packedNames(bytes: Buffer, told: Named[]): Promise<(Set<string> | Unknown)[]> {
  const found: (Set<string> | Unknown)[] = [];
  let total = 0;
  let next = 0;
  let listsLooked = 0;
  let othersLooked = 0;
  let ended = 0;
  let said = 0;
  // What has been said since the last stream ended.
  let words = new Set<string>();
  for (let at = bytes.indexOf("stream"); at >= 0; at = bytes.indexOf("stream", at + 6)) {
    // "endstream"
    if (bytes[at - 1] === 0x64 && bytes[at - 2] === 0x6e && bytes[at - 3] === 0x65) {
      words = new Set();
      ended = at;
    }
    for (; told[next] && told[next]!.at < at; next++) words.add(told[next]!.name);
    const start = startOfStream(bytes, at + 6);
    // Only a stream of objects has a first one; an outline has one, too, and is looked at in vain.
    if (start === null || !lists.some((it) => words.has(it))) continue;
    const isList = words.has("ObjStm");
    // Said over and over without an end, it would be read over and over.
    if (isList) said += at - ended;
    if (said > mostUnpacked) return ["tooMuchToCheck"];
    const packedBy = isList ? filtersIn(bytes, ended, at) : [];
    // Packed otherwise, or more than once, has no use but to hide.
    if (packedBy.some((it) => !/^Fl(ateDecode)?$/.test(it))) return ["damaged"];
    if (start + 2 > bytes.length || (bytes[start]! & 0x0f) !== 8 || bytes.readUInt16BE(start) % 31 !== 0) {
      // Not packed at all has been read with the rest.
      if (isList && (packedBy.length > 0 || !isListText(bytes.subarray(start)))) return ["damaged"];
      continue;
    }
    if (isList && packedBy.length !== 1) return ["damaged"];
    // Packed objects that are changed once more before they are packed could not be read here.
    if (isList && words.has("Predictor")) found.push("damaged");
    if ((isList ? ++listsLooked : ++othersLooked) > (isList ? mostLists : mostOthers)) return ["tooMuchToCheck"];
    const { objects, cost } = await unpackAtMost(bytes.subarray(start), mostUnpacked - total);
    total += cost;
    // What stands after the first that is too much is not looked at, so it cannot be vouched for.
    if (total > mostUnpacked) return ["tooMuchToCheck"];
    if (isList && objects && !isListText(objects)) return ["damaged"];
    const names = objects && namesIn(objects);
    if (objects && !names) return ["tooMuchToCheck"];
    // What could not be unpacked and is no list of objects was a picture, or a page.
    if (names || isList) found.push(names ? new Set(names.map(({ name }) => name)) : "damaged");
  }
  return found;
}

/** A filter by its name, or by the short one that some readers take, too. */
const filter = /^(\w+Decode|AHx|A85|LZW|Fl|RL|CCF|DCT|Crypt)$/;

/** How a stream is packed, by what is said about it before it begins; the same filter twice is two. */
function filtersIn(bytes: Buffer, from: number, to: number): string[] {
  const told = bytes.toString("latin1", from, to);
  return [...told.matchAll(/\/([^\0\s()<>[\]{}/%]+)/g)]
    .map(([, name = ""]) => asRead(name))
    .filter((it) => filter.test(it));
}

/** A list of objects begins with their numbers and where they stand; there may be none. Anything else is something else. */
const isListText = (text: Buffer) => /^[\0\s]*(\d+[\0\s]+\d+|endstream|$)/.test(text.toString("latin1", 0, 200));

/** Where the bytes of a stream begin: after the end of the line; null when the word is only a word. */
function startOfStream(bytes: Buffer, after: number): number | null {
  if (bytes[after] === 0x0d) return after + (bytes[after + 1] === 0x0a ? 2 : 1);
  return bytes[after] === 0x0a ? after + 1 : null;
}

/** The same PDF, where the photographs that said where they were taken say nothing: as long as before, so that all stays in place. Null for more than any paper has. */
function withoutPositions(bytes: Buffer): Buffer | null {
  let photographs = 0;
  let clean = bytes;
  for (let at = bytes.indexOf("Exif\0\0", 4, "latin1"); at >= 0; at = bytes.indexOf("Exif\0\0", at + 6, "latin1")) {
    if (bytes.readUInt16BE(at - 4) !== 0xffe1) continue;
    if (++photographs > mostPhotographs) return null;
    const block = [at + 6, Math.min(at - 2 + bytes.readUInt16BE(at - 2), bytes.length)] as const;
    if (!readExif(bytes.subarray(...block)).hasPosition) continue;
    if (clean === bytes) clean = Buffer.from(bytes);
    clean.fill(0, ...block);
  }
  return clean;
}
