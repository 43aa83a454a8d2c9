// What a file is, found from what it holds: a whole PDF, JPEG or PNG that is nothing else besides. The file's name and what the
// sender calls it count for nothing. Pictures lose what the camera wrote about them (where, when, with which telephone), while
// every picture point stays as it was.
import { isRefusal, type Refusal, refuse } from "../../core/errors.ts";
import { cleanJpeg } from "./jpeg.ts";
import { checkPdf } from "./pdf.ts";
import { cleanPng } from "./png.ts";

/** The largest file that is taken. */
export const largestFile = 10 * 1024 * 1024;

export type MediaType = "application/pdf" | "image/png" | "image/jpeg";

/** A file as it is kept: the bytes may be fewer than those that came. */
export type Inspected = { mediaType: MediaType; bytes: Buffer };

const kinds: {
  mediaType: MediaType;
  begins: Buffer;
  clean: (bytes: Buffer) => Refusal | Buffer | Promise<Refusal | Buffer>;
}[] = [
  { mediaType: "application/pdf", begins: Buffer.from("%PDF-"), clean: checkPdf },
  { mediaType: "image/png", begins: Buffer.from("89504e470d0a1a0a", "hex"), clean: cleanPng },
  { mediaType: "image/jpeg", begins: Buffer.from("ffd8ff", "hex"), clean: cleanJpeg },
];

/** The file as it is to be kept, or why it is not taken: `attachment.notTaken`, `.damaged`, `.twoThings`, `.hugePicture` … */
export async function inspect(bytes: Buffer): Promise<Inspected | Refusal> {
  const kind = kinds.find(({ begins }) => bytes.subarray(0, begins.length).equals(begins));
  if (!kind) return refuse("attachment.notTaken", "file");
  if (isAlsoAnother(bytes)) return refuse("attachment.twoThings", "file");
  const clean = await kind.clean(bytes);
  return isRefusal(clean) ? clean : { mediaType: kind.mediaType, bytes: clean };
}

/**
 * True when another program would take the same bytes for something else: an archive (found from its end), or a page, a PDF
 * or a script (found near its beginning).
 */
function isAlsoAnother(bytes: Buffer): boolean {
  const beginning = bytes.toString("latin1", 1, 1100).toLowerCase();
  if (["<html", "<script", "<!doctype", "<svg", "<?php", "%pdf-"].some((it) => beginning.includes(it))) return true;
  for (let at = bytes.lastIndexOf("PK\x05\x06", bytes.length, "latin1"); at >= 0; ) {
    // The end of an archive says twice how many files there are, and that they are all on the first disk.
    if (
      at + 22 <= bytes.length &&
      bytes.readUInt32LE(at + 4) === 0 &&
      bytes.readUInt16LE(at + 8) === bytes.readUInt16LE(at + 10)
    )
      return true;
    at = at === 0 ? -1 : bytes.lastIndexOf("PK\x05\x06", at - 1, "latin1");
  }
  return false;
}
