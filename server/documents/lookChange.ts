// A new logo or colour for a county's papers, held against what a paper can carry before it is kept.
import { z } from "zod";
import { largestInteger } from "../../core/fields.ts";
import { HttpProblem } from "../problems.ts";
import { contrastOnWhite, largestLogo, leastContrast, longestSide, type PictureType, pictureIn } from "./look.ts";
import type { Renderer } from "./renderer.ts";

type Logo = { type: PictureType; picture: Buffer };

/** `logo`: a file in base64, null to have none, left out to keep what there is. `version`: what it was begun from; null for the first. */
export const LookChange = z.strictObject({
  version: z
    .int({ error: "field.missing" })
    .min(1, "field.outOfRange")
    .max(largestInteger, "field.outOfRange")
    .nullable(),
  colour: z
    .string({ error: "field.missing" })
    .refine((colour) => /^#[0-9a-f]{6}$/i.test(colour), "field.notAChoice")
    .transform((colour) => colour.toLowerCase()),
  logo: z
    .string({ error: "field.notAChoice" })
    // What is too large is told of as a picture; a request has its own limit.
    .max(950_000, "text.tooLong")
    .nullable()
    .optional(),
});

/** @throws HttpProblem 400 `look.faint` for a colour that cannot be read by everybody. */
export function checkColour(colour: string): void {
  if (contrastOnWhite(colour) < leastContrast) throw new HttpProblem(400, "look.faint", "colour");
}

/**
 * The picture in the file. It is drawn once before it is kept: what only begins as a picture is none.
 * @throws HttpProblem 400 `look.notAPicture`, `look.tooLarge`.
 */
export async function readLogo(base64: string, renderer: Renderer): Promise<Logo> {
  const picture = Buffer.from(base64, "base64");
  if (picture.length > largestLogo) throw new HttpProblem(400, "look.tooLarge", "logo");
  const seen = pictureIn(picture);
  if (!seen) throw new HttpProblem(400, "look.notAPicture", "logo");
  if (seen.width > longestSide || seen.height > longestSide) throw new HttpProblem(400, "look.tooLarge", "logo");
  const logo = { type: seen.type, picture };
  if (seen.width < 1 || seen.height < 1 || !(await canBeDrawn(logo, renderer)))
    throw new HttpProblem(400, "look.notAPicture", "logo");
  return logo;
}

async function canBeDrawn(logo: Logo, renderer: Renderer): Promise<boolean> {
  const sheet = {
    language: "sv",
    size: "ordinary",
    title: "Logo",
    date: [2026, 1, 1],
    kicker: "Logo",
    heading: "Logo",
    facts: [],
    warnings: [],
    notices: [],
    parts: [],
    footer: "",
    pageWords: ["", ""],
    note: "",
    words: { unprintable: "" },
  };
  try {
    await renderer.preview(sheet, "sheet", { look: { name: "Logo", colour: "#000000", logo } });
    return true;
  } catch {
    return false;
  }
}
