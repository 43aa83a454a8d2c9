// A PNG without what was written about it: the chunks that make up the picture, in their order, byte for byte.
import { crc32 } from "node:zlib";
import { type Refusal, refuse } from "../../core/errors.ts";
import { orientationOnly, readExif } from "./exif.ts";
import { isHuge } from "./pictureSize.ts";

/** What makes up the picture and its colours. Not here: texts, times, EXIF, films and what a program of its own put there. */
const pictureChunks = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs", "bKGD"];

/** Programs write the points in pieces of some kilobytes. */
const mostChunks = 20_000;

/** The picture, its colours and which way up it is. */
export function cleanPng(bytes: Buffer): Buffer | Refusal {
  const damaged = refuse("attachment.damaged", "file");
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  let orientation = 1;
  let drawn = false;
  let at = 8;
  for (let first = true; ; first = false) {
    if (at + 12 > bytes.length) return damaged;
    const next = at + 12 + bytes.readUInt32BE(at);
    if (next > bytes.length) return damaged;
    const chunk = bytes.subarray(at, next);
    const [type, data] = [chunk.toString("latin1", 4, 8), chunk.subarray(8, -4)];
    if (crc32(chunk.subarray(4, -4)) !== chunk.readUInt32BE(chunk.length - 4)) return damaged;
    if (first !== (type === "IHDR")) return damaged;
    if (first) {
      if (data.length !== 13) return damaged;
      const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
      if (width === 0 || height === 0) return damaged;
      if (isHuge(width, height)) return refuse("attachment.hugePicture", "file");
    }
    if (type === "eXIf") orientation = readExif(data).orientation;
    if (type === "IDAT") drawn = true;
    if (pictureChunks.includes(type)) kept.push(chunk);
    if (kept.length > mostChunks) return damaged;
    at = next;
    if (type === "IEND") break;
  }
  if (!drawn) return damaged;
  if (bytes.subarray(at).some((byte) => ![0, 0x0a, 0x0d, 0x20].includes(byte)))
    return refuse("attachment.twoThings", "file");
  // Before the points, as the format wants it.
  if (orientation !== 1) kept.splice(2, 0, chunkOf("eXIf", orientationOnly(orientation)));
  return Buffer.concat(kept);
}

function chunkOf(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}
