// What the chair sees to before, during and after a meeting, to tick (M1, P1, P4).
import type { Deadline } from "../../../core/time.ts";
import { whenWhere } from "../invitationSheet.ts";
import { filled } from "../planPaperWords.ts";
import { part, type Sheet } from "../sheet.ts";
import { type Made, sheetOf } from "./frame.ts";

/** The checklist of one meeting, or null when the view has no such one. The days to establish the plan are the agreement's. */
export function checklistSheet(made: Made): Sheet | null {
  const { view, request, words, texts, first } = made;
  const meeting = view.meetings.find((one) => one.id === request.offer.meeting);
  if (!meeting) return null;
  const said = words.checklist;
  const called = meeting.sentTo.length;
  const answered = meeting.sentTo.filter((id) => meeting.answers[id]).length;
  const document = inDays(request.agreement.deadlines.document, said.days);
  return sheetOf(made, {
    note: said.statute,
    title: said.title,
    heading: said.heading,
    notices: [
      [said.lead, ...(called > 0 ? [filled(said.answered, { count: answered, total: called })] : [])].join(" "),
    ],
    parts: [
      ...part(texts.sheets.meeting.whenWhere, whenWhere(meeting, texts.sheets, request).slice(0, 1)),
      ...said.parts.flatMap((one, index) =>
        part(
          one.heading,
          [{ kind: "checks", items: one.items.map((item) => filled(item, { name: first, document })) }],
          { onNewPage: index === 3 },
        ),
      ),
    ],
  });
}

function inDays({ days, counted }: Deadline, words: Record<string, string>): string {
  return filled(words[`${counted}_${days === 1 ? "one" : "other"}`] ?? "", { count: days });
}
