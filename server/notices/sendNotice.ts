// Sends one message, once, and writes down what became of it.
//
// What happens when the process dies: before it takes the message, nothing has happened. After it took it (state `sending`, which
// is committed before the mail server hears a word) and before the answer is written down, nobody knows whether the mail server
// has it. Then it is sent again when the lease below is over: **at least once**. A second "something waits" does no harm; a
// summons that nobody was told of does. It has the same Message-ID (or SMS number), by which mail servers and readers see that
// it is one, and it can only be one of those that were under way just when the process died: five, at most, for each process.
import type { NoticeReason } from "../../core/noticeReasons.ts";
import type { Outcome } from "../../core/notices.ts";
import { noticeText } from "../../core/noticeTexts.ts";
import { dueAt, nextTry } from "../../core/noticeTimes.ts";
import { dayOf } from "../../core/time.ts";
import { invitationText } from "../calendar/invitations/invitationText.ts";
import { takeInvitation } from "../calendar/invitations/takeInvitation.ts";
import type { Deps } from "../deps.ts";
import type { Mailer } from "./mail.ts";
import { addJobs, quietOf } from "./planNotices.ts";
import type { SendSms } from "./sms.ts";

export type Ways = { mailer: Mailer | null; sms: SendSms | null };
export type NoticeDeps = Pick<Deps, "owner" | "clock" | "config" | "log"> & { ways: Ways; pause: Pause };

/** A process that has a message and says nothing for so long has died. Longer than a mail server is waited for in all. */
export const leaseMinutes = 5;

/**
 * Sends what is due of a message. Nothing when it has been sent, when it is not due yet, when the reader's quiet hours have come
 * since it was planned (then a job is added for when they end), or when another process has it. Throws only what the database throws: then the job is done again.
 */
export async function sendNotice(deps: NoticeDeps, messageId: string): Promise<Outcome["kind"] | null> {
  const { owner, clock, ways, pause } = deps;
  const taken = await take(deps, messageId);
  if (!taken) return null;
  const { channel } = taken;
  const allowed = afterQuiet(clock(), taken);
  if (allowed > clock()) {
    await putOff(deps, messageId, allowed);
    return null;
  }
  const why = await notToBeSent(deps, messageId, taken);
  if (why === "all") return null;
  const address = channel === "email" ? taken.email! : taken.phone!;
  const held = pause.until(channel);
  if (held !== null) {
    await later(deps, messageId, taken, { why: held.why, tried: false, notBefore: held.until });
    return "later";
  }
  const { subject, text, calendar } = await contentOf(deps, taken, address);
  if (subject === null) {
    await owner`
      update notice set state = 'dropped', why = 'overtaken', settled_at = ${clock()}
       where message_id = ${messageId} and state = 'sending'`;
    return null;
  }
  const outcome: Outcome =
    channel === "email"
      ? await ways.mailer!.send({
          to: address,
          messageId,
          subject,
          text,
          date: clock(),
          ...(calendar ? { calendar } : {}),
        })
      : await ways.sms!({ id: messageId, to: address, text });
  pause.note(channel, outcome);
  if (outcome.kind === "later") await later(deps, messageId, taken, { why: outcome.why, tried: true });
  else {
    const [state, reason] = outcome.kind === "sent" ? ["sent", null] : ["failed", outcome.why];
    await owner`
      update notice set state = ${state}, why = ${reason}, tries = tries + 1, settled_at = ${clock()}
       where message_id = ${messageId} and state = 'sending'`;
  }
  return outcome.kind;
}

/** What the message says; `subject` null when what it would bring to a calendar no longer applies. */
async function contentOf({ owner, clock, config }: NoticeDeps, taken: Taken, address: string) {
  const { channel, language, invitation, invitationSequence } = taken;
  if (invitation === null) return { ...noticeText(channel, language, config.baseUrl), calendar: null };
  const it = await takeInvitation(owner, { uid: invitation, sequence: invitationSequence!, address, now: clock() });
  if (it === null) return { subject: null, text: "", calendar: null };
  const around = {
    to: address,
    isUnit: taken.owner.startsWith("unit:"),
    from: config.mailFrom,
    address: config.baseUrl,
    language,
  };
  const { method, content, subject, text } = invitationText(it, around);
  return { subject, text, calendar: { method, content } };
}

type Taken = {
  channel: "email" | "sms";
  owner: string;
  firstTriedAt: Date;
  tries: number;
  language: "sv" | "en";
  email: string | null;
  emailWhen: string;
  phone: string | null;
  smsWhen: string;
  /** Whether the setting is there. */
  isSet: boolean;
  invitation: string | null;
  invitationSequence: number | null;
  wantsCalendar: boolean | null;
  quietFrom: string | null;
  quietUntil: string | null;
};

/** Takes the message for this process; null when it is not there to be taken. */
async function take({ owner, clock }: NoticeDeps, messageId: string): Promise<Taken | null> {
  const now = clock();
  const lease = `${leaseMinutes} minutes`;
  const [taken] = await owner<Taken[]>`
    with taken as (
      update notice set state = 'sending', tried_at = ${now}, first_tried_at = coalesce(first_tried_at, ${now})
       where message_id = ${messageId} and due_at <= ${now}
         -- A clock that has been put back must not keep it for ever, either.
         and (state = 'planned' or state = 'sending' and tried_at not between ${now}::timestamptz - ${lease}::interval and ${now}::timestamptz + ${lease}::interval)
      returning channel, owner, first_tried_at, tries, invitation, invitation_sequence)
    select t.channel, t.owner, t.first_tried_at, t.tries, s.owner is not null as is_set, s.language,
           s.email, s.email_when, s.phone, s.sms_when, t.invitation, t.invitation_sequence, s.calendar as wants_calendar,
           s.quiet_from, s.quiet_until
      from taken t left join notice_setting s on s.owner = t.owner
     order by t.first_tried_at limit 1`;
  return taken ?? null;
}

