// Does the database hold what it says? Every SIP's chain of events is walked: numbers without gaps, each hash over the
// event and the hash before it, and the events adding up to the stored state. The first broken row is named.
import type { ActorRef } from "../../core/access.ts";
import type { SipEvent } from "../../core/sip/events.ts";
import { evolve } from "../../core/sip/evolve.ts";
import type { Sip, StoredEvent } from "../../core/sip/state.ts";
import type { Sql } from "../db/database.ts";
import type { Query } from "../directory/directoryStore.ts";
import { canonicalJson, hashOfEvent, noHash } from "./eventChain.ts";

/** Where and what: `seq` is null when it is the SIP's own row. */
export type Broken = { sipId: string; seq: number | null; what: string };
export type Verified = { sips: number; events: number; broken: Broken | null };

/** Walks the whole database in the order of ids, some rows at a time, as of one moment. Stops at the first fault. */
export async function verify(sql: Sql): Promise<Verified> {
  return sql.begin("isolation level repeatable read read only", async (tx) => {
    const counted: Verified = { sips: 0, events: 0, broken: null };
    const found = await strayEvent(tx);
    if (found) return { ...counted, broken: found };
    let last = "00000000-0000-0000-0000-000000000000";
    for (;;) {
      const sips = await tx<SipRow[]>`
        select id, county_id, version, state, head_hash from sip where id > ${last} order by id limit 200`;
      if (sips.length === 0) return counted;
      last = sips.at(-1)!.id;
      const events = await tx<EventRow[]>`
        select sip_id, seq, county_id, at, by_actor, command_id, type, data, prev_hash, hash
          from sip_event where sip_id = any(${sips.map((sip) => sip.id)}::uuid[]) order by sip_id, seq`;
      const bySip = Map.groupBy(events, (event) => event.sipId);
      for (const sip of sips) {
        const own = bySip.get(sip.id) ?? [];
        const broken = faultIn(sip, own);
        if (broken) return { ...counted, broken };
        counted.sips += 1;
        counted.events += own.length;
      }
    }
  }) as Promise<Verified>;
}

/** The first fault of one SIP, or null. */
function faultIn(sip: SipRow, events: EventRow[]): Broken | null {
  const broken = (seq: number | null, what: string) => ({ sipId: sip.id, seq, what });
  let before: Buffer = noHash;
  let state: Sip | null = null;
  for (const [index, row] of events.entries()) {
    const stored: StoredEvent = {
      seq: row.seq,
      at: row.at.toISOString(),
      by: row.byActor,
      commandId: row.commandId,
      event: row.data,
    };
    if (row.seq !== index + 1) return broken(row.seq, `event ${index + 1} is missing`);
    if (row.countyId !== sip.countyId) return broken(row.seq, "the event stands under another county than its SIP");
    if (row.type !== row.data.type) return broken(row.seq, "the type beside the event is not the event's own");
    if (!row.prevHash.equals(before)) return broken(row.seq, "it does not follow on the event before it");
    if (!hashOfEvent(sip.id, stored, before).equals(row.hash))
      return broken(row.seq, "the event is not the one that was written");
    before = row.hash;
    try {
      state = evolve(state, stored);
    } catch (error) {
      return broken(row.seq, `the event cannot follow here (${(error as Error).message})`);
    }
  }
  if (!state) return broken(null, "the SIP has no events");
  if (sip.version !== state.version)
    return broken(null, `the row says version ${sip.version}, the last event is ${state.version}`);
  if (!sip.headHash.equals(before)) return broken(null, "the last event is not the last that was written");
  if (canonicalJson(sip.state) !== canonicalJson(state))
    return broken(null, "the stored state is not what the events add up to");
  return null;
}

/** An event whose SIP is not there. The database forbids it; somebody may have gone round that. */
async function strayEvent(tx: Query): Promise<Broken | null> {
  const [stray] = await tx<{ sipId: string; seq: number }[]>`
    select e.sip_id, e.seq from sip_event e where not exists (select 1 from sip s where s.id = e.sip_id)
     order by e.sip_id, e.seq limit 1`;
  return stray ? { ...stray, what: "the event's SIP is not there" } : null;
}

type SipRow = { id: string; countyId: string; version: number; state: Sip; headHash: Buffer };
type EventRow = {
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
