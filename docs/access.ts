// The policy for lawyers: the tables of docs/ACCESS.md, in Swedish, made from what the program itself goes by.
import { stages } from "../core/agreement.ts";
import { protectionLevels, protectionRules } from "../core/protection.ts";
import { commandNamed, commandNames } from "../core/sip/commands.ts";
import { areaOpens, reads } from "../core/sip/reads.ts";
import { everyPhrase, lead, type Phrase, personSide } from "../core/sip/relations.ts";
import { appRights, changeable } from "../server/db/appRole.ts";

/** The phrases that everything else is made of. */
export function phrases(): string {
  return table(
    ["Ord i tabellerna", "Det betyder"],
    everyPhrase.map((phrase) => [`**${wordOf(phrase)}**`, phrase.sv]),
  );
}

/** Everything that can be read. */
export function readTable(): string {
  return table(
    ["Vad", "Vem får", "Vad visas", "I åtkomstloggen"],
    Object.values(reads).map((read) => [
      read.sv,
      Array.isArray(read.may) ? names(read.may) : read.may.sv,
      read.shows.sv,
      read.logged ? (logged[read.logged] ?? read.logged) : "–",
    ]),
  );
}

/** What each column of the consent matrix opens. */
export function areas(): string {
  return table(
    ["Kolumn", "Öppnar"],
    Object.entries(areaOpens).map(([key, opens]) => [columns[key as keyof typeof columns], opens.sv]),
  );
}

const columns = {
  contact: "Kontaktuppgifter",
  need: "Behovet",
  meeting: "Mötet",
  plan: "Planen",
  lifeArea: "Ett livsområde (sömn, ekonomi …)",
};

/** What the actions of the access log are called. */
const logged: Record<string, string> = {
  read: "öppnade",
  readHistory: "läste historiken",
  readDay: "läste en tidigare dag",
  compare: "jämförde två dagar",
  print: "skrev ut",
  list: "listade",
  search: "sökte",
  workList: "såg i Mitt arbete",
  download: "hämtade eller bifogade en fil",
  command: "ändrade",
  logExtract: "tog ut ur loggen",
  registerExtract: "tog ut registerutdrag",
  calendarFile: "hämtade till en kalender",
  calendarFeed: "fick genom en kalenderadress",
  draft: "började ett utkast",
  review: "granskade loggen",
};

/** Everything that can be done, and by whom. */
export function doTable(): string {
  const rows = commandNames.map((name) => ({ name, ...commandNamed(name) }));
  return table(
    ["Steg", "Vad", "Vem får", "När", "Grund"],
    [...stages, "correction"].flatMap((stage) =>
      rows
        .filter((row) => row.stage === stage)
        .map((row) => [
          steps[stage as keyof typeof steps],
          row.title.sv,
          names(row.may),
          when[row.when],
          row.rules.join("; "),
        ]),
    ),
  );
}

const steps = {
  need: "Behov",
  consent: "Samtycke",
  assessment: "Kartläggning",
  summons: "Kallelse",
  meeting: "Möte",
  plan: "Plan",
  followUp: "Uppföljning",
  closing: "Avslut",
  correction: "Rättelse och sekretess",
};

const when = {
  undecided: "innan chefen har beslutat",
  running: "när SIP:en är startad och inte avslutad",
  inHospital: "under sjukhusvistelsen",
  admission: "när ingen vårdtid pågår, tills SIP:en avslutas",
  always: "alltid, även efter avslut",
};

/** Protected identity: what is kept from whom. */
export function protection(): string {
  const kept = {
    nobody: "den som samtycket öppnar för",
    others: "bara den som håller i SIP:en och den enskildes sida",
    everybody: "bara den som håller i SIP:en och den enskilde",
  };
  return table(
    ["Nivå", "Adress, telefon, e-post", "Namn på enheter som röjer platsen", "Personnummer"],
    protectionLevels.map((level) => {
      const { contact, placeUnits, number } = protectionRules[level];
      return [levels[level], kept[contact], kept[placeUnits], kept[number]];
    }),
  );
}

const levels = {
  none: "inget skydd",
  marked: "sekretessmarkering",
  protectedRegistration: "skyddad folkbokföring",
  fictitious: "fingerade personuppgifter",
};

/** The rights of the app's role in the database. */
export function wall(): string {
  const words = { select: "läsa", insert: "lägga till", update: "ändra", delete: "ta bort" };
  return table(
    ["Tabell", "Programmet får"],
    Object.entries(appRights).map(([name, rights]) => [
      `\`${name}\``,
      rights
        .map((right) =>
          right === "update" && changeable[name] ? `${words.update} (${changeable[name].join(", ")})` : words[right],
        )
        .join(", "),
    ]),
  );
}

const words: Record<string, string> = {
  coordinator: "samordningsansvarig",
  deputy: "ersättare",
  leadManager: "enhetens chef",
  raiser: "anmälaren",
  ward: "vårdavdelningen",
  toldUnit: "verksamhet med inskrivningsmeddelande",
  openCare: "enhet i öppen vård",
  participantUnit: "deltagande enhet",
  planReader: "läsare av planen",
  individual: "den enskilde",
  guardian: "vårdnadshavare",
  representative: "legal företrädare",
  allowedParty: "tillåten närstående",
  anyStaff: "medarbetare i vård och omsorg",
  anyPerson: "enskild",
};

function wordOf({ key }: Phrase): string {
  const word = words[key];
  if (!word) throw new Error(`The phrase ${key} needs a word for docs/ACCESS.md.`);
  return word;
}

/** The words of a list, with the two groups that come again and again under one name each. */
function names(may: Phrase[]): string {
  const left = new Set(may);
  const groups = [
    { name: "den som håller i SIP:en", phrases: lead },
    { name: "den enskildes sida", phrases: personSide },
  ].flatMap(({ name, phrases }) => {
    if (!phrases.every((phrase) => left.has(phrase))) return [];
    for (const phrase of phrases) left.delete(phrase);
    return [name];
  });
  return [...groups, ...[...left].map(wordOf)].join(", ");
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
