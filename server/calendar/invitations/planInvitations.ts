// What must be told to whose calendar, worked out from how a SIP stands and what each calendar was told last. So it does not matter
// which event led here, whether two came at once, or whether something was planned before and never sent.
import type { Meeting, Sip } from "../../../core/sip/state.ts";
import { type Day, dayOf } from "../../../core/time.ts";
import type { Transaction } from "../../db/database.ts";
import type { UidOf } from "../uids.ts";
import { type Attendee, attendeesOf } from "./attendees.ts";

/** What a calendar was told last, or is about to be. */
export type Invitation = Attendee & {
  uid: string;
  meetingId: string;
  sequence: number;
  meetingSequence: number;
  startsAt: Date;
  minutes: number;
  isCancelled: boolean;
};

/** A mail about one entry in one calendar. */
export type InvitationMail = { owner: string; audience: string; uid: string; sequence: number };

/**
 * Writes what is new for the calendars of those who want it, and gives the mails that tell them. Several processes take turns for each
 * SIP. Nothing for those whose identity is protected, nor for individuals where somebody's in the SIP is (product rule Z4).
 */
export async function planInvitations(
  tx: Transaction,
  { sipId, now, uidOf }: { sipId: string; now: Date; uidOf: UidOf },
): Promise<InvitationMail[]> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${sipId}, 30))`;
  const [row] = await tx<{ countyId: string; state: Sip }[]>`select county_id, state from sip where id = ${sipId}`;
  if (!row) return [];
  const { state: sip, countyId } = row;
  // One that has begun, or has been, stays in calendars as it was.
  const sent = sip.meetings.filter(
    (one) => one.sentAt !== null && (one.status === "sent" || one.status === "cancelled"),
  );
  const atWork = await whoWorks(tx, sip, dayOf(now.toISOString()));
  const attending = new Map(sent.map((one) => [one.id, attendeesOf(sip, one, now, atWork)]));
  const known = await tx<Invitation[]>`
    select uid, owner, audience, participant_id, meeting_id, sequence, meeting_sequence, starts_at, minutes, is_cancelled
      from calendar_invitation where sip_id = ${sipId} order by uid`;
  const owners = [...new Set([...[...attending.values()].flat(), ...known].map((one) => one.owner))];
  if (owners.length === 0) return [];
  const wanting = await tx<{ owner: string; email: string }[]>`
    select s.owner, lower(s.email) as email from notice_setting s
     where s.owner = any(${owners}) and s.county_id = ${countyId} and s.calendar and s.email_when = 'atOnce'
       and not notice_protected(s.owner, ${sipId})`;
  const addresses = new Map(wanting.map((one) => [one.owner, one.email]));
  const changed = sent.flatMap((meeting) =>
    changesOf(meeting, attending.get(meeting.id) ?? [], [...known], { now, uidOf, addresses }),
  );
  for (const it of changed)
    await tx`
      insert into calendar_invitation as i (uid, county_id, sip_id, meeting_id, owner, audience, participant_id, sequence, meeting_sequence,
                                            starts_at, minutes, is_cancelled, planned_at)
      values (${it.uid}, ${countyId}, ${sipId}, ${it.meetingId}, ${it.owner}, ${it.audience}, ${it.participantId}, ${it.sequence},
              ${it.meetingSequence}, ${it.startsAt}, ${it.minutes}, ${it.isCancelled}, ${now})
      on conflict (uid) do update
         set audience = excluded.audience, participant_id = excluded.participant_id, sequence = excluded.sequence,
             meeting_sequence = excluded.meeting_sequence, starts_at = excluded.starts_at, minutes = excluded.minutes,
             is_cancelled = excluded.is_cancelled, planned_at = excluded.planned_at, reply = null, reply_at = null`;
  return changed.map(({ owner, audience, uid, sequence }) => ({ owner, audience, uid, sequence }));
}

/** Those whom units have named to come and who work there today, as `staff:<id>@<unit>`. */
async function whoWorks(tx: Transaction, { participants }: Sip, today: Day): Promise<Set<string>> {
  const named = participants.flatMap((one) => one.representative?.staffId ?? []);
  if (named.length === 0) return new Set();
  const rows = await tx<{ audience: string }[]>`
    select 'staff:' || a.staff_id || '@' || a.unit_id as audience
      from assignment a join staff st on st.id = a.staff_id join unit u on u.id = a.unit_id
     where a.staff_id = any(${named}::uuid[]) and a.starts_on <= ${today} and (a.ends_on is null or a.ends_on > ${today})
       and a.roles && array['manager', 'coordinator', 'staff']
       and (st.ended_on is null or st.ended_on > ${today}) and (u.closed_on is null or u.closed_on > ${today})`;
  return new Set(rows.map((one) => one.audience));
}

type Around = { now: Date; uidOf: UidOf; addresses: Map<string, string> };

/** What a meeting changes in calendars. Gives what they are to be told, each with a SEQUENCE higher than the one before. */
export function changesOf(
  meeting: Pick<Meeting, "id" | "sequence" | "startsAt" | "minutes">,
  attending: Attendee[],
  known: Invitation[],
  { now, uidOf, addresses }: Around,
): Invitation[] {
  const before = known.filter((one) => one.meetingId === meeting.id);
  const taken = new Set<string>();
  const asked = attending.flatMap((one): Invitation[] => {
    const address = addresses.get(one.owner);
    // An address that two have gets the meeting once.
    if (!address || taken.has(address)) return [];
    taken.add(address);
    const last = before.find((it) => it.owner === one.owner);
    if (last && !last.isCancelled && last.meetingSequence === meeting.sequence) return [];
    return [
      {
        ...one,
        uid: last?.uid ?? uidOf(meeting.id, one.owner),
        meetingId: meeting.id,
        sequence: next(last, meeting.sequence),
        meetingSequence: meeting.sequence,
        startsAt: new Date(meeting.startsAt),
        minutes: meeting.minutes,
        isCancelled: false,
      },
    ];
  });
  const gone = before.filter(
    (one) =>
      !one.isCancelled &&
      addresses.has(one.owner) &&
      !attending.some((it) => it.owner === one.owner) &&
      // What has been, or has begun, stays as it was.
      one.startsAt > now,
  );
  return [
    ...asked,
    ...gone.map((one) => ({
      ...one,
      sequence: next(one, meeting.sequence),
      isCancelled: true,
      meetingSequence: meeting.sequence,
    })),
  ];
}

const next = (last: Invitation | undefined, sequence: number) =>
  last ? Math.max(last.sequence + 1, sequence) : sequence;
