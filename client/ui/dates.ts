import { type AnyLanguage, isPartLanguage, languageFacts } from "../../core/languages.ts";

/** Where the deadlines are counted, whatever clock the reader's device shows. */
export const timeZone = "Europe/Stockholm";

/** Today's date in Sweden as YYYY-MM-DD. */
export function todayInSweden(now: Date = new Date()): string {
  const day = formatter("sv-SE", { timeZone, dateStyle: "short" }).format(now);
  // A year that is being typed is short for a moment: 2, 20, 202.
  return day.padStart(10, "0");
}

/** "fredag 27 november"; the year is written when it is not this one, and the weekday can be left out. */
export function dayInWords(
  day: string,
  language: AnyLanguage,
  options: { weekday?: boolean; short?: boolean; today?: string } = {},
): string {
  const sameYear = day.slice(0, 4) === (options.today ?? todayInSweden()).slice(0, 4);
  const format = formatter(languageFacts(language).locale, {
    timeZone: "UTC",
    day: "numeric",
    month: options.short ? "short" : "long",
    ...(options.weekday === false ? {} : { weekday: options.short ? "short" : "long" }),
    ...(sameYear ? {} : { year: "numeric" }),
  });
  const words = inOnePiece(format.formatToParts(asDate(day)));
  // In Swedish and English they read better without; "27. marraskuuta" needs it.
  return isPartLanguage(language) ? words : words.replace(",", "").replaceAll(".", "");
}

/** A day in the plan's own sentences, which are in Swedish whatever language the page is in. */
export function dayInPlan(day: string): string {
  return dayInWords(day, "sv", { weekday: false });
}

/** "27 november 2026" stays on its line; the weekday may stand on the one before. */
function inOnePiece(parts: Intl.DateTimeFormatPart[]): string {
  return parts
    .map(({ type, value }, at) =>
      type === "literal" && parts[at - 1]?.type !== "weekday" ? value.replaceAll(" ", "\u00a0") : value,
    )
    .join("");
}

/** "fredag 27 november kl. 13.00", in Swedish time. */
export function instantInWords(
  instant: string,
  language: AnyLanguage,
  options: { weekday?: boolean; short?: boolean; today?: string } = {},
): string {
  const { day, time } = swedishParts(instant);
  return `${dayInWords(day, language, options)} ${clockInWords(time, language)}`;
}

/** "kl. 13.00" or "at 13:00", from "13:00" or "13:00:00". */
export function clockInWords(time: string, language: AnyLanguage): string {
  const short = time.slice(0, 5);
  return clock[language](short, short.replace(":", "."));
}

const clock: Record<AnyLanguage, (colon: string, point: string) => string> = {
  sv: (_, point) => `kl.\u00a0${point}`,
  en: (colon) => `at\u00a0${colon}`,
  fi: (_, point) => `klo\u00a0${point}`,
  uk: (colon) => `о\u00a0${colon}`,
  ar: (colon) => `الساعة\u00a0${colon}`,
};

/** The day and the clock in Sweden at an instant: { day: "2026-11-27", time: "13:00" }. */
export function swedishParts(instant: string | Date): { day: string; time: string } {
  const at = new Date(instant);
  return {
    day: todayInSweden(at),
    time: formatter("sv-SE", { timeZone, hour: "2-digit", minute: "2-digit" }).format(at),
  };
}

/** The instant (ISO, UTC) at which Swedish clocks show this day and time. */
export function instantOf(day: string, time: string): string {
  const asIfUtc = Date.parse(`${day}T${time.slice(0, 5)}:00Z`);
  // Twice, so that the offset is the one that holds at the answer and not at the guess.
  const first = asIfUtc - offsetAt(asIfUtc);
  return new Date(asIfUtc - offsetAt(first)).toISOString();
}

/** Whole days from one day to another; negative when the other one has passed. */
export function daysBetween(from: string, to: string): number {
  return Math.round((asDate(to).getTime() - asDate(from).getTime()) / 86_400_000);
}

/** The day that many days later, as YYYY-MM-DD. */
export function addDays(day: string, days: number): string {
  return new Date(asDate(day).getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** One of each is made: making it takes a phone as long as drawing what it says, and a plan holds a hundred days. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, known);
  return known;
}

function asDate(day: string): Date {
  return new Date(`${day.slice(0, 10)}T00:00:00Z`);
}

function offsetAt(time: number): number {
  const { day, time: clock } = swedishParts(new Date(time));
  return Date.parse(`${day}T${clock}:00Z`) - Math.floor(time / 60_000) * 60_000;
}

/** "Onsdag 18 september", as a sentence or a line begins. */
export function asStart(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
