// The words and shapes of the access log: what can be logged, and how it is told to the person it is about (rule Z3).
import type { Words } from "./agreement.ts";
import type { Language } from "./errors.ts";
import type { Day, Instant } from "./time.ts";

/** Everything that is logged, each explained in docs/ACCESS_LOG.md. */
export const accessActions = [
  "read",
  "readHistory",
  "readDay",
  "compare",
  "list",
  "workList",
  "search",
  "searchPerson",
  "command",
  "draft",
  "attach",
  "download",
  "print",
  "disclose",
  "redact",
  "readLog",
  "logExtract",
  "registerExtract",
  "calendarFile",
  "calendarFeed",
  "review",
  "signIn",
  "signOut",
  "join",
  "joinRefused",
] as const;
export type AccessAction = (typeof accessActions)[number];

/** Commands that the person is told of by what they do, and not only as writing in the SIP: who has been let near. */
export const toldCommands = ["inviteGuest", "withdrawInvitation", "confirmGuest", "turnAwayGuest"] as const;
/** What the person is told was done. */
export type ToldAction = AccessAction | (typeof toldCommands)[number];

/** Who it was, as far as the reader of the log may know. */
export type LogActor =
  | { kind: "staff"; name: string; title: string; unit: string | null }
  /** A staff member whose own data are protected is never named to others. */
  | { kind: "protectedStaff"; unit: string | null }
  | { kind: "person"; name: string | null; relation: PersonRelation }
  | { kind: "system" };
/** `invited`: who took a link; `somebody`: who was not let in by one, and is named to nobody. */
export type PersonRelation = "individual" | "guardian" | "representative" | "relative" | "invited" | "somebody";

/** Whom one can ask about a reading: the unit's manager, and the principal that answers for the unit. */
export type LogContact = { unit: string | null; manager: string | null; phone: string | null; principal: string };

/** What somebody did on one day, counted together when it was done several times. */
export type LogGroup = {
  key: string;
  day: Day;
  first: Instant;
  last: Instant;
  times: number;
  action: ToldAction;
  actor: LogActor;
  ask: LogContact | null;
};

/** GET /api/v1/my/access-log and GET /api/v1/sips/{id}/access-log */
export type LogAnswer = {
  /** Whom the log is about; `self` when that is the reader. */
  person: { name: string; self: boolean };
  groups: LogGroup[];
  /** The least number of years that the log is kept. */
  keptYears: number;
  _meta: { total: number; limit: number; page: number };
};

/** How a person stands to the SIP, from the ground that was logged (keys of core/sip/relations.ts). */
export function relationOf(ground: string): PersonRelation {
  const keys = ground.split(" ");
  return (
    (["individual", "guardian", "representative", "invited"] as const).find((key) => keys.includes(key)) ?? "relative"
  );
}

const did: Record<ToldAction, Words> = {
  read: { sv: "öppnade {it}", en: "opened {it}" },
  readHistory: { sv: "läste historiken i {it}", en: "read the history of {it}" },
  readDay: { sv: "läste hur {it} såg ut en tidigare dag", en: "read {it} as it was on an earlier day" },
  compare: { sv: "jämförde {it} mellan två dagar", en: "compared {it} between two days" },
  list: { sv: "såg {it} i en lista", en: "saw {it} in a list" },
  workList: { sv: "såg {it} i sin arbetslista", en: "saw {it} in the work list" },
  search: { sv: "sökte fram {it}", en: "found {it} by a search" },
  searchPerson: { sv: "sökte på {whose} personnummer", en: "searched for {whose} identity number" },
  command: { sv: "skrev i {it}", en: "wrote in {it}" },
  draft: { sv: "började skriva i {it}", en: "began to write in {it}" },
  attach: { sv: "lade till ett papper i {it}", en: "added a paper to {it}" },
  download: { sv: "hämtade ett papper ur {it}", en: "fetched a paper from {it}" },
  print: { sv: "tog fram {it} som dokument", en: "made a document of {it}" },
  disclose: { sv: "lämnade ut uppgifter ur {it}", en: "disclosed data from {it}" },
  redact: { sv: "tog bort en uppgift ur {it} efter beslut", en: "removed an entry from {it} by a decision" },
  readLog: { sv: "läste vilka som har läst {it}", en: "read who has read {it}" },
  logExtract: { sv: "hämtade ett utdrag om vilka som har läst {it}", en: "took an extract of who has read {it}" },
  registerExtract: { sv: "hämtade allt som finns om {whom}", en: "took out everything held about {whom}" },
  calendarFile: {
    sv: "hämtade mötestiderna ur {it} till en kalender",
    en: "took the meeting times of {it} to a calendar",
  },
  calendarFeed: {
    sv: "fick mötestiderna ur {it} genom en privat kalenderadress",
    en: "was given the meeting times of {it} by a private calendar address",
  },
  review: { sv: "granskade vilka som har läst {it}", en: "reviewed who has read {it}" },
  signIn: { sv: "loggade in", en: "signed in" },
  signOut: { sv: "loggade ut", en: "signed out" },
  join: { sv: "tog emot en inbjudan till {it}", en: "took an invitation to {it}" },
  joinRefused: {
    sv: "öppnade en inbjudan till {it} och släpptes inte in",
    en: "opened an invitation to {it} and was not let in",
  },
  inviteGuest: { sv: "bjöd in någon till {it} med en länk", en: "invited somebody to {it} by a link" },
  withdrawInvitation: {
    sv: "tog tillbaka en inbjudan med länk till {it}",
    en: "withdrew an invitation by link to {it}",
  },
  confirmGuest: {
    sv: "släppte in den som var inbjuden till {it}",
    en: "let in the person who was invited to {it}",
  },
  turnAwayGuest: {
    sv: "nekade någon som kom med en länk till {it}",
    en: "turned away somebody who came by a link to {it}",
  },
};

