// From letters to notices. The event's transaction has kept which letters somebody wants to be told of (letter_waiting, 0025), and
// that it may have changed a calendar (calendar_waiting, 0045); here it is worked out, a moment later, who that is, by which channel
// and when. All in one transaction: a process that dies in the middle has done nothing, and another one does it again.
import { createHash } from "node:crypto";
import { type Channel, channels, noticeTable } from "../../core/noticeTable.ts";
import { dueAt, type QuietHours, type When } from "../../core/noticeTimes.ts";
import type { LetterKind } from "../../core/sip/letters.ts";
import { dayOf } from "../../core/time.ts";
import { type InvitationMail, planInvitations } from "../calendar/invitations/planInvitations.ts";
import { readUids, type UidOf } from "../calendar/uids.ts";
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
  /** Whether an invitation for the calendar has been planned from what the letter tells of. */
  isInvited: boolean;
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
  /** The calendar entry that the mail brings, and which of its changes. */
  invitation?: string;
  invitationSequence?: number;
};

/** At most so many letters in one transaction, and so many events that may have changed calendars. */
const batch = 500;

/**
 * Plans notices for letters that wait, and for calendars. Gives how much it took; less than there is when there is much.
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
    const letterIds = taken.map((one) => one.letterId);
    // First, so that one mail tells of a meeting, and not two.
    const events = await takeEvents(tx, letterIds);
    if (isSetUp.email) await planForCalendars(tx, events, now);
    if (letterIds.length === 0) return events.length;
    const wanted = await findWanted(tx, letterIds, dayOf(now.toISOString()));
    const planned = noticesFor(wanted, now, isSetUp);
    if (planned.length > 0) await insertNotices(tx, planned, now);
    return taken.length + events.length;
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
      // The mail with the invitation says that something waits, too.
      if (channel === "email" && it.isInvited && ofMeetings.includes(it.kind)) return [];
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

/** News that an invitation tells of. */
const ofMeetings: readonly LetterKind[] = [
  "summonsReceived",
  "representativeNamed",
  "meetingMoved",
  "meetingCancelled",
  "participantRemoved",
];

type BesideLetter = { id: string; countyId: string; kind: LetterKind; audience: string; plannedAt: Date };

type ThatMayChange = { sipId: string; at: Date };

/** Takes what may have changed calendars: all in the SIPs that these letters are about, and what else waits. */
async function takeEvents(tx: Transaction, letterIds: string[]): Promise<ThatMayChange[]> {
  const beside = await tx<ThatMayChange[]>`
    delete from calendar_waiting w where (w.sip_id, w.seq) in (
      select sip_id, seq from calendar_waiting where sip_id in (select sip_id from letter where id = any(${letterIds}::uuid[]))
       order by sip_id, seq for update) returning sip_id, at`;
  const others = await tx<ThatMayChange[]>`
    delete from calendar_waiting w where (w.sip_id, w.seq) in (
      select sip_id, seq from calendar_waiting limit ${batch} for update skip locked) returning sip_id, at`;
  return [...beside, ...others];
}

/** Invitations for the calendars of those who want them, each a mail of its own about one meeting, to one attendee. */
async function planForCalendars(tx: Transaction, events: ThatMayChange[], now: Date): Promise<void> {
  if (events.length === 0) return;
  const uidOf = await readUids(tx);
  // In the same order in all processes, which wait for each other at each SIP.
  for (const sipId of [...new Set(events.map((it) => it.sipId))].toSorted()) {
    const times = events.filter((it) => it.sipId === sipId).map((it) => it.at.getTime());
    await planForCalendarsOf(tx, { sipId, isOfThese: (one) => times.includes(one.plannedAt.getTime()), now, uidOf });
  }
}

/**
 * Takes meetings out of the calendars of those who are to come no longer though nothing has happened in the SIP: whom a unit had
 * named and who has left it, a unit whose consent ended with yesterday, a guardian of somebody who has turned eighteen, a
 * representative whose appointment is over. Nothing when all of it is done.
 */
export async function planForEnded({ owner, clock }: Pick<Deps, "owner" | "clock">): Promise<void> {
  const now = clock();
  const today = dayOf(now.toISOString());
  const ended = await owner<{ sipId: string }[]>`
    select distinct i.sip_id from calendar_invitation i join notice_setting s on s.owner = i.owner
     where not i.is_cancelled and i.starts_at > ${now} and s.calendar and s.email_when = 'atOnce'
       and s.county_id = i.county_id and not notice_protected(i.owner, i.sip_id)
       and (i.owner like 'staff:%' and notice_lost(i.owner, i.audience, i.sip_id, true, ${today}) is not null
            -- Somebody beside who is invited by name stays so until they are taken away.
            or (i.audience like 'unit:%' or i.participant_id is null) and not exists (
                 select 1 from sip_reader r
                  where r.sip_id = i.sip_id and r.audience = i.audience and (r.until is null or r.until >= ${today})))
     limit ${batch}`;
  for (const { sipId } of ended)
    await owner.begin(async (tx) =>
      planForCalendarsOf(tx, { sipId, isOfThese: () => false, now, uidOf: await readUids(tx) }),
    );
}