/**
 * Much may have changed since it was planned: what is no longer to be sent is dropped. "all" when nothing is left of the message.
 * So is what is for somebody who no longer finds the SIP, or no longer works at the unit that it was addressed to (`notice_barred`).
 * Somebody who has got protected identity is sent nothing and keeps no setting: it would send again when the protection ends.
 */
async function notToBeSent({ owner, clock, ways }: NoticeDeps, messageId: string, taken: Taken) {
  const isSetUp = taken.channel === "email" ? ways.mailer !== null : ways.sms !== null;
  const [address, when] = taken.channel === "email" ? [taken.email, taken.emailWhen] : [taken.phone, taken.smsWhen];
  const whole: NoticeReason | null =
    !taken.isSet || when === "never" || !address || (taken.invitation !== null && !taken.wantsCalendar)
      ? "turnedOff"
      : isSetUp
        ? null
        : "notSetUp";
  const now = clock();
  const today = dayOf(now.toISOString());
  const [row] = await owner<{ left: number }[]>`
    with known as (
      select n.id, coalesce(${whole}::text,
               case when barred.why = 'protected' then barred.why
                    -- A calendar has not read the news.
                    when l.read_at is not null and n.invitation is null then 'alreadyRead'
                    else barred.why end) as why
        from notice n join letter l on l.id = n.letter_id cross join lateral (select notice_barred(n.id, ${today}) as why) barred
       where n.message_id = ${messageId} and n.state = 'sending'),
    dropped as (
      update notice n set state = 'dropped', why = k.why, settled_at = ${now} from known k where k.id = n.id and k.why is not null
      returning n.id),
    forgotten as (
      delete from notice_setting s where s.owner = ${taken.owner} and notice_protected(s.owner, null))
    select (select count(*) from known)::int - (select count(*) from dropped)::int as left`;
  return row!.left > 0 ? null : "all";
}

/** The moment itself, or when the reader's quiet hours end where it falls within them. */
function afterQuiet(at: Date, quiet: Pick<Taken, "quietFrom" | "quietUntil">): Date {
  return new Date(dueAt(at.toISOString(), "atOnce", quietOf(quiet)));
}

/** Gives back what was just taken, as if nobody had: no try is counted, and the day after which it is given up has not begun. */
async function putOff({ owner, clock }: NoticeDeps, messageId: string, due: Date) {
  await owner.begin(async (tx) => {
    await tx`
      update notice set state = 'planned', due_at = ${due}, first_tried_at = nullif(first_tried_at, tried_at)
       where message_id = ${messageId} and state = 'sending'`;
    await addJobs(tx, [{ messageId, runAt: new Date(Date.now() + due.getTime() - clock().getTime()) }]);
  });
}

/** To be tried again, or given up when a day has passed: then it is a task for a human. */
async function later(
  { owner, clock }: NoticeDeps,
  messageId: string,
  taken: Taken,
  { why, tried, notBefore }: { why: NoticeReason; tried: boolean; notBefore?: Date },
) {
  const { tries, firstTriedAt } = taken;
  const now = clock();
  const made = tries + (tried ? 1 : 0);
  const next = nextTry(now.toISOString(), made, firstTriedAt.toISOString());
  if (next === null) {
    await owner`
      update notice set state = 'failed', why = ${why}, tries = ${made}, settled_at = ${now}
       where message_id = ${messageId} and state = 'sending'`;
    return;
  }
  const due = afterQuiet(notBefore && notBefore > new Date(next) ? notBefore : new Date(next), taken);
  await owner.begin(async (tx) => {
    await tx`
      update notice set state = 'planned', why = ${why}, tries = ${made}, due_at = ${due}
       where message_id = ${messageId} and state = 'sending'`;
    await addJobs(tx, [{ messageId, runAt: new Date(Date.now() + due.getTime() - now.getTime()) }]);
  });
}

/** While a server is away it is asked by one message now and then, and not by all that wait. */
export type Pause = {
  /** Until when nothing is tried by a channel, and why; null when it may be. */
  until: (channel: string) => { until: Date; why: NoticeReason } | null;
  note: (channel: string, outcome: Outcome) => void;
};

/** Kept by each process for itself. It grows from half a minute to ten. */
export function createPause(clock: Deps["clock"]): Pause {
  const paused = new Map<string, { until: Date; why: NoticeReason; seconds: number }>();
  const longest = 600;
  return {
    until: (channel) => {
      const it = paused.get(channel);
      if (!it) return null;
      const left = it.until.getTime() - clock().getTime();
      // A clock put back does not make it longer.
      return left > 0 && left <= longest * 1000 ? it : null;
    },
    note: (channel, outcome) => {
      const isAway = outcome.kind === "later" && ["serverAway", "serverSlow", "signInRefused"].includes(outcome.why);
      if (!isAway) return void paused.delete(channel);
      const seconds = Math.min((paused.get(channel)?.seconds ?? 15) * 2, longest);
      paused.set(channel, { until: new Date(clock().getTime() + seconds * 1000), why: outcome.why, seconds });
    },
  };
}
