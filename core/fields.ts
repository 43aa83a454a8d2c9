import { z } from "zod";
import { isDay } from "./time.ts";

/**
 * The kinds of fields that commands take. A failed check carries a refusal code as its message,
 * so that every reader (page, API client) gets one sentence that says what to do.
 */

export const limits = { short: 200, text: 4_000, long: 20_000 } as const;

/** A lower-case UUID, to be part of a pattern: what is looser than this, the database cannot read as an id. */
export const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/** A lower-case UUID. */
export const id = z.string({ error: "field.missing" }).regex(new RegExp(`^${uuid}$`), "field.notAnId");

/** One of several kinds and its id, `unit:<id>` or `party:<id>`; or one of the words that stand alone. */
export const keyOfKind = (kinds: readonly string[], ...alone: string[]) =>
  z
    .string({ error: "field.missing" })
    .regex(new RegExp(`^(${[...alone, `(${kinds.join("|")}):${uuid}`].join("|")})$`), "field.notAChoice");

/** Between these years lies every day that a SIP can be about: what is counted on from it, the database can keep. */
const years = { first: "1850", last: "2200" } as const;
const isNear = (text: string) => text >= years.first && text < `${Number(years.last) + 1}`;

/** A calendar day, `2026-11-27`, that exists, in a year from 1850 to 2200. */
export const day = z
  .string({ error: "field.missing" })
  .refine(isDay, "field.dateDoesNotExist")
  .refine((text) => !isDay(text) || isNear(text), "field.outOfRange");

/** An instant with time zone, `2026-11-27T13:00:00Z` or `…+01:00`; kept as UTC; in a year from 1850 to 2200. */
export const instant = z
  .string({ error: "field.missing" })
  .refine((text) => {
    const match = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.exec(text);
    return match?.[1] !== undefined && isDay(match[1]) && !Number.isNaN(Date.parse(text));
  }, "field.dateDoesNotExist")
  .transform((text) => new Date(text).toISOString())
  .refine(isNear, "field.outOfRange");

/** The key of an information area: a general one, or a life area of the agreement. */
export const areaKey = z.string({ error: "field.missing" }).regex(/^[a-z][a-zA-Z]{1,40}$/, "field.notAChoice");

/** One line. */
export const shortText = plain(limits.short);
/** Some paragraphs. */
export const text = plain(limits.text);
/** As long as a person may want to write. */
export const longText = plain(limits.long);

/** The same, but it must say something. */
export const requiredShort = shortText.refine((value) => value !== "", "field.missing");
export const requiredText = text.refine((value) => value !== "", "field.missing");

function plain(max: number) {
  return z
    .string({ error: "field.missing" })
    .refine((value) => value.isWellFormed() && !hasControlCharacter(value), "text.badCharacters")
    .transform((value) => value.trim().normalize("NFC"))
    .refine((value) => value.length <= max, "text.tooLong")
    .refine((value) => !/<\/?[a-z!][^<>]*>/i.test(value), "text.html");
}

/** Characters that no writer types and no document can show: everything below space except tab and line breaks. */
function hasControlCharacter(value: string): boolean {
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 127) return true;
  }
  return false;
}

/** The largest number that the database keeps as an integer: one above it is out of range, and not a fault of ours. */
export const largestInteger = 2_147_483_647;
