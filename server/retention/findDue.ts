// Which SIPs have something whose time of keeping is over: every SIP that has ended is looked at, some at a time.
import type { Agreement } from "../../core/agreement.ts";
import { dueOn, type Keeper, type Retention, retentionOf } from "../../core/retention.ts";
import type { Sip, StoredEvent } from "../../core/sip/state.ts";
import type { Day } from "../../core/time.ts";
import { agreementsIn } from "../agreements/agreementBook.ts";
import { askIn } from "../db/wall.ts";
import type { Query } from "../directory/directoryStore.ts";
import { listEvents } from "../sip/sipStore.ts";

export type Due = NonNullable<ReturnType<typeof dueOn>>;

/** One SIP with something to remove. `held`: it is exempted, and nothing is removed of it. */
export type DueSip = { sipId: string; countyId: string; over: Day; due: Due; held: boolean };

/** What a SIP's clocks are counted from. */
export type Kept = { sip: Sip; agreement: Agreement; events: StoredEvent[] };

export type Question = { asOf: Day; countyId: string | null };

/** All that has come due by a day, in the order of the SIPs' ids. */
export async function* findDue(sql: Query, { asOf, countyId }: Question): AsyncGenerator<DueSip> {
  const [keepers, agreements] = [await readKeepers(sql), await agreementsIn(sql)];
  let last = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    // No clock is shorter than a year, so what ended within a year need not be read.
    const rows = await sql<{ id: string; countyId: string; state: Sip; agreementKey: string; held: boolean }[]>`
      select s.id, s.county_id, s.state, c.agreement_key,
             exists (select 1 from retention_hold h where h.sip_id = s.id and h.released_at is null) as held
        from sip s join county c on c.id = s.county_id
       where s.closed_on is not null and s.forgotten_on is null and s.closed_on <= ${asOf}::date - interval '1 year'
         and s.id > ${last} and (${countyId}::uuid is null or s.county_id = ${countyId})
       order by s.id limit 100`;
    if (rows.length === 0) return;
    for (const { id: sipId, state: sip, agreementKey, held, ...row } of rows) {
      last = sipId;
      const agreement = agreements.of({ id: row.countyId, agreementKey }, asOf);
      const retention = clocksOf({ sip, agreement, events: await listEvents(askIn(sql), sipId) }, keepers);
      const due = dueOn(retention, asOf);
      if (due && retention.over) yield { sipId, countyId: row.countyId, over: retention.over, due, held };
    }
  }
}

export type Keepers = ReadonlyMap<string, Keeper>;

/** Every unit with its principal: whose clock is whose. */
export async function readKeepers(sql: Query): Promise<Keepers> {
  const units = await sql<Keeper[]>`
    select u.id as unit_id, u.kind, u.principal_id, pr.kind as principal_kind
      from unit u join principal pr on pr.id = u.principal_id`;
  return new Map(units.map((unit) => [unit.unitId, unit]));
}

/** The clocks of one SIP, by the agreement of its county. */
export function clocksOf({ sip, agreement, events }: Kept, keepers: Keepers): Retention {
  return retentionOf(sip, events, agreement, (unitId) => keepers.get(unitId));
}
