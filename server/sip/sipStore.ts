// How a SIP is read: the row with the person it is about, what a command needs besides, and the events.
import type { Actor, ActorRef, StaffRecord, UnitRecord } from "../../core/access.ts";
import type { SipEvent } from "../../core/sip/events.ts";
import type { Reader } from "../../core/sip/readers.ts";
import type { Sip, StoredEvent } from "../../core/sip/state.ts";
import type { Task } from "../../core/sip/tasks.ts";
import type { PersonCard } from "../../core/sip/view.ts";
import type { Day } from "../../core/time.ts";
import type { Ask } from "../db/wall.ts";
import type { Query } from "../directory/directoryStore.ts";

/** One SIP as it stands, with what the directory says about the person. */
export type SipRow = { sip: Sip; person: PersonCard; headHash: Buffer };

/** A command that was carried out before. */
export type SeenCommand = { sipId: string; command: string; inputHash: Buffer; version: number };

/** Everything a command is decided with, read at one moment. */
export type Loaded = {
  row: SipRow | null;
  /** True when the id belongs to a SIP of another county: it is neither shown nor free. */
  taken: boolean;
  tasks: Task[];
  readers: Reader[];
  seen: SeenCommand | null;
  /** What the directory says about the ids that the input mentions; nothing of it when the SIP was read with the session. */
  units: UnitRecord[];
  staff: StaffRecord[];
  /** The person with the identity number that the command names, and the one who acts when that is a person. */
  named: KnownPerson | null;
  self: KnownPerson | null;
};

export type KnownPerson = { personId: string; birthDate: Day | null; card: PersonCard };

export type LoadRequest = {
  sipId: string;
  countyId: string;
  caller: string;
  commandId: string;
  actor: Actor;
  /** Ids that the input mentions: those that are units or staff of the county are looked up. */
  mentioned: string[];
  /** A parsed identity number that the input names, if any. */
  number: string | null;
  today: Day;
};

/** Reads all of it in one statement. */
export async function loadForCommand(ask: Ask, it: LoadRequest): Promise<Loaded> {
  const self = it.actor.kind === "person" ? it.actor.personId : null;
  const [found] = await ask(
    (sql) => sql<LoadedRow[]>`
    select s.county_id, s.state, s.head_hash, person_card(p) as person,
           tasks_of(s.id) as tasks, readers_of(s.id) as readers,
           (select json_build_object('sipId', c.sip_id, 'command', c.command, 'version', c.version,
                     'inputHash', encode(c.input_hash, 'hex'))
              from sip_command c where c.caller = ${it.caller} and c.command_id = ${it.commandId}) as seen,
           ${it.mentioned.length > 0 ? mentionedIn(sql, it) : sql`null as units, null as staff`},
           ${it.number ? sql`(select person_card(p) from person_numbered(${it.number}) p where p.county_id = ${it.countyId})` : sql`null`} as named,
           ${self ? sql`(select person_card(p) from person p where p.id = ${self})` : sql`null`} as self
      from (values (1)) as always(there)
      left join sip s on s.id = ${it.sipId}
      left join person p on p.id = s.person_id`,
  );
  const row = found!;
  const here = row.countyId === it.countyId;
  return {
    row: here ? { sip: row.state!, person: row.person!, headHash: row.headHash! } : null,
    taken: row.countyId !== null && !here,
    tasks: row.tasks,
    readers: row.readers,
    seen: row.seen && { ...row.seen, inputHash: Buffer.from(row.seen.inputHash, "hex") },
    units: row.units ?? [],
    staff: row.staff ?? [],
    named: row.named && knownPerson(row.named),
    self: row.self && knownPerson(row.self),
  };
}

/** What the directory says about ids that an input mentions: those that are units or staff of the county. */
export type Mentioned = Pick<Loaded, "units" | "staff">;

/** Reads that, and nothing of the SIP. */
export async function findMentioned(ask: Ask, it: MentionedRequest): Promise<Mentioned> {
  const [row] = await ask((sql) => sql<Mentioned[]>`select ${mentionedIn(sql, it)}`);
  return row!;
}

type MentionedRequest = Pick<LoadRequest, "mentioned" | "countyId" | "today">;

