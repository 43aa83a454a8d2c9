// The notes of a meeting: who was there, what was said in each part, and what was decided (M1–M3).
import { groupOf } from "../../../core/access.ts";
import { clockInSweden } from "../../../core/accessLog.ts";
import type { Meeting } from "../../../core/sip/state.ts";
import { dayOf, dueDay } from "../../../core/time.ts";
import { minutesSaid } from "../invitationSheet.ts";
import { filled } from "../planPaperWords.ts";
import { list, type Piece, part, raised, type Sheet, text } from "../sheet.ts";
import { type Made, sheetOf, struckIn, whoIs } from "./frame.ts";

/** The notes of one meeting, or null when the view has no such one. */
export function notesSheet(made: Made): Sheet | null {
  const { view, request, words, texts, day } = made;
  const meeting = view.meetings.find((one) => one.id === request.offer.meeting);
  if (!meeting) return null;
  const said = words.notes;
  const on = dayOf(meeting.startsAt);
  const at = `${raised(day(on, true))} ${clockInSweden(meeting.startsAt, request.language)}`;
  const facts: [string, string][] = [
    [said.time, `${at}, ${minutesSaid(meeting.minutes, texts.sheets)}`],
    [said.place, meeting.place],
    [said.chair, meeting.chair],
    [said.secretary, meeting.secretary],
  ];
  return sheetOf(made, {
    title: filled(said.title, { day: day(on) }),
    heading: said.heading,
    facts: facts.filter(([, value]) => value !== ""),
    notices: meeting.status === "started" ? [said.going] : [],
    parts: [
      ...part(texts.sheets.meeting.about, text(meeting.purpose)),
      ...part(said.who, whoWasThere(meeting, made)),
      ...part(said.notes, notes(meeting, made)),
      ...part(said.decided, list(decided(meeting, made))),
    ],
  });
}

function whoWasThere(meeting: Meeting, { view, words }: Made): Piece[] {
  const said = words.notes;
  const { personAttendance: person } = meeting;
  return [
    {
      kind: "who",
      name: view.person.name,
      group: "personAndFamily",
      detail: [person ? said.person[person.how] : said.attendance.unknown, person?.why].filter(Boolean).join(": "),
    },
    ...view.participants
      .filter((one) => meeting.sentTo.includes(one.id) || meeting.attendance[one.id])
      .map(({ id, recipient, representative }): Piece => {
        const how = said.attendance[meeting.attendance[id] ?? "unknown"];
        return {
          kind: "who",
          name: recipient.kind === "unit" ? recipient.unit.name : recipient.name,
          group: recipient.kind === "unit" ? groupOf(recipient.unit) : "personAndFamily",
          detail: representative ? `${how} (${representative.name})` : how,
        };
      }),
  ];
}

function notes(meeting: Meeting, made: Made): Piece[] {
  const { words, texts, day } = made;
  const struck = struckIn(made);
  const pieces = meeting.agenda.flatMap(({ part: key }): Piece[] => {
    const note = meeting.notes[key];
    if (!note?.text.trim()) return [];
    const line = filled(words.by, { who: whoIs(note.by), day: day(dayOf(note.at)) });
    return [
      { kind: "heading", text: texts.sheets.meeting.part[key] },
      ...text(note.text, { struck: struck(`notes:${meeting.id}:${key}`) }),
      { kind: "aside", text: line },
    ];
  });
  return pieces.length > 0 ? pieces : text(words.notes.nothing);
}

function decided(meeting: Meeting, { view, words, request, day }: Made): string[] {
  const said = words.notes;
  const version = view.plan.versions.find((one) => one.meetingId === meeting.id);
  const isSeen = view.areas.includes("plan");
  if (!isSeen) return [];
  if (!version) {
    const by = dueDay(dayOf(meeting.endedAt ?? meeting.startsAt), request.agreement.deadlines.document);
    return meeting.status === "held" && meeting.kind === "planning" ? [filled(said.noPlan, { day: day(by) })] : [];
  }
  const { responsible, followUp } = version.content;
  return [
    filled(said.plan, { version: version.version, day: day(dayOf(version.establishedAt)) }),
    ...(responsible ? [filled(said.responsible, { name: responsible.name })] : []),
    ...(followUp ? [filled(said.followUp, { day: day(followUp.on, true) })] : []),
  ];
}
