// Everything that is held on one person, as the person's own view allows (GDPR article 15): directory row, SIPs with their
// whole history, disclosures, consents, papers, unfinished texts, news, the log and the sessions. Read through the session's
// door, so that the database itself shows no more than the one who asks may see. What the fields are: docs/REGISTER_EXTRACT.md.
import type { CalendarAnswer } from "../../core/calendarAnswers.ts";
import type { NoticeSetting } from "../../core/notices.ts";
import { coveredAreas } from "../../core/sip/consentState.ts";
import { type HistoryEntry, historyFor } from "../../core/sip/history.ts";
import { keepsAnything } from "../../core/sip/keptItems.ts";
import { everyPhrase } from "../../core/sip/relations.ts";
import { sightOf } from "../../core/sip/sight.ts";
import { type SipView, viewFor } from "../../core/sip/view.ts";
import { type Holding, whoHasWhat } from "../../core/sip/whoHasWhat.ts";
import { sightOfOneself, sightOnSip } from "../accessLog/logSight.ts";
import { type LogAct, readActs } from "../accessLog/readerLog.ts";
import { type Ask, type DoorDeps, doorOf } from "../db/wall.ts";
import { readSetting } from "../notices/settingStore.ts";
import type { Asking } from "../sip/requestContext.ts";
import { findSip, listEvents } from "../sip/sipStore.ts";

/** One SIP as the reader sees it. */
export type HeldSip = {
  view: SipView;
  history: HistoryEntry[];
  whoHasWhat: Holding[];
  /** Signed papers; null when they are not for this reader. */
  papers: { id: string; name: string; mediaType: string; bytes: number; sha256: string; uploadedAt: Date }[] | null;
};

/** A SIP about somebody else in which the person stands: what it holds about the person alone. */
export type HeldBeside = {
  sipId: string;
  leadUnit: string;
  relations: string[];
  parties: NonNullable<SipView["parties"]>;
  history: HistoryEntry[];
};

/** All of it. What is not for the reader is empty, or not there. */
export type Holdings = {
  person: Partial<PersonRow> & Pick<PersonRow, "id" | "name">;
  sips: HeldSip[];
  besideOthers: HeldBeside[];
  /** Texts that the person has begun and not saved in a SIP. */
  drafts: readonly { key: string; sipId: string | null; text: string; savedAt: Date }[];
  news: readonly {
    sipId: string;
    kind: string;
    params: Record<string, string | number>;
    plannedAt: Date;
    readAt: Date | null;
  }[];
  /** Private calendar addresses, also those revoked; the secrets are kept nowhere. */
  calendarAddresses: readonly { madeAt: Date; fetchedAt: Date | null; revokedAt: Date | null; withPlace: boolean }[];
  /** What the person's own calendar has answered by mail to meetings ahead: a sign, and no answer of anybody's. */
  calendarAnswers: readonly (Pick<CalendarAnswer, "meetingId" | "answer"> & { sipId: string; at: Date })[];
  /** How far the person has said to have seen each SIP. */
  lastSeen: readonly { sipId: string; version: number; seenAt: Date }[];
  /** How the person wants to be told that something waits: one, or none before anything was chosen. */
  noticeSettings: readonly NoticeSetting[];
  /** The latest first. */
  accessLog: { keptYears: number; acts: LogAct[] };
};

type Session = { tokenHash: Buffer };
type Asker = Pick<Asking, "actor" | "agreement" | "today" | "countyId">;

/** One SIP with everything around it, or null when the reader may not know of it. The door must have it at hand. */
export async function readSip(ask: Ask, asker: Asker, sipId: string): Promise<HeldSip | null> {
  const { actor, agreement, today, countyId } = asker;
  const row = await findSip(ask, countyId, sipId);
  const sight = row && sightOf(actor, row.sip, agreement, today, row.person);
  const view = row && sight && viewFor(actor, row.sip, agreement, row.person, today, sight);
  if (!row || !sight || !view) return null;
  const { sip } = row;
  const seesPapers = sight.full && !(sight.veil && keepsAnything(sight.veil, sip));
  return {
    view,
    history: historyFor(sip, await listEvents(ask, sipId, sip.version), sight),
    whoHasWhat: whoHasWhat(view, (key) => coveredAreas(sip, agreement, key, today)),
    papers: seesPapers ? await readPapers(ask, sipId) : null,
  };
}

