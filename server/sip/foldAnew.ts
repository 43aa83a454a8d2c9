// A SIP's document is what its events add up to. It is written by each command, so that after an update of the program it may be what
// earlier rules made of the same events. Then it is worked out anew for every SIP, once, with its chain looked at on the way.
import { foldedVersion } from "../../core/sip/evolve.ts";
import type { Sip } from "../../core/sip/state.ts";
import type { Deps } from "../deps.ts";
import { canonicalJson } from "./eventChain.ts";
import { type Chained, eventColumns, followed } from "./verify.ts";

export type Folded = { countyId: string; sips: number; changed: number; broken: number };

/** So many SIPs are held at a time; a command on one of them waits so long. */
const atATime = 100;

/**
 * Works out the documents anew where the rules have become others; the lists beside them follow by `workOutAnew`. Safe to call at any
 * time; begins anew after a crash. A SIP whose chain is broken is left as it stands, and its id told in the log: it is for
 * `npm run verify`, and for people.
 */
export async function foldAnew({ owner, log }: Pick<Deps, "owner" | "log">): Promise<Folded[]> {
  const counties = await owner<{ id: string }[]>`
    select c.id from county c left join county_sweep s on s.county_id = c.id
     where s.folded_by is distinct from ${foldedVersion} order by c.id`;
  const done: Folded[] = [];
  for (const { id: countyId } of counties) {
    const all: Folded = { countyId, sips: 0, changed: 0, broken: 0 };
    for (let last = "00000000-0000-0000-0000-000000000000"; last; ) last = await foldSome({ owner, log }, all, last);
    await owner`
      insert into county_sweep (county_id, folded_by) values (${countyId}, ${foldedVersion})
      on conflict (county_id) do update
         set folded_by = excluded.folded_by,
             worked_out_by = case when ${all.changed} = 0 then county_sweep.worked_out_by end`;
    if (all.sips > 0) log.info({ ...all }, "the documents are worked out anew from their events");
    done.push(all);
  }
  return done;
}

/** The next ones after an id, in one transaction. Gives the last one's id, or "" when there are no more. */
async function foldSome({ owner, log }: Pick<Deps, "owner" | "log">, all: Folded, after: string): Promise<string> {
  return owner.begin(async (tx) => {
    const sips = await tx<{ id: string; countyId: string; state: Sip; headHash: Buffer }[]>`
      select id, county_id, state, head_hash from sip
       where county_id = ${all.countyId} and id > ${after} order by id limit ${atATime} for update`;
    const events = await tx<Chained[]>`
      select ${tx.unsafe(eventColumns)} from sip_event
       where sip_id = any(${sips.map((one) => one.id)}::uuid[]) order by sip_id, seq`;
    const bySip = Map.groupBy(events, (event) => event.sipId);
    for (const sip of sips) {
      const found = followed(sip, bySip.get(sip.id) ?? []);
      all.sips += 1;
      if ("broken" in found) {
        all.broken += 1;
        log.error(
          { sipId: sip.id, seq: found.broken.seq },
          "the chain of a SIP is broken: its document is left as it stands",
        );
      } else if (canonicalJson(found.state) !== canonicalJson(sip.state)) {
        all.changed += 1;
        await tx`update sip set state = ${tx.typed(JSON.stringify(found.state) as never, 25)}::json where id = ${sip.id}`;
      }
    }
    return sips.length < atATime ? "" : sips.at(-1)!.id;
  }) as Promise<string>;
}
