import type { Language } from "../../core/errors.ts";
import type { Day } from "../../core/time.ts";

/** "21 november 2026", "lördag 21 november 2026", or "21 nov" under a picture. */
export function dayInWords(
  day: Day,
  language: Language,
  { weekday = false, year = true, short = false }: { weekday?: boolean; year?: boolean; short?: boolean } = {},
): string {
  const key = `${language} ${weekday} ${year} ${short}`;
  const format = formats.get(key) ?? formatOf(language, weekday, year, short);
  formats.set(key, format);
  return format
    .format(new Date(`${day}T00:00:00Z`))
    .replace(",", "")
    .replaceAll(".", "");
}

/** To make a format takes as long as to say a hundred days by it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: Language, weekday: boolean, year: boolean, short: boolean) {
  return new Intl.DateTimeFormat(language === "sv" ? "sv-SE" : "en-GB", {
    timeZone: "UTC",
    day: "numeric",
    month: short ? "short" : "long",
    ...(year ? { year: "numeric" } : {}),
    ...(weekday ? { weekday: "long" } : {}),
  });
}
