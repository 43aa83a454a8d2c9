// Every reader × every state of consent × every level of protection: what is seen and what may be done, worked out by the
// rules themselves and written as a table that has been reviewed (accessMatrix.md). See accessMatrix.test.ts.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Actor } from "../../core/access.ts";
import { protectionLevels } from "../../core/protection.ts";
import { commandNames } from "../../core/sip/commands.ts";
import { historyFor } from "../../core/sip/history.ts";
import { keepsAnything } from "../../core/sip/keptItems.ts";
import { audiencesOf, readersOf } from "../../core/sip/readers.ts";
import { reads } from "../../core/sip/reads.ts";
import { anyHolds, type Phrase } from "../../core/sip/relations.ts";
import { sightOf } from "../../core/sip/sight.ts";
import { tasksOf } from "../../core/sip/tasks.ts";
import { type PersonCard, viewFor } from "../../core/sip/view.ts";
import { agreement, card, cells, given, id, meetingDetails, meetingId, people, type Story, units } from "../given.ts";

const staffWith = (base: Extract<Actor, { kind: "staff" }>, roles: typeof base.roles, number: number): Actor => ({
  ...base,
  staffId: id("s", number),
  assignmentId: id("a", number),
  roles,
});

/** Everybody who could come: by role, by relation, and those who have nothing to do with it. */
export const readers: Record<string, Actor> = {
  "chef, ansvarig enhet": people.manager,
  samordningsansvarig: people.coordinator,
  ersättare: people.deputy,
  "kollega, ansvarig enhet": people.colleague,
  "anmälare, kallad skola": people.nurse,
  "läkare, kallad enhet": people.doctor,
  "chef, kallad enhet": people.clinicManager,
  "handläggare, kallad myndighet": people.officer,
  "psykolog, inte kallad": people.psychologist,
  "chef, annan enhet (hemtjänst)": people.outsider,
  "undersköterska, vårdavdelning": people.wardColleague,
  "samordningsansvarig i annat uppdrag": {
    ...people.coordinator,
    unitId: units.homeCare.unitId,
    unitName: units.homeCare.name,
    assignmentId: id("a", 40),
  },
  "administratör, ansvarig enhet": staffWith(people.coordinator, ["admin"], 41),
  "loggranskare, kallad enhet": staffWith(people.doctor, ["logReviewer"], 42),
  "verksamhetsutvecklare, kallad enhet": staffWith(people.doctor, ["analyst"], 43),
  "den enskilde": people.person,
  "vårdnadshavare 1 eller god man": people.guardianOne,
  "vårdnadshavare 2 eller förvaltare av egendom": people.guardianTwo,
  dotter: people.daughter,
  främling: people.stranger,
  programmet: { kind: "system" },
};

const [first, second, third] = [id("y", 1), id("y", 2), id("y", 3)];
const party = (partyId: string, kind: string, person: Actor, more: object = {}) => ({
  partyId,
  kind,
  name: "Någon",
  personId: person.kind === "person" ? person.personId : null,
  ...more,
});
const daughter = party(third, "relative", people.daughter);
const appointment = (coversConsent: boolean) => ({
  appointment: { kind: "godMan", coversConsent, scope: "enligt beslut" },
});

/** The called clinic sees all areas, the school three, the authority the meeting; the daughter the plan. */
const scope = (story: Story, by: string[] = ["person"], until: string | null = null) => {
  for (const giver of by)
    story.and("coordinator", "setConsentScope", {
      giver,
      cells: [
        ...cells(units.school.unitId, ["meeting", "plan"], until),
        ...cells(units.clinic.unitId, ["contact", "need", "meeting", "plan"], until),
        ...cells(units.insurance.unitId, ["meeting"], until),
        ...["meeting", "plan"].map((area) => ({ recipient: `party:${third}`, area, allowed: true, until })),
      ],
    });
  return story;
};
const called = (story: Story) => {
  for (const [number, unit] of [units.school, units.clinic, units.insurance].entries())
    story.and("coordinator", "addParticipant", {
      participantId: id("d", number + 1),
      recipient: `unit:${unit.unitId}`,
      why: "Behövs",
    });
  return story
    .and("coordinator", "planMeeting", { meetingId, ...meetingDetails })
    .and("coordinator", "sendSummons", { meetingId });
};
const adult = () =>
  given
    .informed()
    .and("coordinator", "addParty", daughter)
    .and("coordinator", "addParty", party(first, "representative", people.guardianOne, appointment(true)))
    .and("coordinator", "addParty", party(second, "representative", people.guardianTwo, appointment(false)));
const child = (birthDate = "2016-05-05") => given.child(birthDate).and("coordinator", "addParty", daughter);
const yes = (story: Story, ...givers: string[]) => {
  for (const giver of givers) story.and("coordinator", "decidePlanConsent", { giver, answer: "yes" });
  return story;
};
const guardians = [`party:${first}`, `party:${second}`];
const both = (birthDate?: string) => called(scope(yes(child(birthDate), ...guardians), guardians));

