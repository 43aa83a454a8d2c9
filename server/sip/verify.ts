// Does the database hold what it says? Every SIP's chain of events is walked: numbers without gaps, each hash over the
// event and the hash before it, and the events adding up to the stored state, to the columns beside it, and to the rows
// that say who finds it and what waits. Signed papers are hashed anew. The first broken row is named.
import type { ActorRef } from "../../core/access.ts";
import type { Agreement } from "../../core/agreement.ts";
import type { SipEvent } from "../../core/sip/events.ts";
import { evolve } from "../../core/sip/evolve.ts";
import type { Reader } from "../../core/sip/readers.ts";
import type { Sip, StoredEvent } from "../../core/sip/state.ts";
import type { Task } from "../../core/sip/tasks.ts";
import type { Day } from "../../core/time.ts";
import type { Sql } from "../db/database.ts";
import type { Query } from "../directory/directoryStore.ts";
import { canonicalJson, hashOfEvent, noHash } from "./eventChain.ts";
import { faultOfRemoved, isRemoval } from "./removal.ts";
import { workedOutBy } from "./verifyAgreements.ts";
import { changedPaper, faultInColumns, faultInRows, type SummaryRow } from "./verifyRows.ts";

/** Where and what: `seq` is null when it is the SIP's own row. */
export type Broken = { sipId: string; seq: number | null; what: string };
/** The columns of `Chained`. */
export const eventColumns = "sip_id, seq, county_id, at, by_actor, command_id, type, data, prev_hash, hash";

export type Verified = { sips: number; events: number; broken: Broken | null };

/**
 * Walks the whole database in the order of ids, some rows at a time, as of one moment. Stops at the first fault; but a
 * row of sip_reader or sip_task, which another version of the rules may have written, is told only when all else is whole.
 * `today`: by which day's agreement the rows were worked out; the database's own day when it is not said.
 */
export async function verify(sql: Sql, today: Day | null = null): Promise<Verified> {
  return sql.begin("isolation level repeatable read read only", async (tx) => {
    const counted: Verified = { sips: 0, events: 0, broken: null };
    const found = await strayEvent(tx);
    if (found) return { ...counted, broken: found };
    const paper = await changedPaper(tx);
    if (paper)
      return {
        ...counted,
        broken: { sipId: paper.sipId, seq: null, what: `the bytes of attachment ${paper.id} are not those that came` },
      };
    const agreementsOf = await workedOutBy(tx, today);
    let listed: Broken | null = null;
    let last = "00000000-0000-0000-0000-000000000000";
    for (;;) {
      const sips = await tx<SipRow[]>`
        select s.id, s.county_id, s.version, s.state, s.head_hash, s.person_id, s.lead_unit_id, s.coordinator_id, s.deputy_id, s.stage,
               s.next_due_on, s.raised_by, s.raised_at, s.last_event_at, s.closed_on, c.agreement_key
          from sip s join county c on c.id = s.county_id
         where s.id > ${last} order by s.id limit 200`;
      if (sips.length === 0) return { ...counted, broken: listed };
      last = sips.at(-1)!.id;
      const ids = sips.map((sip) => sip.id);
      const events = await tx<Chained[]>`
        select ${tx.unsafe(eventColumns)}
          from sip_event where sip_id = any(${ids}::uuid[]) order by sip_id, seq`;
      const readers = await tx<(Reader & { sipId: string })[]>`
        select sip_id, audience, until, ground from sip_reader where sip_id = any(${ids}::uuid[]) order by sip_id, audience`;
      const tasks = await tx<(Task & { sipId: string })[]>`
        select sip_id, audience, key, kind, stage, appears_on, due_on, params
          from sip_task where sip_id = any(${ids}::uuid[]) order by sip_id, audience, key`;
      const bySip = Map.groupBy(events, (event) => event.sipId);
      const readersBySip = Map.groupBy(readers, (reader) => reader.sipId);
      const tasksBySip = Map.groupBy(tasks, (task) => task.sipId);
      for (const sip of sips) {
        const own = bySip.get(sip.id) ?? [];
        const broken = faultIn(sip, own, agreementsOf(sip));
        if (broken) return { ...counted, broken };
        if (!listed) {
          const [rows, waiting] = [readersBySip.get(sip.id) ?? [], tasksBySip.get(sip.id) ?? []];
          const what = firstFault(agreementsOf(sip), (one) => faultInRows(sip.state, one, rows, waiting));
          listed = what === null ? null : { sipId: sip.id, seq: null, what };
        }
        counted.sips += 1;
        counted.events += own.length;
      }
    }
  }) as Promise<Verified>;
}