/** Everything about the person who is signed in. */
export async function readOwn(
  deps: DoorDeps,
  session: Session,
  asker: Asker & { door: Asking["door"] },
): Promise<Holdings> {
  const { actor, agreement, today, door } = asker;
  if (actor.kind !== "person") throw new Error("Only an individual has an extract of one's own.");
  const { personId } = actor;
  const found = await door.ask(
    (sql) => sql<{ id: string; personId: string }[]>`select id, person_id from sip order by raised_at, id`,
  );
  const sips: HeldSip[] = [];
  const beside: HeldBeside[] = [];
  for (const { id, personId: about } of found) {
    const held = await readSip(doorOf(deps, session, id).ask, asker, id);
    if (!held) continue;
    if (about === personId) sips.push(held);
    else beside.push(besideOf(held, personId));
  }
  const sight = await sightOfOneself(door.ask, personId);
  const question = { personId, sipId: null, readerId: personId, withOwn: true, withLists: true, today };
  return {
    person: await readPerson(door.ask, personId),
    sips,
    besideOthers: beside,
    drafts: await readDrafts(door.ask, personId),
    news: await readNews(door.ask),
    calendarAddresses: await readCalendarAddresses(door.ask),
    calendarAnswers: await readCalendarAnswers(door, [
      ...sips.map(({ view }) => view.id),
      ...beside.map((one) => one.sipId),
    ]),
    lastSeen: await readAllLastSeen(door.ask),
    noticeSettings: [await readSetting(door.ask, `person:${personId}`, "sv")].filter((it) => it.version > 0),
    accessLog: {
      keptYears: agreement.retention.accessLogYears,
      acts: await readActs(door.ask, question, sight, actsAtMost),
    },
  };
}

/** The log of one SIP, for somebody on the person's side of it. */
export async function readSipLog(ask: Ask, asker: Asker, { view }: HeldSip): Promise<LogAct[]> {
  const { actor, countyId, today } = asker;
  const row = await findSip(ask, countyId, view.id);
  if (!row) return [];
  const { personId } = row.person;
  const readerId = actor.kind === "person" ? actor.personId : personId;
  const question = { personId, sipId: view.id, readerId, withOwn: true, withLists: true, today };
  return readActs(ask, question, sightOnSip(actor, row, view, today), actsAtMost);
}

/** The phrases that hold for the reader of a view; for the log. */
export const groundOf = ({ relations }: SipView) =>
  everyPhrase.map((phrase) => phrase.key).filter((key) => relations.includes(key));

const actsAtMost = 100_000;

function besideOf({ view, history }: HeldSip, personId: string): HeldBeside {
  return {
    sipId: view.id,
    leadUnit: view.lead.unit.name,
    relations: view.relations,
    parties: (view.parties ?? []).filter((party) => party.personId === personId),
    history: history.filter(({ by }) => by.kind === "person" && by.personId === personId),
  };
}

async function readPapers(ask: Ask, sipId: string) {
  return ask(
    (sql) => sql<NonNullable<HeldSip["papers"]>>`
    select id, name, media_type, case when removed_at is null then coalesce(size, length(bytes)) else 0 end as bytes, encode(sha256, 'hex') as sha256, uploaded_at from attachment
     where sip_id = ${sipId} order by uploaded_at, id`,
  );
}

async function readPerson(ask: Ask, personId: string) {
  const [row] = await ask(
    (sql) => sql<PersonRow[]>`
    select id, name, personal_identity_number, birth_date, sex_hint, protection, address, phone, email, interpreter_language
      from person where id = ${personId}`,
  );
  return row!;
}

function readDrafts(ask: Ask, personId: string) {
  return ask(
    (sql) => sql<Holdings["drafts"][number][]>`
    select key, sip_id, text, saved_at from draft where owner = ${`person:${personId}`} order by saved_at`,
  );
}

/** What the policies show of news is what is addressed to the one who is signed in. */
function readNews(ask: Ask) {
  return ask(
    (sql) => sql<Holdings["news"][number][]>`
    select sip_id, kind, params, planned_at, read_at from letter order by planned_at, id`,
  );
}

/** What the policies show of calendar addresses is the reader's own. */
function readCalendarAddresses(ask: Ask) {
  return ask(
    (sql) => sql<Holdings["calendarAddresses"][number][]>`
    select made_at, fetched_at, revoked_at, with_place from calendar_address order by made_at, id`,
  );
}

/** What an individual is shown of them is the own one. */
async function readCalendarAnswers(
  { through }: Asking["door"],
  sipIds: string[],
): Promise<Holdings["calendarAnswers"]> {
  const found = await Promise.all(
    sipIds.map(async (sipId) => {
      const rows = await through(
        (sql, credentials) => sql<(Omit<CalendarAnswer, "at"> & { at: Date })[]>`
        select * from calendar_answers(${credentials}, ${sipId})`,
      );
      return rows.map(({ meetingId, answer, at }) => ({ sipId, meetingId, answer, at }));
    }),
  );
  return found.flat();
}

/** What the policies show of it is the reader's own. */
function readAllLastSeen(ask: Ask) {
  return ask(
    (sql) =>
      sql<Holdings["lastSeen"][number][]>`select sip_id, version, seen_at from last_seen order by seen_at, sip_id`,
  );
}

type PersonRow = {
  id: string;
  name: string;
  personalIdentityNumber: string | null;
  birthDate: string | null;
  sexHint: "female" | "male" | null;
  protection: string;
  address: string | null;
  phone: string | null;
  email: string | null;
  interpreterLanguage: string | null;
};