const who = {
  staff: { sv: "{name}, {title} på {unit},", en: "{name}, {title} at {unit}," },
  staffWithoutTitle: { sv: "{name} på {unit}", en: "{name} at {unit}" },
  protectedName: {
    sv: "En medarbetare med skyddade personuppgifter",
    en: "A staff member with protected personal data",
  },
  protectedStaff: { sv: "{name} på {unit}", en: "{name} at {unit}" },
  individual: { sv: "Den enskilde själv", en: "The individual" },
  guardian: { sv: "En vårdnadshavare", en: "A guardian" },
  representative: { sv: "En god man, förvaltare eller annan företrädare", en: "A legal representative" },
  relative: { sv: "En närstående", en: "A relative" },
  invited: { sv: "En inbjuden person", en: "An invited person" },
  somebody: { sv: "Någon", en: "Somebody" },
  system: { sv: "Samlad självt", en: "Samlad itself" },
  hiddenUnit: { sv: "en verksamhet", en: "a service" },
} satisfies Record<string, Words>;

/** Who it was, in words: "Anna Ek, sjuksköterska på Hemsjukvården Norr". */
export function actorInWords(actor: LogActor, language: Language): string {
  return wordsFor(actor, language).replace(/,$/, "");
}

/** The same without the unit. */
export function nameInWords(actor: LogActor, language: Language): string {
  if (actor.kind === "staff") return actor.name;
  return actor.kind === "protectedStaff" ? who.protectedName[language] : actorInWords(actor, language);
}

/**
 * One line of the log as a sentence without its full stop: "Anna Ek, sjuksköterska på Hemsjukvården Norr, öppnade din SIP
 * den 3 november 2026 kl. 14.05", or "…, öppnade din SIP 3 gånger den 3 november 2026, senast kl. 14.05". Under a heading
 * with the day it is said without the day.
 */
export function sentenceOf(
  group: LogGroup,
  person: LogAnswer["person"],
  language: Language,
  { withDay = true }: { withDay?: boolean } = {},
): string {
  const what = actionInWords(group.action, person, language);
  const at = clockInSweden(group.last, language);
  if (!withDay) {
    const when = group.times === 1 ? at : `${group.times} ${times[language]} ${at}`;
    return `${wordsFor(group.actor, language)} ${what} ${when}`;
  }
  const date = dateInWords(group.day, language);
  const when =
    group.times === 1
      ? { sv: `den ${date} ${at}`, en: `on ${date} ${at}` }
      : {
          sv: `${group.times} gånger den ${date}, senast ${at}`,
          en: `${group.times} times on ${date}, last ${at}`,
        };
  return `${wordsFor(group.actor, language)} ${what} ${when[language]}`;
}

/** What was done, about this person: "öppnade din SIP". */
export function actionInWords(action: ToldAction, person: LogAnswer["person"], language: Language): string {
  const about = {
    sv: person.self
      ? { it: "din SIP", whose: "ditt", whom: "dig" }
      : { it: `SIP:en för ${person.name}`, whose: `${person.name}s`, whom: person.name },
    en: person.self
      ? { it: "your SIP", whose: "your", whom: "you" }
      : { it: `the SIP of ${person.name}`, whose: `${person.name}'s`, whom: person.name },
  }[language];
  return filled(did[action][language], about);
}

/** "3 november 2026" in Swedish, "3 November 2026" in English. */
export function dateInWords(day: Day, language: Language): string {
  return new Intl.DateTimeFormat(localeOf[language], { timeZone: "UTC", dateStyle: "long" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** "kl. 14.05" or "at 14:05", as the clocks show in Sweden. */
export function clockInSweden(instant: Instant, language: Language): string {
  const time = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm", timeStyle: "short" }).format(
    new Date(instant),
  );
  return language === "sv" ? `kl. ${time.replace(":", ".")}` : `at ${time}`;
}

const times = { sv: "gånger, senast", en: "times, last" };

const localeOf = { sv: "sv-SE", en: "en-GB" };

function wordsFor(actor: LogActor, language: Language): string {
  if (actor.kind === "system") return who.system[language];
  if (actor.kind === "person") {
    const relation = who[actor.relation][language];
    return actor.name ? `${actor.name}, ${inSentence(relation)},` : relation;
  }
  const unit = actor.unit ?? who.hiddenUnit[language];
  if (actor.kind === "protectedStaff")
    return filled(who.protectedStaff[language], { name: nameInWords(actor, language), unit });
  const { name, title } = actor;
  return title === ""
    ? filled(who.staffWithoutTitle[language], { name, unit })
    : filled(who.staff[language], { name, title: inSentence(title), unit });
}

/** A title within a sentence begins small, but for one that begins with an abbreviation (LSS-handläggare). */
function inSentence(words: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

function filled(words: string, holes: Record<string, string>): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => holes[name] ?? "");
}
