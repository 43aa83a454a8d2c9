// What a mail that has come in changes. Never a SIP: a mail is no act of somebody signed in, and anybody can write one. What a
// calendar answered is kept beside the meeting, for the coordinator and for the unit or person whose it is, until somebody who is
// signed in answers (product rule S2: then a unit says who comes, and a summoned one cannot decline).
import type { Sip } from "../../core/sip/state.ts";
import { addressMark } from "../calendar/invitations/takeInvitation.ts";
import type { Deps } from "../deps.ts";
import type { CalendarReply } from "./calendarReply.ts";
import type { InboundMail } from "./inboundMail.ts";

/** Clocks differ. A stamp further ahead would keep later answers out. */
const aheadMs = 24 * 3_600_000;

/** Does what a mail says, in one transaction; the same mail again changes nothing. Gives in one word what came of it. */
export function takeIn(deps: Pick<Deps, "owner" | "clock">, mail: InboundMail): Promise<string> {
  if (mail.kind === "refused") return Promise.resolve(mail.why);
  return mail.kind === "bounce" ? takeBounce(deps, mail.messageIds) : takeReply(deps, mail);
}

/** A notice that the mail server had taken did not get there after all: a task for a human, as others that failed. */
async function takeBounce({ owner, clock }: Pick<Deps, "owner" | "clock">, messageIds: string[]): Promise<string> {
  const rows = await owner`
    update notice set state = 'failed', why = 'bounced', settled_at = ${clock()}
     where message_id = any(${messageIds}::uuid[]) and state = 'sent' and channel = 'email' returning id`;
  return rows.length > 0 ? "bounced" : "unknownMail";
}

type Row = {
  countyId: string;
  sipId: string;
  meetingId: string;
  sequence: number;
  startsAt: Date;
  isCancelled: boolean;
  sentTo: Buffer | null;
  reply: CalendarReply["answer"] | null;
  replyStamp: Date | null;
  isProtected: boolean;
  state: Sip;
};

async function takeReply(
  { owner, clock }: Pick<Deps, "owner" | "clock">,
  { from, reply }: { from: string; reply: CalendarReply },
): Promise<string> {
  const now = clock();
  return (await owner.begin(async (tx) => {
    const [row] = await tx<Row[]>`
      select i.county_id, i.sip_id, i.meeting_id, i.sequence, i.starts_at, i.is_cancelled, i.sent_to, i.reply, i.reply_stamp,
             notice_protected(i.owner, i.sip_id) as is_protected, x.state
        from calendar_invitation i join sip x on x.id = i.sip_id where i.uid = ${reply.uid} for update of i`;
    const why = whyNot(row, { from, reply, now });
    if (why || !row) return why ?? "unknownEntry";
    await tx`
      update calendar_invitation set reply = ${reply.answer}, reply_at = ${now}, reply_stamp = ${reply.stamp}
       where uid = ${reply.uid}`;
    // Yes is what was expected; it is seen beside the meeting. Anything else, and a mind that has changed, is news.
    if (row.reply === reply.answer || (row.reply === null && reply.answer === "accepted")) return "taken";
    const { unit, coordinator, deputy } = row.state.lead;
    const audiences = [coordinator, deputy].flatMap((it) => (it ? [`staff:${it.staffId}@${unit.unitId}`] : []));
    for (const audience of new Set(audiences))
      await tx`
        insert into letter (county_id, sip_id, audience, kind, params, planned_at)
        values (${row.countyId}, ${row.sipId}, ${audience}, 'calendarAnswered',
                ${tx.json({ meetingId: row.meetingId, answer: reply.answer })}, ${now})`;
    return "taken";
  })) as string;
}

/** Why an answer changes nothing, in one word; null when it does. */
function whyNot(
  row: Row | undefined,
  { from, reply, now }: { from: string; reply: CalendarReply; now: Date },
): string | null {
  if (!row) return "unknownEntry";
  const isTheirs = [from, reply.attendee].every((address) => row.sentTo?.equals(addressMark(reply.uid, address)));
  if (!isTheirs || row.isProtected) return "notTheAttendee";
  if (row.isCancelled || row.startsAt <= now) return "over";
  if (reply.sequence < row.sequence) return "old";
  if (reply.sequence > row.sequence) return "unknownEntry";
  if (reply.stamp.getTime() > now.getTime() + aheadMs) return "aheadOfTime";
  return row.replyStamp && reply.stamp <= row.replyStamp ? "old" : null;
}
