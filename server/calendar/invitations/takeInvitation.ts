// The one look at a calendar entry just before it is sent.
import { createHash } from "node:crypto";
import type { Sql } from "../../db/database.ts";
import type { InvitationFacts } from "./invitationText.ts";

/**
 * What is to be sent of an entry, when `sequence` is still its newest change; null when it is not: then a newer mail is on its way.
 * Null, too, for what has begun, and for taking away what was never sent. Notes the address, since answers must come from there.
 */
export async function takeInvitation(
  owner: Sql,
  { uid, sequence, address, now }: { uid: string; sequence: number; address: string; now: Date },
): Promise<InvitationFacts | null> {
  const [row] = await owner<InvitationFacts[]>`
    update calendar_invitation set sent_to = ${addressMark(uid, address)}
     where uid = ${uid} and sequence = ${sequence} and starts_at > ${now} and not (is_cancelled and sent_to is null)
    returning uid, sequence, starts_at, minutes, is_cancelled, planned_at`;
  return row ?? null;
}

/** What is kept of an address that something was sent to: enough to know it again. */
export const addressMark = (uid: string, address: string) =>
  createHash("sha256").update(`${uid} ${address.trim().toLowerCase()}`).digest();
