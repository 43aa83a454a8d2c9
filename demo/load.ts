// Fills an empty database with the demo county: who there is, and every story through the rules and the one statement that writes SIPs.
import { refOf } from "../core/access.ts";
import { getAgreement } from "../core/agreements/shipped.ts";
import { parsePersonalIdentity } from "../core/personalIdentity.ts";
import { lettersFor } from "../core/sip/letters.ts";
import { audiencesOf, readersOf } from "../core/sip/readers.ts";
import { everyPhrase } from "../core/sip/relations.ts";
import { tasksOf } from "../core/sip/tasks.ts";
import { addDays, type Day, dayOf } from "../core/time.ts";
import type { SealKeys } from "../server/attachments/seal.ts";
import type { Transaction } from "../server/db/database.ts";
import { writeAsOwner } from "../server/db/wall.ts";
import type { Deps } from "../server/deps.ts";
import {
  insertAssignment,
  insertCounty,
  insertPerson,
  insertPrincipal,
  insertStaff,
  insertUnit,
} from "../server/directory/directoryStore.ts";
import { hashOfJson, noHash } from "../server/sip/eventChain.ts";
import { callerOf } from "../server/sip/sipStore.ts";
import { append, differenceOf, textOfReader, textOfTask, writeCommand } from "../server/sip/writeCommand.ts";
import { loadAttachments } from "./attachments.ts";
import { type Calendar, calendarFrom } from "./calendar.ts";
import { county, type DemoUnit, type PrincipalKey, principals, type UnitKey, unitHsaId, units } from "./county.ts";
import { idOf } from "./ids.ts";
import { type DemoPerson, numberOf, type PersonKey, people } from "./people.ts";
import { type DemoStaff, type StaffKey, staffHsaId, staffList } from "./staff.ts";
import { stories } from "./stories.ts";
import { loadSurveys } from "./surveys.ts";
import { closedOn, type ToldSip, tell } from "./telling.ts";

export type LoadedDemo = {
  /** False when the database already held a county: then nothing was touched. */
  loaded: boolean;
  sips: number;
  events: number;
  /** Some to begin with: who, what they have to do, and what to sign in as. Empty when it is not the demo that is there. */
  examples: { name: string; does: string; as: string }[];
  /** The names of counties there are besides the demo's: what is in them is not invented. */
  otherCounties: string[];
};

/**
 * Loads the demo county when the database has no county at all. All of it or nothing, once, also when two processes start
 * together. Dates are counted from the clock's day. The example of an attached file needs a key to be sealed with.
 */
