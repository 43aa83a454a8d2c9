// A town for the tests of protected identity: a child under protection, a protected guardian, one from whom the child is
// shielded, and everybody around them. What must not reach everybody is planted as words that stand nowhere else.
import { randomUUID } from "node:crypto";
import {
  insertAssignment,
  insertPrincipal,
  insertStaff,
  insertUnit,
  type Person,
} from "../server/directory/directoryStore.ts";
import { identityNumbers } from "./identityNumbers.ts";
import type { TestServer, Visitor } from "./server.ts";
import { buildSipTown, done, knownPerson } from "./sipTown.ts";

export const words = {
  need: "Behovsordet",
  plan: "Planordet",
  address: "Adressordet 17",
  phone: "0701234001",
  email: "epostordet@exempel.se",
  place: "Platsordet",
  time: "2026-12-03T07:17",
  video: "videolankordet",
  meetingContact: "Kallelsekontaktordet",
  measureContact: "Insatskontaktordet",
  shelterContact: "Lyktkontaktordet",
  followUpHow: "Uppfoljningsordet",
  followUpDay: "2027-02-19",
  school: "Skolordet",
  shelter: "Lyktordet",
  shelterStaff: "Lyktpersonalordet",
  shelterPrincipal: "Foreningsordet",
  protectedName: "Namnordet",
  protectedPhone: "0709876002",
  protectedWords: "Mammasordet",
  protectedComment: "Kommentarordet",
  thirdParty: "Tredjemansordet",
  notToFather: "Barnetsordet",
  fathersWords: "Pappasordet",
  markReason: "Undantagsskalordet",
  shieldReason: "Skyddsskalordet",
  levelReason: "Nivaskalordet",
} as const;
export type Word = keyof typeof words;

export type Reader =
  | "coordinator"
  | "manager"
  | "child"
  | "mother"
  | "father"
  | "grandmother"
  | "called"
  | "shelter"
  | "raiser"
  | "otherUnit";

export const areas = ["contact", "need", "meeting", "plan", "safety", "childHealth", "education"];

/** Everybody signed in, and the ids that are needed to ask. */
export async function buildProtectedTown(server: TestServer) {
  const { sql } = server;
  const town = await buildSipTown(server);
  const countyId = town.county.id;
  await sql`update unit set name = ${`${words.school}s skola`} where id = ${town.school.id}`;
  const association = await insertPrincipal(sql, {
    countyId,
    name: `${words.shelterPrincipal} Lyktan`,
    kind: "private",
    orgNumber: "8024000006",
  });
  const shelter = await insertUnit(sql, {
    countyId,
    principalId: association.id,
    name: `Kvinnojouren ${words.shelter}`,
    kind: "shelter",
    hsaId: "SE8024000006-U001",
    address: "Hemlig gata",
    revealsPlace: true,
  });
  const office = await insertUnit(sql, {
    countyId,
    principalId: town.municipality.id,
    name: "Biståndsenheten",
    kind: "homeCare",
    hsaId: "SE2120000142-U077",
  });
  const at = async (name: string, hsaId: string, unitId: string, ...roles: ("manager" | "coordinator" | "staff")[]) => {
    const staff = await insertStaff(sql, { countyId, name, title: "Kurator", hsaId });
    await insertAssignment(sql, { staffId: staff.id, unitId, roles, startsOn: "2026-01-01" });
    return staff;
  };
  const lykta = await at(
    `Lo ${words.shelterStaff}`,
    "SE8024000006-S001",
    shelter.id,
    "manager",
    "coordinator",
    "staff",
  );
  const olle = await at("Olle Annan", "SE2120000142-S077", office.id, "manager", "coordinator", "staff");
  const child = await knownPerson(server, town, "Tindra Skydd", 5, "tindra");
  const mother = await knownPerson(server, town, `Tove ${words.protectedName}`, 3, "tove");
  const father = await knownPerson(server, town, "Jon Far", 4, "jon");
  const grandmother = await knownPerson(server, town, "Mormor Mor", 1, "mormor");
  const hints: Record<Reader, string> = {
    coordinator: town.klara.hsaId,
    manager: town.mona.hsaId,
    child: "tindra",
    mother: "tove",
    father: "jon",
    grandmother: "mormor",
    called: town.vera.hsaId,
    shelter: lykta.hsaId,
    raiser: town.sofia.hsaId,
    otherUnit: olle.hsaId,
  };
  const as = {} as Record<Reader, Visitor>;
  for (const [reader, hint] of Object.entries(hints)) as[reader as Reader] = await server.signIn(hint);
  return { ...town, shelter, office, lykta, olle, association, child, mother, father, grandmother, as };
}

export type ProtectedTown = Awaited<ReturnType<typeof buildProtectedTown>>;

