// The invitation to a meeting on paper, as its reader sees the meeting: when, where, about what, with whom, and how it goes (S1, S5).
import { groupOf } from "../../core/access.ts";
import { clockInSweden } from "../../core/accessLog.ts";
import { isProtected } from "../../core/protection.ts";
import { withProtectedNames } from "../../core/sip/protectedNames.ts";
import type { Meeting } from "../../core/sip/state.ts";
import type { SipView } from "../../core/sip/view.ts";
import { dayOf } from "../../core/time.ts";
import { dayInWords } from "./dayInWords.ts";
import { filled } from "./planPaperWords.ts";
import { dateParts, list, type Piece, part, raised, type Sheet, type SheetRequest, text } from "./sheet.ts";
import { type SheetWords, sheetWords } from "./sheetWords.ts";

/** The invitation of one meeting, or null when the view holds no such meeting, or it has been held. */
export function invitationSheet(whole: SipView, meetingId: string, request: SheetRequest): Sheet | null {
  const { language, today, size } = request;
  const words = request.texts?.sheets ?? sheetWords[language];
  const view = withProtectedNames(whole, words.protectedName);
  const meeting = view.meetings.find((one) => one.id === meetingId && one.status !== "held");
  if (!meeting) return null;
  const { about, questions, who, how } = words.meeting;
  const day = dayInWords(dayOf(meeting.startsAt), language);
  const isEasy = size === "easy";
  const draft = isEasy ? words.meeting.draftEasy : words.meeting.draft;
  const { cancelled } = meeting;
  return {
    language,
    size,
    title: filled(words.meeting.title, { day }),
    date: dateParts(today),
    kicker: words.kicker,
    heading: words.meeting.heading,
    facts: [[words.forWhom, view.person.name]],
    warnings: [
      ...(cancelled ? [filled(words.meeting.cancelled, { reason: cancelled.reason })] : []),
      ...(isProtected(view.person.protection) ? [words.protected] : []),
    ],
    notices: meeting.status === "draft" ? [draft] : [],
    footer: filled(words.meeting.footer, { day }),
    pageWords: words.page,
    note: "",
    words,
    parts: cancelled
      ? part(words.meeting.whenWhere, whenWhere(meeting, words, request))
      : [
          ...part(words.meeting.whenWhere, whenWhere(meeting, words, request)),
          ...part(about, text(meeting.purpose)),
          ...part(questions, text(meeting.keyQuestions)),
          ...part(who, whoComes(view, meeting, words)),
          ...part(how, list(agendaLines(meeting, words))),
        ],
  };
}

/** The time and the place in a frame, and what else one needs to know to come. */
export function whenWhere(meeting: Meeting, words: SheetWords, { language }: Pick<SheetRequest, "language">): Piece[] {
  const { fact } = words.meeting;
  const day = raised(dayInWords(dayOf(meeting.startsAt), language, { weekday: true }));
  const rows: [string, string][] = [
    [fact.length, minutesSaid(meeting.minutes, words)],
    [fact.video, meeting.videoLink],
    [fact.interpreter, meeting.interpreter],
    [fact.accessibility, meeting.accessibility],
    [
      fact.replyBy,
      meeting.cancelled || !meeting.replyBy ? "" : dayInWords(meeting.replyBy, language, { weekday: true }),
    ],
    [fact.contact, meeting.contact],
  ];
  return [
    {
      kind: "boxed",
      lines: [`${day} ${clockInSweden(meeting.startsAt, language)}`, ...(meeting.place ? [meeting.place] : [])],
    },
    { kind: "facts", rows: rows.filter(([, value]) => value !== "") },
  ];
}

/** Each called one, and whether they come. */
export function whoComes({ participants }: SipView, meeting: Meeting, words: SheetWords): Piece[] {
  return participants
    .filter((one) => !one.removed)
    .map(({ id, recipient }) => ({
      kind: "who",
      name: recipient.kind === "unit" ? recipient.unit.name : recipient.name,
      group: recipient.kind === "unit" ? groupOf(recipient.unit) : "personAndFamily",
      detail: standing(meeting, id, words),
    }));
}

function standing(meeting: Meeting, participantId: string, { meeting: words }: SheetWords): string {
  if (!meeting.sentTo.includes(participantId)) return words.notSent;
  const answer = meeting.answers[participantId]?.answer;
  if (!answer) return words.notAnswered;
  return answer === "newTime" || answer === "declined" ? words[answer] : words.coming;
}

/** The parts of the meeting, each with its minutes. */
export const agendaLines = (meeting: Meeting, words: SheetWords) =>
  meeting.agenda.map((one) => `${words.meeting.part[one.part]}, ${minutesSaid(one.minutes, words)}`);

/** "60 minuter". */
export const minutesSaid = (count: number, { meeting }: SheetWords) =>
  filled(count === 1 ? meeting.minutes_one : meeting.minutes_other, { count });