/** Each state of the consent, and of those who give it. */
export const states: Record<string, () => Story> = {
  "Behov anmält, ingen har frågat": () => given.raised(),
  "Inskriven på sjukhus, ingen har frågat": () => given.inHospital(),
  "Utskrivningsklar, behovet avslaget": () =>
    given.inHospital().and("wardNurse", "noteReady").and("clinicManager", "declineNeed", { reason: "Behövs inte" }),
  "Utskriven, tiden för meddelandet är slut": () =>
    given.inHospital().and("wardNurse", "noteDischarged", { leftAt: "2026-09-01T07:00:00Z" }).after(61),
  "Startad, samtycke inte frågat": () => given.started(),
  "Informerad, svar väntas": adult,
  "Sagt nej": () => adult().and("coordinator", "decidePlanConsent", { answer: "no" }),
  "Ja till planen, ingen får se något": () => yes(adult(), "person"),
  "Ja i delar, kallelse skickad": () => called(scope(yes(adult(), "person"))),
  "Ja till allt, kallelse skickad": () =>
    called(scope(yes(adult(), "person"))).and("coordinator", "setConsentScope", {
      cells: [...cells(units.school.unitId), ...cells(units.clinic.unitId)],
    }),
  "Samtyckets tid har gått ut": () => called(scope(yes(adult(), "person"), ["person"], "2026-09-20")).after(30),
  "Återkallat i delar": () =>
    called(scope(yes(adult(), "person"))).and("person", "setConsentScope", {
      way: "digital",
      cells: [
        { recipient: `unit:${units.clinic.unitId}`, area: "meeting", allowed: false },
        { recipient: `unit:${units.clinic.unitId}`, area: "plan", allowed: false },
        { recipient: `unit:${units.school.unitId}`, area: "plan", allowed: false },
        { recipient: `unit:${units.school.unitId}`, area: "meeting", allowed: false },
      ],
    }),
  "Återkallat helt": () => called(scope(yes(adult(), "person"))).and("person", "withdrawConsent", { way: "digital" }),
  "Deltagare borttagen": () =>
    called(scope(yes(adult(), "person"))).and("coordinator", "removeParticipant", {
      participantId: id("d", 2),
      reason: "Fel enhet",
    }),
  "Plan upprättad": () => given.established(),
  "Kan inte samtycka, god man har svarat": () =>
    called(
      scope(
        yes(
          adult().and("coordinator", "recordCapacity", { canConsent: "no", why: "Utredning", ownWill: "Vill" }),
          `party:${first}`,
        ),
        [`party:${first}`],
      ),
    ),
  "Barn, ingen har svarat": () => child(),
  "Barn, en har sagt ja": () => yes(child(), guardians[0]!),
  "Barn, vårdnadshavarna är oeniga": () =>
    yes(child(), guardians[0]!).and("coordinator", "decidePlanConsent", { giver: guardians[1]!, answer: "no" }),
  "Barn, oeniga och socialnämnden har beslutat": () =>
    called(
      scope(
        yes(child(), guardians[0]!)
          .and("coordinator", "decidePlanConsent", { giver: guardians[1]!, answer: "no" })
          .and("coordinator", "recordGuardianGround", { ground: "board", note: "Beslut" }),
        [guardians[0]!],
      ),
    ),
  "Barn, båda har sagt ja": () => both(),
  "Barn, skyddat mot vårdnadshavare 2 (plats)": () =>
    both().and("manager", "shieldFrom", { partyId: second, extent: "place", reason: "Beslut" }),
  "Barn, skyddat mot vårdnadshavare 2 (allt)": () =>
    both().and("manager", "shieldFrom", { partyId: second, extent: "everything", reason: "Beslut" }),
  "Barn, vårdnadshavare 1 har skyddade personuppgifter": () =>
    both().and("coordinator", "changeParty", { ...party(first, "guardian", people.guardianOne), protected: true }),
  "Barn som fyller 15 samma dag": () => both("2011-09-20").after(19),
  "Barn, 15 år, vårdnadshavarna ja och barnet nej": () =>
    both("2011-08-20").and("person", "decidePlanConsent", { answer: "no", way: "digital" }),
  "Barn, 15 år, nej till en enhets del av planen": () =>
    scope(yes(both("2011-08-20"), "person"), ["person"]).and("person", "setConsentScope", {
      way: "digital",
      cells: [{ recipient: `unit:${units.clinic.unitId}`, area: "plan", allowed: false }],
    }),
  "Barn, 15 år, begär själv och vårdnadshavarna har inte svarat": () =>
    called(
      scope(
        yes(child("2011-08-20"), "person").and("coordinator", "recordGuardianGround", {
          ground: "childConsents",
          note: "Lämpligt",
        }),
      ),
    ),
  "Barn som fyller 18 samma dag": () => both("2008-09-20").after(19),
};

export type Row = {
  reader: string;
  finds: boolean;
  areas: string;
  contact: string;
  number: string;
  place: string;
  papers: string;
  history: string;
  tasks: number;
  /** The rows of the read table that hold: their keys. */
  reads: string[];
  /** The commands offered at each level of protection, in the order of the levels. */
  may: string[][];
};