/** No fault when one of the agreements finds none. */
function firstFault(agreements: Agreement[], faultBy: (agreement: Agreement) => string | null): string | null {
  let first: string | null = null;
  for (const agreement of agreements) {
    const fault = faultBy(agreement);
    if (fault === null) return null;
    first ??= fault;
  }
  return first;
}

/** The first fault of one SIP, or null. */
function faultIn(sip: SipRow, events: Chained[], agreements: Agreement[]): Broken | null {
  const broken = (seq: number | null, what: string) => ({ sipId: sip.id, seq, what });
  const found = followed(sip, events);
  if ("broken" in found) return found.broken;
  const { state } = found;
  if (sip.version !== state.version)
    return broken(null, `the row says version ${sip.version}, the last event is ${state.version}`);
  if (!sip.headHash.equals(events.at(-1)!.hash)) return broken(null, "the last event is not the last that was written");
  if (canonicalJson(sip.state) !== canonicalJson(state))
    return broken(null, "the stored state is not what the events add up to");
  const column = firstFault(agreements, (one) => faultInColumns(sip, state, one));
  return column === null ? null : broken(null, column);
}

/** Walks the chain of one SIP: what its events, in their order, add up to; or the first that is not as it was written. */
export function followed(
  sip: { id: string; countyId: string },
  events: Chained[],
): { state: Sip } | { broken: Broken } {
  const broken = (seq: number | null, what: string) => ({ broken: { sipId: sip.id, seq, what } });
  let before: Buffer = noHash;
  let state: Sip | null = null;
  const removals = events.map(storedOf).filter(({ event }) => isRemoval(event));
  for (const [index, row] of events.entries()) {
    const stored = storedOf(row);
    if (row.seq !== index + 1) return broken(row.seq, `event ${index + 1} is missing`);
    if (row.countyId !== sip.countyId) return broken(row.seq, "the event stands under another county than its SIP");
    if (row.type !== row.data.type) return broken(row.seq, "the type beside the event is not the event's own");
    if (!row.prevHash.equals(before)) return broken(row.seq, "it does not follow on the event before it");
    const removed = faultOfRemoved(sip.id, stored, removals);
    if (removed) return broken(row.seq, removed);
    if (removed === undefined && !hashOfEvent(sip.id, stored, before).equals(row.hash))
      return broken(row.seq, "the event is not the one that was written");
    before = row.hash;
    try {
      state = evolve(state, stored);
    } catch (error) {
      return broken(row.seq, `the event cannot follow here (${(error as Error).message})`);
    }
  }
  return state ? { state } : broken(null, "the SIP has no events");
}

const storedOf = ({ seq, at, byActor: by, commandId, data: event }: Chained): StoredEvent => ({
  seq,
  at: at.toISOString(),
  by,
  commandId,
  event,
});

/** An event whose SIP is not there. The database forbids it; somebody may have gone round that. */
async function strayEvent(tx: Query): Promise<Broken | null> {
  const [stray] = await tx<{ sipId: string; seq: number }[]>`
    select e.sip_id, e.seq from sip_event e where not exists (select 1 from sip s where s.id = e.sip_id)
     order by e.sip_id, e.seq limit 1`;
  return stray ? { ...stray, what: "the event's SIP is not there" } : null;
}

type SipRow = SummaryRow & {
  id: string;
  countyId: string;
  version: number;
  state: Sip;
  headHash: Buffer;
  agreementKey: string;
};
/** An event as it lies in the database, with its place in the chain. */
export type Chained = {
  sipId: string;
  seq: number;
  countyId: string;
  at: Date;
  byActor: ActorRef;
  commandId: string;
  type: string;
  data: SipEvent;
  prevHash: Buffer;
  hash: Buffer;
};
