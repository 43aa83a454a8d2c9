// A town with people who hold SIPs together, and a short way to say what they do.
import { randomUUID } from "node:crypto";
import { addDays } from "../core/time.ts";
import {
  insertAssignment,
  insertCounty,
  insertPerson,
  insertPrincipal,
  insertStaff,
  insertUnit,
  type Staff,
  type Unit,
} from "../server/directory/directoryStore.ts";
import { identityNumbers } from "./identityNumbers.ts";
import type { Answer, TestServer, Visitor } from "./server.ts";
import { buildTown, type Town } from "./town.ts";

export type SipTown = Town & {
  school: Unit;
  /** Manager and coordinator at the home care. */
  mona: Staff;
  /** Coordinator at the home care. */
  klara: Staff;
  /** Staff at the primary care. */
  vera: Staff;
  /** Staff at the school. */
  sofia: Staff;
};

export async function buildSipTown({ sql }: TestServer): Promise<SipTown> {
  const town = await buildTown(sql);
  const countyId = town.county.id;
  const school = await insertUnit(sql, {
    countyId,
    principalId: town.municipality.id,
    name: "Ängsskolan",
    kind: "school",
    hsaId: "SE2120000142-U009",
  });
  const at = async (name: string, hsaId: string, unit: Unit, ...roles: ("manager" | "coordinator" | "staff")[]) => {
    const staff = await insertStaff(sql, { countyId, name, title: "Handläggare", hsaId });
    await insertAssignment(sql, { staffId: staff.id, unitId: unit.id, roles, startsOn: "2026-01-01" });
    return staff;
  };
  return {
    ...town,
    school,
    mona: await at("Mona Modig", "SE2120000142-B001", town.homeCare, "manager", "coordinator"),
    klara: await at("Klara Klok", "SE2120000142-B002", town.homeCare, "coordinator"),
    vera: await at("Vera Vård", "SE2321000016-B003", town.primaryCare, "staff"),
    sofia: await at("Sofia Skola", "SE2120000142-B004", school, "staff"),
  };
}

/** Everybody signed in, by name. */
export async function signInAll(server: TestServer, town: SipTown) {
  const { mona, klara, vera, sofia } = town;
  const [asMona, asKlara, asVera, asSofia, asErik] = await Promise.all(
    [mona.hsaId, klara.hsaId, vera.hsaId, sofia.hsaId, "erik"].map((as) => server.signIn(as)),
  );
  return { mona: asMona!, klara: asKlara!, vera: asVera!, sofia: asSofia!, erik: asErik! };
}

/** Gives one command; the answer may be a refusal. */
export function give(
  who: Visitor,
  sipId: string,
  command: string,
  input: object = {},
  more: { version?: number; commandId?: string } = {},
): Promise<Answer> {
  return who.post(`/api/v1/sips/${sipId}/${command}`, { commandId: randomUUID(), ...more, input });
}

/** Gives one command that must succeed. */
export async function done(...it: Parameters<typeof give>): Promise<Answer> {
  const answer = await give(...it);
  if (answer.status !== 200) throw new Error(`${it[2]} was answered ${answer.status}: ${answer.text}`);
  return answer;
}

export const eriksNumber = identityNumbers.personnummer[2].value;

/** Vera raises a need about Erik at the home care. */
export async function raised(who: Visitor, town: SipTown, input: object = {}): Promise<string> {
  const sipId = randomUUID();
  await done(who, sipId, "raise-need", {
    personalIdentityNumber: eriksNumber,
    personName: town.erik.name,
    unitId: town.homeCare.id,
    what: "Ramlar ofta hemma",
    ...input,
  });
  return sipId;
}

/** Raised by Vera, started by Mona with Klara as coordinator. */
export async function started(people: { vera: Visitor; mona: Visitor }, town: SipTown): Promise<string> {
  const sipId = await raised(people.vera, town);
  await done(people.mona, sipId, "start-sip", {
    coordinatorId: town.klara.id,
    deputyId: town.mona.id,
    reason: "Flera huvudmän behövs",
  });
  return sipId;
}

/** Started, informed, and consented to with everything but the life areas shown to the primary care. */
export async function consented(
  people: { vera: Visitor; mona: Visitor; klara: Visitor },
  town: SipTown,
  areas = ["contact", "need", "meeting", "plan"],
): Promise<string> {
  const sipId = await started(people, town);
  await done(people.klara, sipId, "give-information", { how: "spoken" });
  await done(people.klara, sipId, "decide-plan-consent", { answer: "yes" });
  await done(people.klara, sipId, "set-consent-scope", {
    cells: areas.map((area) => ({ recipient: `unit:${town.primaryCare.id}`, area, allowed: true })),
  });
  return sipId;
}

/** Consented, and the primary care called to a meeting in a week. */
export async function summoned(
  people: { vera: Visitor; mona: Visitor; klara: Visitor },
  town: SipTown,
  today = "2026-11-21",
) {
  const sipId = await consented(people, town);
  const [participantId, meetingId] = [randomUUID(), randomUUID()];
  await done(people.klara, sipId, "add-participant", {
    participantId,
    recipient: `unit:${town.primaryCare.id}`,
    why: "Medicinskt ansvar",
  });
  await done(people.klara, sipId, "plan-meeting", {
    meetingId,
    purpose: "Planera stödet hemma",
    startsAt: `${addDays(today, 7)}T09:00:00Z`,
    minutes: 60,
    place: "Vårdcentralen",
    replyBy: addDays(today, 4),
  });
  await done(people.klara, sipId, "send-summons", { meetingId });
  return { sipId, participantId, meetingId };
}

/** A home care in a county that has nothing to do with the town's. */
export async function unitElsewhere({ sql }: TestServer): Promise<Unit> {
  const { id: countyId } = await insertCounty(sql, { name: "Annat län", agreementKey: "seven-phases" });
  const principal = await insertPrincipal(sql, { countyId, name: "Annan kommun", kind: "municipality" });
  return insertUnit(sql, { countyId, principalId: principal.id, name: "Annan enhet", kind: "homeCare" });
}

/** `insertPerson` of somebody with one of the test numbers. */
export async function knownPerson({ sql }: TestServer, town: SipTown, name: string, index: number, loginHint: string) {
  const number = identityNumbers.personnummer[index]!;
  return insertPerson(sql, {
    countyId: town.county.id,
    name,
    personalIdentityNumber: number.value,
    birthDate: number.birthDate,
    loginHint,
  });
}
