// The person's extract of the access log (PDL 8 kap. 5 §): every act on paper, day by day, and as CSV for a spreadsheet.
import {
  actionInWords,
  actorInWords,
  clockInSweden,
  dateInWords,
  type LogAnswer,
  nameInWords,
} from "../../core/accessLog.ts";
import type { Language } from "../../core/errors.ts";
import { type Day, dayOf } from "../../core/time.ts";
import type { LogAct } from "./readerLog.ts";

/** The most acts on paper; the CSV holds more. */
export const actsOnPaper = 3000;
export const actsInFile = 100_000;

type Extract = {
  person: LogAnswer["person"];
  /** The acts, newest first. */
  acts: LogAct[];
  language: Language;
  today: Day;
  county: string;
  keptYears: number;
};

export type LogPaper = ReturnType<typeof logPaper>;

/** What stands on the paper. Days newest first, as on the screen; within a day in the order it happened. */
export function logPaper({ person, acts, language, today, county, keptYears }: Extract) {
  const words = paperWords[language];
  const shown = acts.slice(0, actsOnPaper);
  const days = Map.groupBy(shown, (act) => dayOf(act.at));
  return {
    language,
    title: `${words.title}: ${person.name}`,
    heading: person.name,
    date: today.split("-").map(Number),
    words,
    facts: [
      [words.made, dateInWords(today, language)],
      [words.county, county],
      [words.acts, String(acts.length)],
    ],
    explained: words.explained.replace("{years}", String(keptYears)),
    days: [...days].map(([day, rows]) => ({
      day: dateInWords(day, language),
      rows: [...rows].reverse().map((act) => ({
        time: clockInSweden(act.at, language),
        who: actorInWords(act.actor, language),
        principal: act.principal ?? "",
        what: capital(actionInWords(act.action, person, language)),
      })),
    })),
    footer: `${words.title}: ${person.name}, ${dateInWords(today, language)}`,
    note: shown.length < acts.length ? words.shortened.replace("{n}", String(actsOnPaper)) : "",
  };
}

/** RFC 4180 with a byte order mark, so that a spreadsheet reads å, ä and ö; nothing in it can become a formula. */
export function logCsv({ person, acts, language }: Pick<Extract, "person" | "acts" | "language">): string {
  const rows = acts.map(({ at, actor, principal, action }) => {
    const clock = clockInSweden(at, language).replace(/^\D+/, "").replace(".", ":");
    const staff = actor.kind === "staff" ? actor : null;
    const unit = actor.kind === "staff" || actor.kind === "protectedStaff" ? (actor.unit ?? "") : "";
    const name = nameInWords(actor, language);
    const what = actionInWords(action, person, language);
    return [dayOf(at), clock, name, staff?.title ?? "", unit, principal ?? "", what];
  });
  return `\ufeff${[csvColumns[language], ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** A text that a spreadsheet would take for a formula is made plain text by an apostrophe. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const csvColumns = {
  sv: ["dag", "klockslag", "vem", "titel", "enhet", "huvudman", "vad"],
  en: ["day", "time", "who", "title", "unit", "principal", "what"],
};

const paperWords = {
  sv: {
    kicker: "Utdrag ur Samlads logg",
    title: "Vilka som har läst",
    made: "Framtaget",
    county: "Område",
    acts: "Antal händelser",
    explained:
      "Här står vilka som har läst eller arbetat med uppgifterna, när, och vad de gjorde. Loggen sparas i minst {years} år. Den som har skyddade personuppgifter nämns inte vid namn. Undrar du över något kan du fråga verksamheten eller den huvudman som står under namnet.",
    columns: ["Klockslag", "Vem", "Vad"],
    nobody: "Ingen annan har läst.",
    page: ["Sida ", " av "],
    unprintable: "Tecken som inte kan skrivas på papper står som [?].",
    shortened: "Här står de {n} senaste händelserna. Alla finns i utdraget som CSV-fil.",
  },
  en: {
    kicker: "Extract of the log of Samlad",
    title: "Who has read",
    made: "Made",
    county: "Area",
    acts: "Number of acts",
    explained:
      "This tells who has read or worked with the data, when, and what they did. The log is kept for at least {years} years. Staff with protected personal data are not named. If you wonder about something, ask the service or the principal that stands under the name.",
    columns: ["Time", "Who", "What"],
    nobody: "Nobody else has read.",
    page: ["Page ", " of "],
    unprintable: "Characters that cannot be printed stand as [?].",
    shortened: "These are the latest {n} acts. The extract as a CSV file holds all of them.",
  },
};
