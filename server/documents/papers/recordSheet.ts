// What one unit writes in its own record: its own measures and nobody else's, as text to paste and as a paper (P6, X1).
import { periodInWords } from "../../../core/sip/measureWords.ts";
import type { Measure } from "../../../core/sip/state.ts";
import { dayOf } from "../../../core/time.ts";
import { filled } from "../planPaperWords.ts";
import { list, type Sheet, text } from "../sheet.ts";
import { type Made, sheetOf } from "./frame.ts";

type Line = { text: string; isMeasure: boolean };

/** The paper of one unit, or null when the view has no such unit. */
export function recordSheet(made: Made): Sheet | null {
  const lines = linesOf(made);
  const unit = unitOf(made);
  if (!lines || !unit) return null;
  const said = made.words.record;
  const at = lines.findIndex((one) => one.isMeasure);
  const plain = (some: Line[]) => some.flatMap((one) => text(one.text));
  const measures = lines.filter((one) => one.isMeasure);
  return sheetOf(made, {
    title: said.title,
    heading: said.heading,
    isAboutSomebody: false,
    notices: [filled(said.lead, { unit: unit.name })],
    parts: [
      {
        heading: unit.name,
        lead: "",
        onNewPage: false,
        pieces:
          at < 0
            ? plain(lines)
            : [
                ...plain(lines.slice(0, at)),
                ...list(measures.map((one) => one.text)),
                ...plain(lines.slice(at + measures.length)),
              ],
      },
    ],
  });
}

/** The same as plain text, a line each; null when the view has no such unit. */
export function recordText(made: Made): string | null {
  const lines = linesOf(made);
  return lines && `${lines.map((one) => (one.isMeasure ? `- ${one.text}` : one.text)).join("\n")}\n`;
}

function unitOf({ view, request }: Made) {
  const units = [
    view.lead.unit,
    ...view.participants.flatMap((one) => (one.recipient.kind === "unit" ? [one.recipient.unit] : [])),
  ];
  return units.find((one) => one.unitId === request.offer.for);
}

function linesOf(made: Made): Line[] | null {
  const { view, words, day } = made;
  const unit = unitOf(made);
  if (!unit) return null;
  const said = words.record;
  const { closing, person } = view;
  const version = view.plan.versions.at(-1);
  const own = (version?.content.measures ?? []).filter(
    ({ owner }) => owner.kind === "unit" && owner.unit.unitId === unit.unitId,
  );
  const number = person.personalIdentityNumber.replace(/^(.{8})(.{4})$/, "$1-$2");
  const established = version && { version: version.version, day: day(dayOf(version.establishedAt)) };
  const has = closing ? said.measuresClosed : said.measures;
  const hasNone = closing ? said.noMeasuresClosed : said.noMeasures;
  const { coordinator } = view.lead;
  const plain = (line: string): Line => ({ text: line, isMeasure: false });
  return [
    ...(closing
      ? [plain(filled(said.closed, { day: day(dayOf(closing.at)) }))]
      : established
        ? [plain(filled(said.established, established))]
        : []),
    plain(
      number ? filled(said.about, { name: person.name, number }) : filled(said.aboutUnnumbered, { name: person.name }),
    ),
    ...(closing
      ? [plain(filled(said.reason, { reason: filled(words.closing.reason[closing.reason], { name: person.name }) }))]
      : []),
    ...(closing?.text ? [plain(closing.text)] : []),
    ...(closing?.otherPlan ? [plain(`${words.closing.otherPlan}: ${closing.otherPlan}`)] : []),
    ...(closing && established ? [plain(filled(said.plan, established))] : []),
    ...(version?.content.responsible
      ? [plain(filled(said.responsible, { name: version.content.responsible.name }))]
      : []),
    plain(filled(own.length > 0 ? has : hasNone, { unit: unit.name })),
    ...own.map((measure): Line => ({ text: measureLine(measure, made), isMeasure: true })),
    ...(!closing && view.nextFollowUpOn ? [plain(filled(said.followUp, { day: day(view.nextFollowUpOn, true) }))] : []),
    ...(coordinator
      ? [
          plain(
            filled(closing ? said.coordinatorClosed : said.coordinator, {
              name: coordinator.name,
              unit: view.lead.unit.name,
            }),
          ),
        ]
      : []),
    plain(said.law),
  ];
}

/** "Lägger om såret, varje måndag, från 1 december till 28 mars (kontakt: Sara Nyman; vid uppföljning 15 januari: Pågår)". */
function measureLine(measure: Measure, { view, words, request, day }: Made): string {
  const said = words.record;
  const { language } = request;
  const followed = view.followUps.findLast((one) => one.measures[measure.id]);
  const answer = followed?.measures[measure.id];
  const outcome =
    answer && [words.followUp.measure[answer.outcome].toLowerCase(), answer.why].filter(Boolean).join(", ");
  const what = [
    measure.what.trim().replace(/[.\s]+$/, ""),
    measure.howOften.trim().replace(/\.$/, ""),
    periodInWords(measure, language, day),
  ];
  const aside = [
    ...(measure.contact ? [filled(said.contact, { name: measure.contact })] : []),
    ...(followed && outcome ? [filled(said.followed, { day: day(dayOf(followed.startedAt)), outcome })] : []),
  ];
  return `${what.filter(Boolean).join(", ")}${aside.length > 0 ? ` (${aside.join("; ")})` : ""}`;
}
