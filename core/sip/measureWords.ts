import type { Language } from "../errors.ts";
import type { Day } from "../time.ts";
import type { Measure } from "./state.ts";

/** A measure as a sentence, in parts: "Hemsjukvården" + " lägger om såret varje måndag till 5 april." */
export type MeasureSentence = { owner: string; does: string };

/**
 * Says a measure as one sentence (P2), in Swedish whatever language the page is in: so the plan is written, and a sentence is in one
 * language. `day` writes a day in Swedish. What is written as a verb goes on from the owner's name; what is written as a thing
 * ("Såromläggning") stands after a colon.
 */
export function measureSentence(
  measure: Pick<Measure, "what" | "howOften" | "startsOn" | "until">,
  owner: string,
  day: (day: Day) => string,
): MeasureSentence {
  const what = measure.what.trim().replace(/[.\s]+$/, "");
  const [joiner, does] = isVerb(what) ? [" ", lowered(what)] : [": ", what];
  const when = [measure.howOften.trim().replace(/\.$/, ""), periodInWords(measure, "sv", day)]
    .filter(Boolean)
    .join(" ");
  // A longer text is sentences of its own: when it is done then stands by itself.
  const apart = /[.!?\n]/.test(what);
  const tail = when === "" ? "" : apart ? `. ${raised(when)}` : ` ${lowered(when)}`;
  return { owner, does: `${joiner}${does}${tail}.` };
}

/** "från 1 december till 5 april", or what of it is known; "" when nothing is. */
export function periodInWords(
  { startsOn, until }: Pick<Measure, "startsOn" | "until">,
  language: Language,
  day: (day: Day) => string,
): string {
  const words =
    language === "sv" ? { on: "den", from: "från", until: "till" } : { on: "on", from: "from", until: "until" };
  if (startsOn && startsOn === until) return `${words.on} ${day(startsOn)}`;
  return [startsOn && `${words.from} ${day(startsOn)}`, until && `${words.until} ${day(until)}`]
    .filter(Boolean)
    .join(" ");
}

/** Swedish verbs in the present end in r or s; a few do not. */
function isVerb(text: string): boolean {
  const first = (/^\p{L}+/u.exec(text)?.[0] ?? "").toLowerCase();
  return /(r|s)$/.test(first) || ["ska", "kan", "vill", "får", "måste"].includes(first);
}

/** "Lägger om" → "lägger om", but "ADL-träning" and "BVC ringer" stay. */
function lowered(text: string): string {
  return /^\p{Lu}(\p{Ll}|\s)/u.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
}

function raised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
