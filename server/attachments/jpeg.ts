// A JPEG without what was written about it: the parts that make up the picture, in their order, byte for byte.
import { type Refusal, refuse } from "../../core/errors.ts";
import { orientationOnly, readExif } from "./exif.ts";
import { isHuge } from "./pictureSize.ts";

const startOfScan = 0xda;
const end = 0xd9;
/** A picture has some dozens, and some hundred when its colours are described at length. */
const mostParts = 5000;

/**
 * The picture with its tables, its frame and its scans, its colour profile and which way up it is. Gone: EXIF (position, time,
 * camera), XMP, IPTC, remarks, small copies of the picture, and what phones put after its end.
 */
export function cleanJpeg(bytes: Buffer): Buffer | Refusal {
  const damaged = refuse("attachment.damaged", "file");
  const kept: Buffer[] = [];
  let orientation = 1;
  let framed = false;
  let scanned = false;
  let at = 2;
  for (;;) {
    if (bytes[at] !== 0xff) return damaged;
    while (bytes[at + 1] === 0xff) at++;
    const marker = bytes[at + 1];
    if (marker === undefined || marker === 0 || marker === 0xd8) return damaged;
    if (marker === end) break;
    if (isAlone(marker)) {
      at += 2;
      continue;
    }
    if (at + 4 > bytes.length) return damaged;
    const next = at + 2 + bytes.readUInt16BE(at + 2);
    if (next < at + 4 || next > bytes.length) return damaged;
    const part = bytes.subarray(at, next);
    if (isFrame(marker)) {
      if (part.length < 9) return damaged;
      const [height, width] = [part.readUInt16BE(5), part.readUInt16BE(7)];
      if (width === 0 || height === 0 || framed) return damaged;
      if (isHuge(width, height)) return refuse("attachment.hugePicture", "file");
      framed = true;
    }
    if (marker === 0xe1 && part.toString("latin1", 4, 10) === "Exif\0\0")
      orientation = readExif(part.subarray(10)).orientation;
    const left = leftOf(marker, part);
    if (left) kept.push(left);
    if (kept.length > mostParts) return damaged;
    at = next;
    if (marker !== startOfScan) continue;
    if (!framed) return damaged;
    const after = endOfScan(bytes, at);
    if (after === null) return damaged;
    kept.push(bytes.subarray(at, after));
    at = after;
    scanned = true;
  }
  if (!scanned) return damaged;
  if (!isLetGo(bytes.subarray(at + 2))) return refuse("attachment.twoThings", "file");
  const upright = segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0", "latin1"), orientationOnly(orientation)]));
  // After the mark of the format, when there is one.
  if (orientation !== 1) kept.splice(kept[0]?.[1] === 0xe0 ? 1 : 0, 0, upright);
  return Buffer.concat([bytes.subarray(0, 2), ...kept, Buffer.from([0xff, end])]);
}

/** Where the coded points end: at the next mark that is not a part of them. Null when the file ends before. */
function endOfScan(bytes: Buffer, from: number): number | null {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1];
    if (marker === undefined) return null;
    // A stuffed zero, a restart, and filling before a mark.
    if (marker !== 0 && !(marker >= 0xd0 && marker <= 0xd7) && marker !== 0xff) return at;
  }
  return null;
}

/** What is left of a part: null for what is no part of the picture. */
function leftOf(marker: number, part: Buffer): Buffer | null {
  if (marker === 0xe0) {
    if (part.toString("latin1", 4, 9) !== "JFIF\0" || part.length < 18) return null;
    // Without its small copy of the picture, which may show what has been cut away.
    const jfif = Buffer.from(part.subarray(4, 18));
    jfif[12] = jfif[13] = 0;
    return segment(0xe0, jfif);
  }
  if (marker === 0xe2) return part.toString("latin1", 4, 16) === "ICC_PROFILE\0" ? part : null;
  if (marker === 0xee) return part.toString("latin1", 4, 9) === "Adobe" ? part : null;
  return marker >= 0xe0 || marker === 0xc8 ? null : part;
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** What phones put after the picture: more pictures, a short film, their own remarks, or nothing but filling. It goes. */
function isLetGo(rest: Buffer): boolean {
  if (rest.every((byte) => byte === 0 || byte === 0xff || byte === 0x0a || byte === 0x0d || byte === 0x20)) return true;
  const first = rest.toString("latin1", 0, 16);
  return first.startsWith("\xff\xd8\xff") || first.slice(4, 8) === "ftyp" || rest.toString("latin1", -4) === "SEFT";
}

const isAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
