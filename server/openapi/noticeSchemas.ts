// What is answered about notices.
import type { CalendarAnswer } from "../../core/calendarAnswers.ts";
import { noticeReasons } from "../../core/noticeReasons.ts";
import {
  type FailedNotice,
  type NoticeOverview,
  type NoticeSetting,
  type NoticeSettingAnswer,
  noticeStates,
  type ShownLetter,
  type ShownNotice,
  type Undelivered,
} from "../../core/notices.ts";
import { channels } from "../../core/noticeTable.ts";
import { protectionLevels } from "../../core/protection.ts";
import { letterKinds } from "../../core/sip/letters.ts";
import { taskKinds } from "../../core/sip/tasks.ts";
import type { JsonSchema } from "./jsonSchema.ts";
import { instant, integer, list, object, oneOf, orNull, ref, text, told, uuid, yesOrNo } from "./schemaWords.ts";

const when = oneOf(["never", "atOnce", "daily"]);
const to = told(oneOf(["person", "staff", "unit"]), "What kind of recipient.");
const why = oneOf(Object.keys(noticeReasons));
const canSend = told(
  object<NoticeOverview["channels"]>({ email: yesOrNo, sms: yesOrNo }),
  "What this Samlad can send by.",
);

export const noticeSchemas = {
  NoticeSetting: object<NoticeSetting>(
    {
      version: integer,
      language: oneOf(["sv", "en"]),
      email: text,
      emailWhen: when,
      phone: text,
      smsWhen: when,
      withUnit: told(yesOrNo, "Staff: also of what comes to the whole unit."),
      calendar: told(yesOrNo, "Whether mail about a meeting, sent at once, brings an invitation for the calendar."),
      quiet: told(
        orNull(object<NonNullable<NoticeSetting["quiet"]>>({ from: text, until: text })),
        "Times of day in Sweden between which nothing is sent.",
      ),
    },
    "How somebody wants to be told that something waits. Addresses are empty when there are none.",
  ),
  NoticeSettingAnswer: object<NoticeSettingAnswer>({
    isOffered: told(yesOrNo, "False for somebody with protected identity."),
    channels: canSend,
    setting: ref("NoticeSetting"),
  }),
  ShownNotice: object<ShownNotice>({
    id: uuid,
    to,
    channel: oneOf(channels),
    state: oneOf(noticeStates),
    why: told(orNull(why), "Why it was not sent at the last try, or never."),
    tries: integer,
    dueAt: instant,
    triedAt: orNull(instant),
    settledAt: orNull(instant),
    waits: told(
      yesOrNo,
      "Whether it is a task: it failed, still holds, may be told, and nobody has read the news since.",
    ),
    handledBy: told(orNull(text), "Who of those who run the SIP took care of it in another way."),
    handledAt: orNull(instant),
  }),
  ShownLetter: object<ShownLetter>(
    {
      letterId: uuid,
      kind: oneOf(letterKinds),
      task: told(orNull(oneOf(taskKinds)), "Which task a reminder was about."),
      plannedAt: instant,
      readAt: orNull(instant),
      audience: oneOf(["staff", "manager", "unit", "person"]),
      unitName: told(orNull(text), "Null for persons, and where it would tell where somebody is."),
      isSubject: told(yesOrNo, "Whether a person is the individual."),
      notices: list(ref("ShownNotice")),
    },
    "One piece of news on somebody's work list, and what was sent beside it. Never an address.",
  ),
  Undelivered: object<Undelivered>(
    {
      sipId: uuid,
      personName: text,
      age: orNull(integer),
      protection: oneOf(protectionLevels),
      messages: told(integer, "How many messages did not get there."),
      since: instant,
      kind: told(oneOf(letterKinds), "What the latest was about."),
      task: orNull(oneOf(taskKinds)),
      audience: oneOf(["staff", "manager", "unit", "person"]),
      unitName: told(orNull(text), "Null for persons, and where it would tell where somebody is."),
      isSubject: told(yesOrNo, "Whether a person is the individual."),
    },
    "A SIP that the caller runs, in which something could not be sent, and the news has not been read since.",
  ),
  SipNotices: object<{ letters: ShownLetter[] }>({ letters: list(ref("ShownLetter")) }),
  NoticeOverview: object<NoticeOverview>({
    channels: canSend,
    failed: list(
      object<FailedNotice>({
        id: uuid,
        to,
        unitName: orNull(text),
        staffName: orNull(text),
        channel: oneOf(channels),
        why,
        tries: integer,
        settledAt: instant,
      }),
    ),
  }),
  CalendarAnswers: object<{ answers: CalendarAnswer[] }>({
    answers: list(
      object<CalendarAnswer>({
        meetingId: uuid,
        participantId: told(orNull(uuid), "Null for the individual, and for those who are told without being invited."),
        by: told(
          oneOf(["person", "staff", "unit"]),
          "Whose calendar: a unit's mailbox, the one whom it has named, or a person's.",
        ),
        answer: oneOf(["accepted", "declined", "tentative"]),
        at: instant,
      }),
    ),
  }),
  Settled: object<{ settled: number }>({ settled: integer }),
  SentAgain: object<{ planned: number }>({ planned: integer }),
} satisfies Record<string, JsonSchema>;