export async function loadDemo(
  { owner, clock }: Pick<Deps, "owner" | "clock">,
  sealKeys: SealKeys = [],
): Promise<LoadedDemo> {
  const calendar = calendarFrom(clock());
  const demo = (await owner.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtext('samlad demo'))`;
    const counties = await tx<{ id: string; name: string }[]>`select id, name from county order by name`;
    if (counties.length > 0) {
      const others = counties.filter(({ id }) => id !== idOf("county"));
      const examples = others.length < counties.length ? examplesOf() : [];
      return { loaded: false, sips: 0, events: 0, examples, otherCounties: others.map(({ name }) => name) };
    }
    await loadDirectory(tx, calendar);
    const told = stories.map((story) => tell(story, calendar));
    for (const sip of told) await writeTold(tx, sip, calendar.today);
    await loadAttachments(tx, calendar, sealKeys);
    await loadSurveys(tx, idOf("county"), calendar.today);
    // Only the last days' news is still unread.
    await tx`update letter set read_at = planned_at + interval '1 day' where planned_at < ${calendar.at(-6, "12.00")}`;
    const events = told.flatMap((sip) => sip.commands.flatMap((command) => command.events)).length;
    return { loaded: true, sips: told.length, events, examples: examplesOf(), otherCounties: [] };
  })) as LoadedDemo;
  // Without figures about its tables PostgreSQL plans badly until it has taken them itself, a minute later.
  if (demo.loaded) await owner`analyze`;
  return demo;
}

function examplesOf(): LoadedDemo["examples"] {
  const ofStaff = (key: StaffKey, does: string) => ({ name: staffList[key].name, does, as: staffHsaId(key) });
  return [
    { name: people.ingrid.name, does: "the person a plan is about", as: "ingrid" },
    ofStaff("asa", "school nurse, raises needs"),
    ofStaff("birgitta", "manager, has needs to decide"),
    ofStaff("sara", "coordinator of Ingrid's plan"),
    { name: people.sandra.name, does: "a guest, invited to her sister's plan", as: "sandra" },
    { name: people.alva.name, does: "ten years old, in hospital", as: "alva" },
  ];
}

/** Those named at the start are also the first on the sign-in page. */
function placeAmongExamples(hint: string): number | null {
  const place = examplesOf().findIndex((it) => it.as === hint);
  return place < 0 ? null : place + 1;
}

async function loadDirectory(tx: Transaction, { today }: Calendar) {
  const countyId = idOf("county");
  await insertCounty(tx, { id: countyId, ...county });
  for (const key of Object.keys(principals) as PrincipalKey[])
    await insertPrincipal(tx, { id: idOf("principal", key), countyId, ...principals[key] });
  for (const key of Object.keys(units) as UnitKey[]) {
    const unit: DemoUnit = units[key];
    await insertUnit(tx, {
      id: idOf("unit", key),
      countyId,
      principalId: idOf("principal", unit.principal),
      name: unit.name,
      hsaId: unitHsaId(key),
      kind: unit.kind,
      address: unit.address ?? null,
      phone: unit.revealsPlace ? null : "031-390 06 99",
      closedOn: closedOn(key, today),
      revealsPlace: unit.revealsPlace ?? false,
    });
  }
  for (const key of Object.keys(staffList) as StaffKey[]) {
    const staff: DemoStaff = staffList[key];
    const { name, title, note } = staff;
    await insertStaff(tx, {
      id: idOf("staff", key),
      countyId,
      hsaId: staffHsaId(key),
      name,
      title,
      demoNote: note ?? null,
      demoFirst: placeAmongExamples(staffHsaId(key)),
    });
    for (const { unit, roles } of staff.assignments)
      await insertAssignment(tx, {
        id: idOf("assignment", key, unit),
        staffId: idOf("staff", key),
        unitId: idOf("unit", unit),
        roles: [...roles],
        startsOn: addDays(today, -400),
      });
  }
  for (const key of Object.keys(people) as PersonKey[]) {
    const person: DemoPerson = people[key];
    const identity = parsePersonalIdentity(numberOf(key, today), today);
    if (!identity.ok) throw new Error(`The number of ${key} cannot be read: ${identity.code}.`);
    await insertPerson(tx, {
      id: idOf("person", key),
      countyId,
      personalIdentityNumber: identity.value,
      name: person.name,
      birthDate: identity.birthDate,
      sexHint: identity.sexHint,
      protection: person.protection ?? "none",
      address: person.address ?? null,
      phone: person.phone ?? null,
      email: person.email ?? null,
      interpreterLanguage: person.interpreterLanguage ?? null,
      loginHint: person.signsIn ? key : null,
      demoNote: person.note ?? null,
      demoFirst: placeAmongExamples(key),
    });
  }
}

/** Writes a told SIP command by command; who can find it and what waits is worked out once, for the day of loading. */
async function writeTold(tx: Transaction, told: ToldSip, today: Day) {
  const countyId = idOf("county");
  const agreement = getAgreement(county.agreementKey);
  let headHash: Buffer = noHash;
  for (const [index, command] of told.commands.entries()) {
    const { actor, at, before, after, commandId } = command;
    const events = command.events.map((stored) => stored.event);
    const appended = append(told.sipId, before && { sip: before, headHash }, events, {
      at,
      by: refOf(actor),
      commandId,
    });
    headHash = appended.headHash;
    const isLast = index === told.commands.length - 1;
    const day = dayOf(at);
    const written = await writeCommand(writeAsOwner(tx), {
      countyId,
      before,
      appended,
      today,
      caller: callerOf(actor),
      commandId,
      command: command.name,
      inputHash: hashOfJson(command.input),
      newPersons: [],
      tasks: differenceOf([], isLast ? tasksOf(after, agreement, today) : [], textOfTask),
      readers: differenceOf([], isLast ? readersOf(after, today) : [], textOfReader),
      letters: lettersFor(before, after, events, audiencesOf(actor)),
      access: {
        countyId,
        at: new Date(at),
        actor,
        sipId: told.sipId,
        subjectPersonId: after.person.personId,
        ...(command.name === "takeLink"
          ? { action: "join", ground: ["invited"], detail: { outcome: "joined", version: after.version } }
          : {
              action: "command",
              ground: everyPhrase
                .filter((phrase) => phrase.holds(actor, before ?? after, day))
                .map((phrase) => phrase.key),
              detail: { command: command.name, version: after.version, events: events.map((event) => event.type) },
            }),
        address: "127.0.0.1",
      },
    });
    if (!written) throw new Error(`${told.key}: ${command.name} was not written.`);
  }
}
