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
import { csvFile } from "../csv.ts";
import { builtInTexts, type PaperTexts } from "../documents/texts.ts";
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
  /** The county's own texts, when it has some. */
  texts?: PaperTexts;
};

export type LogPaper = ReturnType<typeof logPaper>;

/** What stands on the paper. Days newest first, as on the screen; within a day in the order it happened. */
export function logPaper({ person, acts, language, today, county, keptYears, texts }: Extract) {
  const words = (texts ?? builtInTexts[language]).logExtract;
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
  return csvFile([csvColumns[language], ...rows], language);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const csvColumns = {
  sv: ["dag", "klockslag", "vem", "titel", "enhet", "huvudman", "vad"],
  en: ["day", "time", "who", "title", "unit", "principal", "what"],
};
