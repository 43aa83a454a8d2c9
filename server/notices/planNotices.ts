// From letters to notices. The event's transaction has kept which letters somebody wants to be told of (letter_waiting, 0025);
// here it is worked out, a moment later, who that is, by which channel and when. All in one transaction: a process that dies in
// the middle has done nothing, and another one does it again.
import { createHash } from "node:crypto";
import { type Channel, channels, noticeTable } from "../../core/noticeTable.ts";
import { dueAt, type QuietHours, type When } from "../../core/noticeTimes.ts";
import type { LetterKind } from "../../core/sip/letters.ts";
import { dayOf } from "../../core/time.ts";
import type { Transaction } from "../db/database.ts";
import type { Deps } from "../deps.ts";

/** A letter and one who wants to be told of it. */
export type Wanted = {
  letterId: string;
  countyId: string;
  sipId: string;
  kind: LetterKind;
  plannedAt: Date;
  owner: string;
  email: string | null;
  emailWhen: When | "never";
  phone: string | null;
  smsWhen: When | "never";
  quietFrom: string | null;
  quietUntil: string | null;
  isProtected: boolean;
};

export type PlannedNotice = {
  letterId: string;
  countyId: string;
  sipId: string;
  owner: string;
  channel: Channel;
  messageId: string;
  dueAt: Date;
  /** Why it is not to be sent at all. */
  why: "notSetUp" | "protected" | null;
};

/** At most so many letters in one transaction. */
const batch = 500;

/**
 * Plans notices for letters that wait. Gives how many letters it took; fewer than there are when there are many.
 * `isSetUp` says which channels there are; what goes by another is kept as not sent, so that the coordinator sees it.
 */
export async function planNotices(
  { owner, clock }: Pick<Deps, "owner" | "clock">,
  isSetUp: Record<Channel, boolean>,
): Promise<number> {
  const now = clock();
  return (await owner.begin(async (tx) => {
    const taken = await tx<{ letterId: string }[]>`
      delete from letter_waiting w where w.letter_id in (
        select letter_id from letter_waiting limit ${batch} for update skip locked) returning w.letter_id`;
    if (taken.length === 0) return 0;
    const wanted = await findWanted(
      tx,
      taken.map((one) => one.letterId),
      dayOf(now.toISOString()),
    );
    const planned = noticesFor(wanted, now, isSetUp);
    if (planned.length > 0) await insertNotices(tx, planned, now);
    return taken.length;
  })) as number;
}

/** Adds a job for each message: a job holds the message's id and nothing else. Jobs wake who sends; what is sent says the table. */
export async function addJobs(tx: Transaction, messages: { messageId: string; runAt: Date }[]): Promise<void> {
  if (messages.length === 0) return;
  await tx`
    select count(*) from graphile_worker.add_jobs((
      select array_agg(row('sendNotice', json_build_object('messageId', m.id), null, m.at, null, m.id, null, null)::graphile_worker.job_spec)
        from unnest(${messages.map((it) => it.messageId)}::text[], ${messages.map((it) => it.runAt.toISOString())}::timestamptz[]) as m(id, at)))`;
}

/** What each letter leads to: one notice for each owner and channel that want it, the same address once. */
export function noticesFor(wanted: Wanted[], now: Date, isSetUp: Record<Channel, boolean>): PlannedNotice[] {
  const seen = new Set<string>();
  return wanted.flatMap((it) =>
    channels.flatMap((channel) => {
      const [address, when] = channel === "email" ? [it.email, it.emailWhen] : [it.phone, it.smsWhen];
      if (when === "never" || !address || !noticeTable[it.kind].channels.includes(channel)) return [];
      const once = `${it.letterId} ${channel} ${address.toLowerCase()}`;
      if (seen.has(once)) return [];
      seen.add(once);
      const due = new Date(dueAt(now.toISOString(), when, quietOf(it)));
      // What waits goes together; what goes at once goes together with what the same command led to.
      const together = due > now ? due.toISOString() : `${it.sipId} ${it.plannedAt.toISOString()}`;
      const messageId = uuidOf(`${it.owner} ${channel} ${together}`);
      const why = it.isProtected ? "protected" : isSetUp[channel] ? null : "notSetUp";
      const { letterId, countyId, sipId, owner } = it;
      return [{ letterId, countyId, sipId, owner, channel, messageId, dueAt: due, why } satisfies PlannedNotice];
    }),
  );
}

function findWanted(tx: Transaction, letterIds: string[], today: string) {
  return tx<Wanted[]>`
    select l.id as letter_id, l.county_id, l.sip_id, l.kind, l.planned_at, s.owner, s.email, s.email_when, s.phone, s.sms_when,
           s.quiet_from, s.quiet_until, notice_protected(s.owner, l.sip_id) as is_protected
      from letter l cross join lateral notice_owners(l.audience, ${today}) as o(owner)
      join notice_setting s on s.owner = o.owner and s.county_id = l.county_id
     where l.id = any(${letterIds}::uuid[])
     order by l.planned_at, l.id, s.owner like 'unit:%', s.owner`;
}

async function insertNotices(tx: Transaction, planned: PlannedNotice[], now: Date) {
  const rows = planned.map((it) => ({
    ...it,
    state: it.why ? "dropped" : "planned",
    plannedAt: now,
    settledAt: it.why ? now : null,
  }));
  for (let from = 0; from < rows.length; from += 1000)
    await tx`insert into notice ${tx(rows.slice(from, from + 1000))} on conflict (letter_id, owner, channel) do nothing`;
  const messages = new Map(planned.filter((it) => !it.why).map((it) => [it.messageId, it.dueAt]));
  // By the machine's own clock: a job waits as long as it is to be waited, whatever time it is said to be.
  const wait = (due: Date) => new Date(Date.now() + due.getTime() - now.getTime());
  await addJobs(
    tx,
    [...messages].map(([messageId, due]) => ({ messageId, runAt: wait(due) })),
  );
}

function quietOf({ quietFrom, quietUntil }: Wanted): QuietHours | null {
  return quietFrom && quietUntil ? { from: quietFrom, until: quietUntil } : null;
}

/** A UUID (version 8, RFC 9562) that is the same for the same text. */
export function uuidOf(text: string): string {
  const hex = createHash("sha256").update(`samlad notice ${text}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
