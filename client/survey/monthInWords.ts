/** "november 2026", from "2026-11". */
export function monthInWords(month: string, language: "sv" | "en"): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Intl.DateTimeFormat(language === "sv" ? "sv-SE" : "en-GB", {
    year: "numeric",
    month: "long",
    timeZone: "UTC",
  }).format(new Date(Date.UTC(year, number - 1, 1)));
}
