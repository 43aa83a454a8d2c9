import type { Language } from "../../core/errors.ts";
import type { Day } from "../../core/time.ts";

/** "21 november 2026", "lördag 21 november 2026", or "21 nov" under a picture. */
export function dayInWords(
  day: Day,
  language: Language,
  { weekday = false, year = true, short = false }: { weekday?: boolean; year?: boolean; short?: boolean } = {},
): string {
  const text = new Intl.DateTimeFormat(language === "sv" ? "sv-SE" : "en-GB", {
    timeZone: "UTC",
    day: "numeric",
    month: short ? "short" : "long",
    ...(year ? { year: "numeric" } : {}),
    ...(weekday ? { weekday: "long" } : {}),
  }).format(new Date(`${day}T00:00:00Z`));
  return text.replace(",", "").replaceAll(".", "");
}
