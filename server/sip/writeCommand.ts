// The one statement that writes a SIP. It changes nothing unless the SIP still has the version that was read, so what was
// authorised and decided from that reading holds when it is written: all of a command is there, or nothing of it.
import type { ActorRef } from "../../core/access.ts";
import { isOver, stageOf } from "../../core/sip/consentState.ts";
import type { SipEvent } from "../../core/sip/events.ts";
import { evolve, replay } from "../../core/sip/evolve.ts";
import type { Letter } from "../../core/sip/letters.ts";
import { audienceOfRaiser, type Reader } from "../../core/sip/readers.ts";
import type { Sip, StoredEvent } from "../../core/sip/state.ts";
import type { Task } from "../../core/sip/tasks.ts";
import { type Day, dayOf, type Instant } from "../../core/time.ts";
import { type AccessEntry, accessColumns, accessRow, accessTypes } from "../accessLog/accessLog.ts";
import type { Ask } from "../db/wall.ts";
import type { Query } from "../directory/directoryStore.ts";
import { canonicalJson, hashOfEvent, noHash } from "./eventChain.ts";
import type { Planned } from "./removal.ts";

/** Events with their number, maker and hash, and the SIP after them. */
export type Appended = { stored: (StoredEvent & { prevHash: Buffer; hash: Buffer })[]; after: Sip; headHash: Buffer };

/** A person who is not in the directory yet. */
export type NewPerson = {
  id: string;
  county_id: string;
  personal_identity_number: string;
  name: string;
  birth_date: Day | null;
  sex_hint: "female" | "male" | null;
};

export type Write = {
  countyId: string;
  before: Sip | null;
  appended: Appended;
  today: Day;
  caller: string;
  commandId: string;
  command: string;
  inputHash: Buffer;
  newPersons: NewPerson[];
  tasks: Difference<Task>;
  readers: Difference<Reader>;
  letters: Letter[];
  access: AccessEntry;
};

/** What a list of rows loses and gets to become what is wanted. */
export type Difference<Row> = { gone: Row[]; come: Row[]; wanted: Row[] };

/** Numbers, signs and chains the events of one command, and folds them into the SIP. */
export function append(
  sipId: string,
  before: { sip: Sip; headHash: Buffer } | null,
  events: SipEvent[],
  more: { at: Instant; by: ActorRef; commandId: string },
): Appended {
  let after = before?.sip ?? null;
  let headHash: Buffer = before?.headHash ?? noHash;
  const stored = events.map((event, index) => {
    const one: StoredEvent = { seq: (before?.sip.version ?? 0) + index + 1, event, ...more };
    after = evolve(after, one);
    const prevHash = headHash;
    headHash = hashOfEvent(sipId, one, prevHash);
    return { ...one, prevHash, hash: headHash };
  });
  if (!after) throw new Error("A command has at least one event.");
  return { stored, after, headHash };
}

/** The event that says that texts are gone, and the SIP as the events without those texts make it. */
export function appendRemoval(sipId: string, before: { sip: Sip; headHash: Buffer }, planned: Planned): Appended {
  const { removal, left } = planned;
  const hash = hashOfEvent(sipId, removal, before.headHash);
  const after = replay([...left, removal]) as Sip;
  return { stored: [{ ...removal, prevHash: before.headHash, hash }], after, headHash: hash };
}

/** Which rows must be removed and which written for the stored ones to become the wanted ones; told apart by their text. */
export function differenceOf<Row>(stored: Row[], wanted: Row[], textOf: (row: Row) => string): Difference<Row> {
  const [had, has] = [new Set(stored.map(textOf)), new Set(wanted.map(textOf))];
  return {
    gone: stored.filter((row) => !has.has(textOf(row))),
    come: wanted.filter((row) => !had.has(textOf(row))),
    wanted,
  };
}

/** All that a task's row holds. */
export function textOfTask({ audience, key, kind, stage, appearsOn, dueOn, params }: Task): string {
  return `${audience} ${key} ${kind} ${stage} ${appearsOn} ${dueOn} ${canonicalJson(params)}`;
}

/** All that a reader's row holds. */
export function textOfReader({ audience, until }: Reader): string {
  return `${audience} ${until}`;
}

/**
 * Writes everything a command leads to. False when the SIP has got another version meanwhile (or, for a new one, exists):
 * then nothing was written. Throws PostgreSQL's unique violation when the same commandId or identity number came first.
 */
export async function writeCommand(ask: Ask, it: Write): Promise<boolean> {
  const [result] = await ask((sql) => statement(sql, it));
  return result?.moved === 1;
}

