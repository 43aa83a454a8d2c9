// What a camera writes about a picture (EXIF): which way up it is, and whether it says where it was taken.

/** What is read out of EXIF: 1 to 8 for which way up the picture is, and whether it tells a position. */
export type Exif = { orientation: number; hasPosition: boolean };

const orientationTag = 0x0112;
const positionTag = 0x8825;
/** A camera writes some dozens. */
const mostEntries = 200;

/** Reads the first table of a TIFF block. What cannot be read says nothing: upright, and without a position. */
export function readExif(tiff: Buffer): Exif {
  const said: Exif = { orientation: 1, hasPosition: false };
  const order = tiff.toString("latin1", 0, 2);
  if (tiff.length < 8 || (order !== "II" && order !== "MM")) return said;
  const u16 = (at: number) => (order === "II" ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const start = order === "II" ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (start + 2 > tiff.length) return said;
  const count = Math.min(u16(start), mostEntries);
  for (let index = 0; index < count; index++) {
    const at = start + 2 + index * 12;
    if (at + 12 > tiff.length) break;
    const tag = u16(at);
    if (tag === positionTag) said.hasPosition = true;
    if (tag === orientationTag && u16(at + 8) >= 1 && u16(at + 8) <= 8) said.orientation = u16(at + 8);
  }
  return said;
}

/** A TIFF block that says which way up the picture is, and nothing else. */
export function orientationOnly(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write("MM", 0, "latin1");
  tiff.writeUInt16BE(42, 2);
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(orientationTag, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
}
