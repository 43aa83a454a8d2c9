// How a SIP is written: in one statement (write_sip in db/migrations/0020_document_text.sql), which changes nothing unless the SIP still
// has the version that was read, so what was authorised and decided from that reading holds when it is written: all of a command is there, or nothing of it.
import type { ActorRef } from "../../core/access.ts";
import { isOver, stageOf } from "../../core/sip/consentState.ts";
import type { SipEvent } from "../../core/sip/events.ts";
import { evolve, replay } from "../../core/sip/evolve.ts";
import type { Letter } from "../../core/sip/letters.ts";
import { audienceOfRaiser, type Reader } from "../../core/sip/readers.ts";
import type { Sip, StoredEvent } from "../../core/sip/state.ts";
import type { Task } from "../../core/sip/tasks.ts";
import { type Day, dayOf, type Instant } from "../../core/time.ts";
import { type AccessEntry, accessRow } from "../accessLog/accessLog.ts";
import type { WriteSip } from "../db/wall.ts";
import { canonicalJson, hashOfEvent, noHash } from "./eventChain.ts";
import type { Planned } from "./removal.ts";

/** Events with their number, maker and hash, and the SIP after them. */
export type Appended = { stored: (StoredEvent & { prevHash: Buffer; hash: Buffer })[]; after: Sip; headHash: Buffer };

/** A person who is not in the directory yet. */
export type NewPerson = {
  id: string;
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
export function textOfReader({ audience, until, ground }: Reader): string {
  return `${audience} ${until} ${ground}`;
}

/**
 * Writes everything a command leads to. False when the SIP has got another version meanwhile (or, for a new one, exists):
 * then nothing was written. Throws PostgreSQL's unique violation when the same commandId or identity number came first.
 */
export function writeCommand(write: WriteSip, it: Write): Promise<boolean> {
  const { before, appended, countyId, caller, letters } = it;
  const tasksGone = keysGone(it.tasks, (row) => `${row.audience} ${row.key}`);
  const readersGone = keysGone(it.readers, (row) => row.audience).map((row) => row.audience);
  return write({
    countyId,
    caller,
    sipId: appended.after.id,
    from: before?.version ?? null,
    at: it.access.at,
    access: accessRow(it.access),
    state: JSON.stringify(appended.after),
    write: {
      row: rowOf(it),
      events: appended.stored.map(({ prevHash, hash, seq, at, by, event }) => ({
        seq,
        at,
        by,
        event,
        prev_hash: bytes(prevHash),
        hash: bytes(hash),
      })),
      commandId: it.commandId,
      command: it.command,
      inputHash: bytes(it.inputHash),
      ...some("persons", it.newPersons),
      ...some("tasksGone", tasksGone),
      ...some("tasks", it.tasks.come),
      ...some("readersGone", readersGone),
      ...some("readers", it.readers.come),
      ...some("letters", letters),
    },
  });
}

/** The row of the SIP after the command. What never changes is read for a new one alone. */
function rowOf({ appended, tasks, today }: Write) {
  const { after, headHash } = appended;
  const { stage, nextDueOn, closedOn } = summaryOf(after, tasks.wanted, today);
  return {
    person_id: after.person.personId,
    version: after.version,
    stage,
    lead_unit_id: after.lead.unit.unitId,
    coordinator_id: after.lead.coordinator?.staffId ?? null,
    deputy_id: after.lead.deputy?.staffId ?? null,
    next_due_on: nextDueOn,
    raised_at: after.need.raisedAt,
    last_event_at: after.lastEventAt,
    closed_on: closedOn,
    head_hash: bytes(headHash),
    raised_by: audienceOfRaiser(after),
  };
}

const bytes = (hash: Buffer) => `\\x${hash.toString("hex")}`;
const some = <Row>(key: string, rows: Row[]) => (rows.length > 0 ? { [key]: rows } : {});

/** The columns beside the state, for lists. */
export function summaryOf(sip: Sip, tasks: Task[], today: Day) {
  const due = tasks.flatMap((task) => (task.dueOn && task.kind !== "inactive" ? [task.dueOn] : [])).sort();
  return {
    stage: stageOf(sip, today),
    nextDueOn: due[0] ?? null,
    closedOn: isOver(sip) ? dayOf(sip.closing?.at ?? sip.decision?.at ?? sip.lastEventAt) : null,
  };
}

/** A row that comes again under the same key is changed, not removed. */
function keysGone<Row>({ gone, come }: Difference<Row>, keyOf: (row: Row) => string): Row[] {
  const again = new Set(come.map(keyOf));
  return gone.filter((row) => !again.has(keyOf(row)));
}
