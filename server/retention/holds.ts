// SIPs that are exempted from removal for the time being (a claim, a supervision, a research sample): by whom and why.
import type { Sql } from "../db/database.ts";

/** It cannot be done; the message is for whoever asked. */
export class CannotHold extends Error {
  override name = "CannotHold";
}

export type HoldRequest = { sipId: string; by: string; reason: string; now: Date };

/** Exempts a SIP. @throws CannotHold when there is none, it is held already, or the reason is missing. */
export async function holdSip(owner: Sql, { sipId, by, reason, now }: HoldRequest): Promise<void> {
  checkWords(by, reason);
  const held = await owner`
    insert into retention_hold (county_id, sip_id, reason, held_by, held_at)
    select county_id, id, ${reason.trim()}, ${by.trim()}, ${now} from sip where id::text = ${sipId}
    on conflict (sip_id) where released_at is null do nothing returning id`;
  if (held.count > 0) return;
  const [there] = await owner`select 1 from sip where id::text = ${sipId}`;
  throw new CannotHold(there ? `${sipId} is exempted already.` : `There is no SIP ${sipId}.`);
}

/** Ends the exemption of a SIP. @throws CannotHold when it is not held, or the reason is missing. */
export async function releaseSip(owner: Sql, { sipId, by, reason, now }: HoldRequest): Promise<void> {
  checkWords(by, reason);
  const released = await owner`
    update retention_hold set released_by = ${by.trim()}, released_at = ${now}, release_reason = ${reason.trim()}
     where sip_id::text = ${sipId} and released_at is null`;
  if (released.count === 0) throw new CannotHold(`${sipId} is not exempted.`);
}

function checkWords(by: string, reason: string) {
  if (by.trim() === "" || reason.trim() === "") throw new CannotHold("Say who decided it (--by) and why (--reason).");
}