/** One state as rows, one for each reader. */
export function rowsOf(story: Story): Row[] {
  return Object.entries(readers).map(([reader, actor]) => rowOf(reader, actor, story));
}

function rowOf(reader: string, actor: Actor, story: Story): Row {
  const { state, today, events } = story;
  const levels = <T>(ask: (person: PersonCard) => T) =>
    protectionLevels.map((protection) =>
      ask({
        ...card,
        personalIdentityNumber: "190001019802",
        protection,
        placeUnits: protection === "none" ? null : [units.school.unitId],
      }),
    );
  const letters = (asked: boolean[]) => asked.map((it) => (it ? "ja" : "–")).join(" ");
  const view = (person: PersonCard) => viewFor(actor, state, agreement, person, today);
  const sight = sightOf(actor, state, agreement, today, card);
  const found = readersOf(state, today).some(
    (one) => audiencesOf(actor).includes(one.audience) && (one.until ?? today) >= today,
  );
  const schoolShown = (person: PersonCard) =>
    JSON.stringify(view(person)?.participants ?? []).includes(units.school.name);
  // Whoever anything is kept from is given no files: nobody has read them through.
  const isKept = Boolean(sight?.veil && keepsAnything(sight.veil, state));
  return {
    reader,
    finds: found,
    areas: !sight
      ? ""
      : sight.full
        ? sight.veil?.noPlace
          ? "allt utom plats"
          : "allt"
        : sight.areas.join(" ") || (sight.raised ? "anmälan" : "sjukhusets meddelande"),
    contact: letters(levels((person) => view(person)?.person.contact != null)),
    number: letters(levels((person) => (view(person)?.person.personalIdentityNumber ?? "") !== "")),
    place: letters(levels(schoolShown)),
    papers: !sight || isKept ? "–" : sight.full ? "ja" : sight.areas.length > 0 ? "delvis" : "–",
    history: sight ? String(historyFor(state, events, sight).length) : "–",
    tasks: tasksOf(state, agreement, today).filter(
      (task) => audiencesOf(actor).includes(task.audience) && task.appearsOn <= today,
    ).length,
    reads: sipReads.filter((name) => mayRead(name, actor, story)),
    may: levels((person) => view(person)?.may ?? []),
  };
}

/** The rows of the read table that are about one SIP. */
const sipReads = Object.keys(reads).filter((name) => Array.isArray(reads[name]!.may));

/** True when any phrase of a read's row holds. Null for reads that are not about one SIP. */
export function mayRead(name: string, actor: Actor, story: Story): boolean | null {
  const may = reads[name]?.may;
  return Array.isArray(may) ? anyHolds(may as Phrase[], actor, story.state, story.today) : null;
}

/** The whole table as a document, and how many answers were worked out for it. */
export function accessMatrix(): { text: string; cells: number } {
  const all = Object.entries(states).map(([name, make]) => ({ name, rows: rowsOf(make()) }));
  const line = (row: Row) =>
    `| ${row.reader} | ${row.finds ? "ja" : "–"} | ${row.areas || "–"} | ${row.contact} | ${row.number} | ${row.place} | ${row.papers} | ${row.history} | ${row.tasks} | ${row.reads.join(" ") || "–"} | ${eachLevel(row.may) || "–"} |`;
  const sections = all.map(({ name, rows }) => [`## ${name}`, "", head, ...rows.map(line)].join("\n"));
  const shown = 3;
  const each = (commandNames.length + shown) * protectionLevels.length + sipReads.length;
  return {
    text: `${preface}\n\n${sections.join("\n\n")}\n`,
    cells: all.reduce((sum, { rows }) => sum + rows.length * each, 0),
  };
}

/** The commands once, when they are the same at every level. */
function eachLevel(may: string[][]): string {
  const lists = may.map((names) => names.join(" "));
  return new Set(lists).size === 1 ? lists[0]! : lists.map((list) => list || "–").join(" / ");
}

const head = [
  "| Läsare | Hittar | Ser | Kontakt ¹ | Nummer ¹ | Enhet som röjer plats ¹ | Filer | Historik | Väntar | Läser | Får |",
  "|---|---|---|---|---|---|---|---:|---:|---|---|",
].join("\n");

const preface = `# Who sees and may do what, state by state

Made by the rules (\`node test/guards/accessMatrix.ts\`) and reviewed; \`accessMatrix.test.ts\` fails when a cell becomes another,
and \`server/secrecy/reads.test.ts\` sends each reader to each address of each SIP.
*Hittar*: has it in lists. *Ser*: the areas. *Filer*: attached files, all or those of the areas. *Historik*: events shown. *Väntar*: tasks today. *Läser*: the rows
of the read table (docs/ACCESS.md). *Får*: the commands offered, the same at every level of protection unless levels are written out.

¹ Without protection, sekretessmarkering, skyddad folkbokföring, fingerade personuppgifter, in that order.`;

export const matrixFile = join(import.meta.dirname, "accessMatrix.md");

if (import.meta.main) {
  const { text, cells: count } = accessMatrix();
  writeFileSync(matrixFile, text);
  process.stdout.write(`${count} cells written to ${matrixFile}\n`);
}