function statement(sql: Query, it: Write) {
  const { before, appended, countyId } = it;
  const { after } = appended;
  const moved = before ? updateSip(sql, it, before) : insertSip(sql, it);
  const events = appended.stored.map(({ seq, at, by, event, prevHash, hash }) => ({
    seq,
    at,
    by_actor: by,
    type: event.type,
    data: event,
    prev_hash: `\\x${prevHash.toString("hex")}`,
    hash: `\\x${hash.toString("hex")}`,
  }));
  const tasksGone = keysGone(it.tasks, (row) => `${row.audience} ${row.key}`);
  const readersGone = keysGone(it.readers, (row) => row.audience);
  return sql<{ moved: number }[]>`
    with moved as (${moved})
    ${
      it.newPersons.length > 0
        ? sql`, person_come as (
            insert into person (id, county_id, personal_identity_number, name, birth_date, sex_hint)
            select r.id, r.county_id, r.personal_identity_number, r.name, r.birth_date, r.sex_hint
              from moved, jsonb_to_recordset(${sql.json(it.newPersons)}) as r(id uuid, county_id uuid,
                   personal_identity_number text, name text, birth_date date, sex_hint text))`
        : sql``
    }
    , event_come as (
      insert into sip_event (sip_id, seq, county_id, at, by_actor, command_id, type, data, prev_hash, hash)
      select moved.id, r.seq, ${countyId}, r.at, r.by_actor, ${it.commandId}, r.type, r.data, r.prev_hash, r.hash
        from moved, jsonb_to_recordset(${sql.json(events)}) as r(seq int, at timestamptz, by_actor jsonb, type text,
             data jsonb, prev_hash bytea, hash bytea))
    , command_come as (
      insert into sip_command (caller, command_id, sip_id, county_id, command, input_hash, version, answered_at)
      select ${it.caller}, ${it.commandId}, moved.id, ${countyId}, ${it.command}, ${it.inputHash}, ${after.version}, ${it.access.at}
        from moved)
    , access_come as (
      insert into access_log (${sql.unsafe(accessColumns)})
      select ${sql.unsafe(accessColumns)}
        from moved, jsonb_to_recordset(${sql.json([accessRow(it.access)])}) as r(${sql.unsafe(accessTypes)}))
    ${
      tasksGone.length > 0
        ? sql`, task_gone as (
            delete from sip_task t using moved, jsonb_to_recordset(${sql.json(tasksGone)}) as r(audience text, key text)
             where t.sip_id = moved.id and t.audience = r.audience and t.key = r.key)`
        : sql``
    }
    ${
      it.tasks.come.length > 0
        ? sql`, task_come as (
            insert into sip_task (sip_id, county_id, audience, key, kind, stage, appears_on, due_on, params)
            select moved.id, ${countyId}, r.audience, r.key, r.kind, r.stage, r."appearsOn", r."dueOn", r.params
              from moved, jsonb_to_recordset(${sql.json(it.tasks.come)}) as r(audience text, key text, kind text, stage text,
                   "appearsOn" date, "dueOn" date, params jsonb)
            on conflict (sip_id, audience, key) do update set kind = excluded.kind, stage = excluded.stage,
               appears_on = excluded.appears_on, due_on = excluded.due_on, params = excluded.params)`
        : sql``
    }
    ${
      readersGone.length > 0
        ? sql`, reader_gone as (
            delete from sip_reader r using moved
             where r.sip_id = moved.id and r.audience = any(${readersGone.map((row) => row.audience)}::text[]))`
        : sql``
    }
    ${
      it.readers.come.length > 0
        ? sql`, reader_come as (
            insert into sip_reader (sip_id, county_id, audience, until)
            select moved.id, ${countyId}, r.audience, r.until
              from moved, jsonb_to_recordset(${sql.json(it.readers.come)}) as r(audience text, until date)
            on conflict (sip_id, audience) do update set until = excluded.until)`
        : sql``
    }
    ${
      it.letters.length > 0
        ? sql`, letter_come as (
            insert into letter (county_id, sip_id, audience, kind, params, planned_at)
            select ${countyId}, moved.id, r.audience, r.kind, r.params, ${it.access.at}
              from moved, jsonb_to_recordset(${sql.json(it.letters)}) as r(audience text, kind text, params jsonb))`
        : sql``
    }
    select count(*)::int as moved from moved`;
}

/** The columns beside the state, for lists. */
export function summaryOf(sip: Sip, tasks: Task[], today: Day) {
  const due = tasks.flatMap((task) => (task.dueOn && task.kind !== "inactive" ? [task.dueOn] : [])).sort();
  return {
    stage: stageOf(sip, today),
    nextDueOn: due[0] ?? null,
    closedOn: isOver(sip) ? dayOf(sip.closing?.at ?? sip.decision?.at ?? sip.lastEventAt) : null,
  };
}

function updateSip(sql: Query, { appended, tasks, today }: Write, before: Sip) {
  const { after, headHash } = appended;
  const { stage, nextDueOn, closedOn } = summaryOf(after, tasks.wanted, today);
  return sql`
    update sip set version = ${after.version}, state = ${sql.json(after)}, stage = ${stage},
           lead_unit_id = ${after.lead.unit.unitId}, coordinator_id = ${after.lead.coordinator?.staffId ?? null},
           next_due_on = ${nextDueOn}, last_event_at = ${after.lastEventAt}, closed_on = ${closedOn}, head_hash = ${headHash}
     where id = ${after.id} and version = ${before.version} returning id`;
}

function insertSip(sql: Query, { countyId, appended, tasks, today }: Write) {
  const { after, headHash } = appended;
  const { stage, nextDueOn, closedOn } = summaryOf(after, tasks.wanted, today);
  return sql`
    insert into sip (id, county_id, person_id, version, state, stage, lead_unit_id, coordinator_id, next_due_on,
                     raised_at, last_event_at, closed_on, head_hash, raised_by)
    values (${after.id}, ${countyId}, ${after.person.personId}, ${after.version}, ${sql.json(after)}, ${stage},
            ${after.lead.unit.unitId}, ${after.lead.coordinator?.staffId ?? null}, ${nextDueOn},
            ${after.need.raisedAt}, ${after.lastEventAt}, ${closedOn}, ${headHash}, ${audienceOfRaiser(after)})
    on conflict (id) do nothing returning id`;
}

/** A row that comes again under the same key is changed, not removed. */
function keysGone<Row>({ gone, come }: Difference<Row>, keyOf: (row: Row) => string): Row[] {
  const again = new Set(come.map(keyOf));
  return gone.filter((row) => !again.has(keyOf(row)));
}
