import { z } from "zod";
import { largestInteger, shortText, text } from "./fields.ts";
import { formsOf, wordStates } from "./words.ts";

/** A term's key: of the shipped list, or `own-` and something of its own. */
export const Term = z.string({ error: "field.missing" }).regex(/^[a-zA-Z0-9-]{1,60}$/, "field.notAChoice");

const explained = z.strictObject({ forms: shortText.default(""), means: text.default("") });

/** What an administrator sends. `version`: of the row it began from, null when there was none. */
export const WordChange = z
  .strictObject({
    version: z.int().min(1, "field.outOfRange").max(largestInteger, "field.outOfRange").nullable(),
    state: z.enum(wordStates),
    sv: explained,
    en: explained,
  })
  .refine((it) => it.state !== "shown" || formsOf(it.sv.forms).length > 0, {
    message: "field.missing",
    path: ["sv", "forms"],
  })
  .refine((it) => it.state !== "shown" || it.sv.means.trim() !== "", {
    message: "field.missing",
    path: ["sv", "means"],
  });
