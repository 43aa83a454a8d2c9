// The summons and the invitation to one called unit or person: when, where and why, and whether one must come (S1, S2).
import type { UnitRef } from "../../../core/access.ts";
import { type Agreement, isDutyBound } from "../../../core/agreement.ts";
import type { Participant } from "../../../core/sip/state.ts";
import { dayOf } from "../../../core/time.ts";
import { agendaLines, whenWhere, whoComes } from "../invitationSheet.ts";
import { filled } from "../planPaperWords.ts";
import { list, type Piece, part, type Sheet, text } from "../sheet.ts";
import { type Made, sheetOf } from "./frame.ts";

/** The paper of one participant of one meeting, or null when the view has no such one. */
export function callSheet(made: Made): Sheet | null {
  const { view, request, words, texts, day } = made;
  const meeting = view.meetings.find((one) => one.id === request.offer.meeting);
  const called = view.participants.find((one) => one.id === request.offer.for);
  if (!meeting || !called) return null;
  const said = words.call;
  const { mode } = called;
  const on = day(dayOf(meeting.startsAt));
  return sheetOf(made, {
    title: filled(said.title[mode], { day: on }),
    heading: said.heading[mode],
    facts: [
      [words.to, called.recipient.kind === "unit" ? called.recipient.unit.name : called.recipient.name],
      [words.from, view.lead.unit.name],
    ],
    notices: [
      ...(meeting.status === "draft" ? [said.draft] : []),
      mode === "summoned"
        ? `${said.duty}
${groundOf(called, made)}`
        : said.option,
    ],
    parts: [
      ...part(
        texts.sheets.meeting.whenWhere,
        whenWhere({ ...meeting, contact: meeting.contact || whomToAsk(made) }, texts.sheets, request),
      ),
      ...part(texts.sheets.meeting.about, [...text(meeting.purpose)]),
      ...part(texts.sheets.meeting.questions, asList(meeting.keyQuestions)),
      ...part(said.why[mode], [...text(called.why), ...sender(called, made)]),
      ...part(texts.sheets.meeting.who, whoInShort(whoComes(view, meeting, texts.sheets))),
      ...part(texts.sheets.meeting.how, text(`${agendaLines(meeting, texts.sheets).join("; ")}.`)),
      ...part(said.prepare.title, list(said.prepare.items)),
    ],
  });
}

/** Several lines are a list. */
function asList(written: string): Piece[] {
  const lines = written.split("\n").filter((one) => one.trim() !== "");
  return lines.length > 1 ? list(lines) : text(written);
}

/** Few in one line, "Hemsjukvården (har inte svarat), Vårdcentralen Ängen (kommer)."; more of them would not be found there. */
function whoInShort(pieces: Piece[]): Piece[] {
  if (pieces.length > inOneLine) return pieces;
  const names = pieces.flatMap((one) => (one.kind === "who" ? [`${one.name} (${one.detail})`] : []));
  return names.length > 0 ? text(`${names.join(", ")}.`) : [];
}
const inOneLine = 4;

/** Whoever coordinates, and where. */
function whomToAsk({ view }: Made): string {
  const { unit, coordinator } = view.lead;
  if (unit.unitId.startsWith("hidden-")) return "";
  return [coordinator?.name, unit.name].filter(Boolean).join(", ");
}

function sender({ mode, wishedCompetence, representative }: Participant, { words }: Made) {
  const said = words.call.send;
  return [
    ...(mode === "summoned" ? text(said.summoned) : []),
    ...(wishedCompetence ? text(filled(said.wished, { what: wishedCompetence })) : []),
    ...(representative ? text(filled(said.named, { name: representative.name })) : []),
  ];
}

/** The law says it of the two principals, the agreement of others (S2); after hospital care it is another law (N4). */
function groundOf({ recipient }: Participant, { view, words, request }: Made): string {
  const said = words.call.ground;
  if (recipient.kind !== "unit" || !isBoundByStatute(recipient.unit, request.agreement)) return said.agreement;
  return view.need?.trigger === "discharge" ? said.discharge : said.statute;
}

function isBoundByStatute({ kind, principal }: UnitRef, agreement: Agreement): boolean {
  return isDutyBound({ ...agreement, dutyBound: [] }, { kind, principalKind: principal.kind });
}
