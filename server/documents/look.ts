// A county's logo and colour on paper: what may be one, and what is used when a county has none.

/** What the papers of a county look like besides their words. */
export type Look = {
  /** The county, said for the logo to those who listen. */
  name: string;
  /** The colour of headings: `#0b4648`. */
  colour: string;
  logo: { type: PictureType; picture: Buffer } | null;
};

export const pictureTypes = ["png", "jpg"] as const;
export type PictureType = (typeof pictureTypes)[number];

export const plainColour = "#0b4648";
export const plainLook: Look = { name: "", colour: plainColour, logo: null };

/** A logo is small: it stands eleven millimetres high on every paper. */
export const largestLogo = 300_000;
export const longestSide = 3000;
/** Text in the colour must be read by everybody, also at arm's length: WCAG AAA on white. */
export const leastContrast = 7;

/** What a file is by what stands in it, never by its name; null when it is no picture of ours. */
export function pictureIn(file: Buffer): { type: PictureType; width: number; height: number } | null {
  const isPng = file.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  if (isPng && file.length > 32 && file.toString("latin1", 12, 16) === "IHDR")
    return { type: "png", width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
  if (file[0] === 0xff && file[1] === 0xd8 && file[2] === 0xff) return jpegSize(file);
  return null;
}

/** The size stands in the frame's header, after segments that each say how long they are. */
function jpegSize(file: Buffer): ReturnType<typeof pictureIn> {
  let at = 2;
  while (at + 9 < file.length && file[at] === 0xff) {
    const marker = file[at + 1]!;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { type: "jpg", height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) };
    at += 2 + file.readUInt16BE(at + 2);
  }
  return null;
}

/** How much a colour stands out from white paper, 1 to 21 (WCAG 2). */
export function contrastOnWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