type OneSip = { sipId: string; isOfThese: (letter: BesideLetter) => boolean; now: Date; uidOf: UidOf };

/** `isOfThese`: whether that is news of what it comes of. */
async function planForCalendarsOf(tx: Transaction, { sipId, isOfThese, now, uidOf }: OneSip): Promise<void> {
  const mails = await planInvitations(tx, { sipId, now, uidOf });
  if (mails.length === 0) return;
  const quiet = await tx<Pick<Wanted, "owner" | "quietFrom" | "quietUntil">[]>`
      select owner, quiet_from, quiet_until from notice_setting where owner = any(${mails.map((it) => it.owner)})`;
  const all = await lettersOf(tx, sipId);
  const come = all.filter(isOfThese);
  const planned = mails.flatMap((it): PlannedNotice[] => {
    // It stands among what was sent beside the news of those it is for: what has just come, or else what came before. Beside that
    // of somebody else only where they never had any.
    const own = [come, all].flatMap((some) =>
      audiencesOf(it).flatMap((audience) => {
        const theirs = some.filter((one) => one.audience === audience);
        return theirs.findLast((one) => ofMeetings.includes(one.kind)) ?? theirs.at(-1) ?? [];
      }),
    );
    const letter = own[0] ?? come.at(-1) ?? all.at(-1);
    if (!letter) return [];
    const hours = quiet.find((one) => one.owner === it.owner);
    const { id: letterId, countyId } = letter;
    const messageId = uuidOf(`invitation ${it.uid} ${it.sequence}`);
    const due = new Date(dueAt(now.toISOString(), "atOnce", hours ? quietOf(hours) : null));
    const entry = { invitation: it.uid, invitationSequence: it.sequence };
    return [
      { letterId, countyId, sipId, owner: it.owner, channel: "email", messageId, dueAt: due, why: null, ...entry },
    ];
  });
  await insertNotices(tx, planned, now);
}

/** Whose news a mail about a calendar entry stands beside: that of the one whom a unit has named, or else the unit's. */
function audiencesOf({ owner, audience }: InvitationMail): string[] {
  return owner.startsWith("staff:") ? [`${owner}@${audience.split(":")[1]}`, audience] : [audience];
}

function lettersOf(tx: Transaction, sipId: string) {
  return tx<BesideLetter[]>`
    select id, county_id, kind, audience, planned_at from letter where sip_id = ${sipId} order by planned_at, id`;
}

function findWanted(tx: Transaction, letterIds: string[], today: string) {
  return tx<Wanted[]>`
    select l.id as letter_id, l.county_id, l.sip_id, l.kind, l.planned_at, s.owner, s.email, s.email_when, s.phone, s.sms_when,
           s.quiet_from, s.quiet_until, notice_protected(s.owner, l.sip_id) as is_protected,
           exists (select 1 from notice n join letter beside on beside.id = n.letter_id
                    where n.sip_id = l.sip_id and n.owner = s.owner and n.invitation is not null
                      and beside.planned_at = l.planned_at) as is_invited
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
    await tx`insert into notice ${tx(rows.slice(from, from + 1000))} on conflict do nothing`;
  const messages = new Map(planned.filter((it) => !it.why).map((it) => [it.messageId, it.dueAt]));
  // By the machine's own clock: a job waits as long as it is to be waited, whatever time it is said to be.
  const wait = (due: Date) => new Date(Date.now() + due.getTime() - now.getTime());
  await addJobs(
    tx,
    [...messages].map(([messageId, due]) => ({ messageId, runAt: wait(due) })),
  );
}

/** The quiet hours of a setting; null when it has none. */
export function quietOf({ quietFrom, quietUntil }: Pick<Wanted, "quietFrom" | "quietUntil">): QuietHours | null {
  return quietFrom && quietUntil ? { from: quietFrom, until: quietUntil } : null;
}

/** A UUID (version 8, RFC 9562) that is the same for the same text. */
export function uuidOf(text: string): string {
  const hex = createHash("sha256").update(`samlad notice ${text}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