const mentionedIn = (sql: Query, { mentioned, countyId, today }: MentionedRequest) => sql`
  (select coalesce(json_agg(json_build_object('unitId', u.id, 'name', u.name, 'kind', u.kind,
            'closed', u.closed_on is not null and u.closed_on <= ${today},
            'principal', json_build_object('principalId', pr.id, 'name', pr.name, 'kind', pr.kind))), '[]')
     from unit u join principal pr on pr.id = u.principal_id
    where u.id = any(${mentioned}::uuid[]) and u.county_id = ${countyId}) as units,
  (select coalesce(json_agg(json_build_object('staffId', st.id, 'name', st.name, 'title', st.title,
            'unitIds', (select coalesce(json_agg(a.unit_id), '[]') from assignment a
                         where a.staff_id = st.id and a.starts_on <= ${today}
                           and (a.ends_on is null or a.ends_on > ${today})))), '[]')
     from staff st
    where st.id = any(${mentioned}::uuid[]) and st.county_id = ${countyId}
      and (st.ended_on is null or st.ended_on > ${today})) as staff`;

/** One SIP of the county with its person, or null. Whoever asks must still be given no more than their view. */
export async function findSip(ask: Ask, countyId: string, sipId: string): Promise<SipRow | null> {
  const [row] = await ask(
    (sql) => sql<{ state: Sip; headHash: Buffer; person: PersonCard }[]>`
    select s.state, s.head_hash, person_card(p) as person
      from sip s join person p on p.id = s.person_id
     where s.id = ${sipId} and s.county_id = ${countyId}`,
  );
  return row ? { sip: row.state, person: row.person, headHash: row.headHash } : null;
}

/** A SIP read with the session; what a command is decided with is there when it was asked for. */
export type OpenedSip = SipRow & { tasks: Task[] | null; readers: Reader[] | null };
/** The columns of `open_sip` beside the session (migrations/0020_document_text.sql). */
export type OpenedRow = {
  state: Sip | null;
  headHash: Buffer | null;
  person: PersonCard | null;
  tasks: Task[] | null;
  readers: Reader[] | null;
};

/** The SIP of such a row; null when the session does not find it. */
export function openedOf({ state: sip, headHash, person, tasks, readers }: OpenedRow): OpenedSip | null {
  return sip && headHash && person && { sip, headHash, person, tasks, readers };
}

/** What was read with the session, as a command wants it. */
export function loadedOf({ tasks, readers, ...row }: OpenedSip): Loaded {
  return {
    row,
    tasks: tasks ?? [],
    readers: readers ?? [],
    taken: false,
    seen: null,
    units: [],
    staff: [],
    named: null,
    self: null,
  };
}

/** All events of a SIP, in order; up to a version when one is given. */
export async function listEvents(
  ask: Ask,
  sipId: string,
  upTo: number | null = null,
  after = 0,
): Promise<StoredEvent[]> {
  const rows = await ask(
    (sql) => sql<{ seq: number; at: Date; byActor: ActorRef; commandId: string; data: SipEvent }[]>`
    select seq, at, by_actor, command_id, data from sip_event
     where sip_id = ${sipId} and (${upTo}::int is null or seq <= ${upTo}) and seq > ${after}
     order by seq`,
  );
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at.toISOString(),
    by: row.byActor,
    commandId: row.commandId,
    event: row.data,
  }));
}

/** Who it is that acts, for what each caller has of their own: commands and drafts. The assignment does not matter. */
export function callerOf(actor: Actor): string {
  if (actor.kind === "staff") return `staff:${actor.staffId}`;
  return actor.kind === "person" ? `person:${actor.personId}` : "system";
}

const knownPerson = (card: PersonCard): KnownPerson => ({ personId: card.personId, birthDate: card.birthDate, card });

type LoadedRow = {
  countyId: string | null;
  state: Sip | null;
  headHash: Buffer | null;
  person: PersonCard | null;
  tasks: Task[];
  readers: Reader[];
  seen: (Omit<SeenCommand, "inputHash"> & { inputHash: string }) | null;
  units: UnitRecord[] | null;
  staff: StaffRecord[] | null;
  named: PersonCard | null;
  self: PersonCard | null;
};