/** The SIP of the child, from the need to an established plan, with every word planted. */
export async function plantWords(town: ProtectedTown, level = "protectedRegistration") {
  const { as } = town;
  const sipId = randomUUID();
  const ids = {
    sipId,
    mother: randomUUID(),
    father: randomUUID(),
    grandmother: randomUUID(),
    sheltersPlace: randomUUID(),
    meetingId: randomUUID(),
  };
  await done(as.raiser, sipId, "raise-need", {
    personalIdentityNumber: identityNumbers.personnummer[5].value,
    personName: "Den som anmälaren tror",
    unitId: town.homeCare.id,
    what: words.need,
  });
  await done(as.manager, sipId, "start-sip", {
    coordinatorId: town.klara.id,
    deputyId: town.mona.id,
    reason: "Flera behövs",
  });
  const klara = (command: string, input: object = {}) => done(as.coordinator, sipId, command, input);
  const party = (id: string, kind: string, person: Person, more: object = {}) =>
    klara("add-party", {
      partyId: id,
      kind,
      name: person.name,
      personalIdentityNumber: person.personalIdentityNumber,
      ...more,
    });
  await party(ids.mother, "guardian", town.mother, { phone: words.protectedPhone, relation: "mamma" });
  await party(ids.father, "guardian", town.father, { relation: "pappa" });
  await party(ids.grandmother, "relative", town.grandmother);
  await klara("give-information", { how: "spoken" });
  for (const giver of [`party:${ids.mother}`, `party:${ids.father}`]) {
    await klara("decide-plan-consent", { giver, answer: "yes" });
    const seers = [
      `unit:${town.primaryCare.id}`,
      `unit:${town.shelter.id}`,
      `unit:${town.school.id}`,
      `party:${ids.grandmother}`,
      `party:${ids.mother}`,
      `party:${ids.father}`,
    ];
    const cells = seers.flatMap((recipient) => areas.map((area) => ({ recipient, area, allowed: true })));
    // The school is only thought of.
    await klara("set-consent-scope", { giver, cells: cells.filter((one) => !one.recipient.includes(town.school.id)) });
  }
  // Written by the father while nothing was kept from him, and asked for again afterwards.
  const early = { commandId: randomUUID(), input: { area: "education", hard: words.fathersWords } };
  await as.father.post(`/api/v1/sips/${sipId}/write-own-words`, early);

  await done(as.mother, sipId, "write-own-words", { area: "childHealth", hard: words.protectedWords });
  await klara("assess-area", { area: "safety", hard: words.thirdParty });
  await done(as.child, sipId, "write-own-words", { area: "safety", wish: words.notToFather });
  for (const unit of [town.primaryCare, town.shelter])
    await klara("add-participant", {
      participantId: unit === town.shelter ? ids.sheltersPlace : randomUUID(),
      recipient: `unit:${unit.id}`,
      why: "Behövs",
    });
  for (const one of [ids.mother, ids.father, ids.grandmother])
    await klara("add-participant", { recipient: `party:${one}`, why: "Familj" });
  await klara("plan-meeting", {
    meetingId: ids.meetingId,
    purpose: "Planera",
    startsAt: `${words.time}:00Z`,
    minutes: 60,
    place: words.place,
    videoLink: `https://exempel.se/${words.video}`,
    contact: words.meetingContact,
    replyBy: "2026-11-30",
  });
  await klara("send-summons", { meetingId: ids.meetingId });
  await done(as.shelter, sipId, "answer-summons", {
    meetingId: ids.meetingId,
    participantId: ids.sheltersPlace,
    answer: "coming",
    representativeId: town.lykta.id,
  });
  await done(as.mother, sipId, "comment-invitation", { meetingId: ids.meetingId, text: words.protectedComment });
  const contact = { address: words.address, phone: words.phone, email: words.email, interpreterLanguage: "" };
  const written = await as.coordinator.post(`/api/v1/sips/${sipId}/contact`, contact);
  if (written.status !== 200) throw new Error(`The contact details were answered ${written.status}: ${written.text}`);

  // From here on there is something to keep from somebody.
  await klara("change-party", {
    partyId: ids.mother,
    kind: "guardian",
    name: town.mother.name,
    phone: words.protectedPhone,
    relation: "mamma",
    protected: true,
  });
  await klara("shield-from", { partyId: ids.father, extent: "place", reason: words.shieldReason });
  await klara("mark-entry", { item: "assessment.area:safety", kind: "thirdParty", reason: words.markReason });
  await done(as.child, sipId, "mark-entry", {
    item: "assessment.own:safety",
    kind: "notToParties",
    parties: [ids.father],
    reason: "Han blir arg",
  });
  const set = await as.manager.post(`/api/v1/sips/${sipId}/protection`, { level, reason: words.levelReason });
  if (set.status !== 200) throw new Error(`The protection was answered ${set.status}: ${set.text}`);

  await klara("set-meeting-roles", { meetingId: ids.meetingId, chair: "Klara Klok", secretary: "Mona Modig" });
  await klara("start-meeting", { meetingId: ids.meetingId });
  await klara("write-plan-text", { section: "needs", text: words.plan });
  await klara("write-goal", { ownWords: "Jag vill vara trygg." });
  const measures = [`unit:${town.homeCare.id}`, `unit:${town.primaryCare.id}`, `unit:${town.shelter.id}`];
  for (const owner of [...measures, `party:${ids.mother}`])
    await klara("write-measure", {
      what: "Ger stöd",
      owner,
      contact: owner.includes(town.shelter.id) ? words.shelterContact : words.measureContact,
    });
  await klara("choose-responsible", { principalId: town.municipality.id });
  await klara("book-follow-up", { on: words.followUpDay, how: words.followUpHow });
  await klara("establish-plan");
  return { ...ids, early };
}
