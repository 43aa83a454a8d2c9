// Removes of one SIP what has come due, in one transaction: the event that says so, the texts and papers, and, when everybody's
// time is over, drafts and news. Nothing is removed twice: what is done is seen from the SIP itself.
import { randomUUID } from "node:crypto";
import { dueOn } from "../../core/retention.ts";
import type { SipEvent } from "../../core/sip/events.ts";
import { audienceOfRaiser, type Reader, readersOf } from "../../core/sip/readers.ts";
import { removedText } from "../../core/sip/redaction.ts";
import type { Sip } from "../../core/sip/state.ts";
import { type Task, tasksOf } from "../../core/sip/tasks.ts";
import { type Day, dayOf } from "../../core/time.ts";
import { agreementsIn } from "../agreements/agreementBook.ts";
import type { Sql } from "../db/database.ts";
import { askIn, writeAsOwner } from "../db/wall.ts";
import type { Query } from "../directory/directoryStore.ts";
import { hashOfJson } from "../sip/eventChain.ts";
import { planRemoval, rowsToTakeOut } from "../sip/removal.ts";
import { listEvents } from "../sip/sipStore.ts";
import { appendRemoval, differenceOf, textOfReader, textOfTask, writeCommand } from "../sip/writeCommand.ts";
import { clocksOf, type Due, type Keepers } from "./findDue.ts";

/** What was removed of one SIP. */
export type Removed = {
  sipId: string;
  seq: number;
  everything: boolean;
  events: number;
  papers: number;
  drafts: number;
  letters: number;
};

/** Null when there is nothing to remove after all: done meanwhile, exempted, or written in anew. */
export async function removeDue(
  owner: Sql,
  sipId: string,
  { asOf, runId, now, keepers }: { asOf: Day; runId: number; now: Date; keepers: Keepers },
): Promise<Removed | null> {
  return (await owner.begin(async (tx) => {
    const [row] = await tx<Row[]>`
      select s.state as sip, s.head_hash, s.county_id, c.agreement_key from sip s join county c on c.id = s.county_id
       where s.id = ${sipId} and s.forgotten_on is null
         and not exists (select 1 from retention_hold h where h.sip_id = s.id and h.released_at is null)
         for update of s`;
    if (!row) return null;
    const { sip, headHash, countyId, agreementKey } = row;
    const ask = askIn(tx);
    const events = await listEvents(ask, sipId);
    const [agreements, county] = [await agreementsIn(tx), { id: countyId, agreementKey }];
    const maker = { at: now.toISOString(), by: { kind: "system" as const }, commandId: randomUUID() };
    const today = dayOf(maker.at);
    // By what holds today, also when the run asks for an earlier day: a time that has been made longer since is kept.
    const agreement = agreements.of(county, today);
    const due = dueOn(clocksOf({ sip, agreement, events }, keepers), asOf);
    if (!due) return null;

    const planned = planRemoval(sipId, events, { seq: sip.version + 1, event: eventFor(sip, due), ...maker });
    const appended = appendRemoval(sipId, { sip, headHash }, planned);
    const { after } = appended;
    const readers = await tx<Reader[]>`select audience, until, ground from sip_reader where sip_id = ${sipId}`;
    const tasks = await tx<Task[]>`
      select audience, key, kind, stage, appears_on, due_on, params from sip_task where sip_id = ${sipId}`;
    const written = await writeCommand(writeAsOwner(tx), {
      countyId,
      before: sip,
      appended,
      today,
      caller: "system",
      commandId: maker.commandId,
      command: "removeTexts",
      inputHash: hashOfJson(planned.removal.event),
      newPersons: [],
      tasks: differenceOf([...tasks], tasksOf(after, agreement, today), textOfTask),
      readers: differenceOf([...readers], readersOf(after, today), textOfReader),
      letters: [],
      access: {
        countyId,
        at: now,
        actor: { kind: "system" },
        action: "redact",
        sipId,
        subjectPersonId: sip.person.personId,
        ground: ["retention"],
        detail: { command: "removeTexts", version: after.version, events: planned.changed.length },
        address: null,
      },
    });
    if (!written) return null;
    await tx`select take_out_texts(${sipId}, ${rowsToTakeOut(tx, planned.changed)})`;
    const removed: Removed = {
      sipId,
      seq: after.version,
      everything: due.everything,
      events: planned.changed.length,
      papers: await takeOutPapers(tx, sipId, now),
      ...(await removeBeside(tx, sipId, due)),
    };
    await tx`
      update sip set raised_by = ${audienceOfRaiser(after)}, forgotten_on = ${due.everything ? asOf : null} where id = ${sipId}`;
    const clocks = due.clocks.map(({ principalId, record, removeFrom, law }) => ({
      principalId,
      record,
      removeFrom,
      law,
    }));
    await tx`
      insert into retention_removal ${tx({ runId, countyId, at: now, clocks: tx.json(clocks), ...removed } as never)}`;
    return removed;
  })) as Removed | null;
}

function eventFor(sip: Sip, { everything, clocks }: Due): SipEvent {
  if (everything) return { type: "TextsRemoved", upTo: sip.version, principals: null, units: [], seqs: [] };
  return {
    type: "TextsRemoved",
    upTo: sip.version,
    principals: [...new Set(clocks.map((clock) => clock.principalId))],
    units: clocks.flatMap((clock) => clock.units),
    seqs: clocks.flatMap((clock) => clock.seqs).sort((a, b) => a - b),
  };
}

async function takeOutPapers(tx: Query, sipId: string, now: Date): Promise<number> {
  const [row] = await tx<{ papers: number }[]>`select take_out_papers(${sipId}, ${now}) as papers`;
  return row?.papers ?? 0;
}

/** Unfinished texts and news of those who find the SIP no longer. */
async function removeBeside(tx: Query, sipId: string, { everything, clocks }: Due) {
  const units = clocks.flatMap((clock) => clock.units);
  const drafts = await tx`
    delete from draft where sip_id = ${sipId} and (${everything} or owner in (
      select 'staff:' || a.staff_id from assignment a where a.unit_id = any(${units}::uuid[])))`;
  const letters = await tx`
    delete from letter where sip_id = ${sipId}
       and (${everything} or substring(audience from '[0-9a-f-]{36}$')::uuid = any(${units}::uuid[]))`;
  await tx`
    delete from calendar_invitation where sip_id = ${sipId}
       and (${everything} or substring(audience from '[0-9a-f-]{36}$')::uuid = any(${units}::uuid[]))`;
  await tx`
    delete from last_seen where sip_id = ${sipId}
       and (${everything} or reader like 'staff:%' and substring(reader from '[0-9a-f-]{36}$')::uuid = any(${units}::uuid[]))`;
  // Why somebody was protected; from what to what, by whom and when remain.
  if (everything) await tx`update protection_change set reason = ${removedText} where sip_id = ${sipId}`;
  return { drafts: drafts.count, letters: letters.count };
}

type Row = { sip: Sip; headHash: Buffer; countyId: string; agreementKey: string };
