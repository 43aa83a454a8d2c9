// The established plan as a sheet: whole in large type, or easy to read. Both from what its reader may see, as planPaper.ts has it.
import type { Agreement } from "../../core/agreement.ts";
import type { SipView } from "../../core/sip/view.ts";
import { dayOf } from "../../core/time.ts";
import { dayInWords } from "./dayInWords.ts";
import { type PlanPaper, planPaper } from "./planPaper.ts";
import { filled } from "./planPaperWords.ts";
import {
  dateParts,
  list,
  own,
  type Piece,
  part,
  raised,
  type Sheet,
  type SheetRequest,
  sentence,
  text,
} from "./sheet.ts";
import { sheetWords } from "./sheetWords.ts";

type PlanSheetRequest = SheetRequest & { version: number; readerUnit?: string; givenTo?: string };

/** One established version as a sheet, or null when the view holds no such version. */
export function planSheet(view: SipView, agreement: Agreement, request: PlanSheetRequest): Sheet | null {
  const { size: _, isSelf: __, ...asPrinted } = request;
  const paper = planPaper(view, agreement, asPrinted);
  return paper && (request.size === "easy" ? easySheet(view, paper, request) : wholeSheet(paper, request));
}

/** All that stands on the printed plan but its two pictures, which say in pictures what stands in words. */
function wholeSheet(paper: PlanPaper, { size }: SheetRequest): Sheet {
  const { words } = paper;
  return {
    ...sameIn(paper),
    size,
    title: paper.title,
    kicker: words.kicker,
    heading: paper.person.name,
    facts: [["", paper.person.number], ...paper.facts.map(pair)],
    footer: paper.footer,
    note: paper.note,
    words,
    parts: [
      ...part(words.whatMatters, own(words.says, paper.whatMatters, paper.struck.whatMatters)),
      ...part(words.goals, goalPieces(paper)),
      ...part(words.whoDoesWhat, rowPieces(paper)),
      ...part(words.ifWorse, text(paper.ifWorse, { struck: paper.struck.ifWorse })),
      ...part(
        words.followUp,
        paper.followUp.length > 0 ? [{ kind: "lines", lines: paper.followUp, struck: paper.struck.followUp }] : [],
      ),
      ...part(words.needs, text(paper.needs, { struck: paper.struck.needs })),
      ...part(
        words.answer,
        paper.answers.flatMap((one) => [
          ...text(one.agrees, { struck: one.struck }),
          ...own(one.says, one.comment, one.struck),
        ]),
      ),
      ...part(
        words.contacts,
        paper.contacts.map((one) => ({ kind: "who", ...one })),
      ),
      ...part(words.confirmed, list(paper.confirmed)),
      ...part(words.items, list(paper.items.map((one) => `${one.what}: ${one.says}`)), { lead: words.law }),
      ...part(words.copies, list(paper.copies)),
    ],
  };
}

function goalPieces({ goals, words }: PlanPaper): Piece[] {
  return goals.flatMap((goal, index): Piece[] => [
    { kind: "heading", text: `${words.goal} ${index + 1}` },
    ...own(words.says, goal.ownWords, goal.struck),
    ...text(goal.professional, { label: words.professional, struck: goal.struck }),
    ...goal.subgoals.flatMap((one, at) =>
      text(`${one.area}: ${one.text}`, { label: at === 0 ? words.subgoals : "", struck: one.struck }),
    ),
  ]);
}

function rowPieces({ rows, words }: PlanPaper): Piece[] {
  const contact = (name: string) => name && `${words.columns.at(-1)}: ${name}`;
  return rows.flatMap((row): Piece[] => [
    { kind: "name", name: `${row.number}. ${row.owner}`, group: row.group },
    {
      kind: "lines",
      struck: row.struck,
      lines: [row.what, ...[row.howOften, row.when, contact(row.contact), row.after].filter(Boolean).map(sentence)],
    },
  ]);
}

/**
 * One thing at a time, in the order and the words of the page that is easy to read, with what was agreed in pieces as short as
 * they were written. What has been struck is left out: it no longer holds, and two truths are hard to read.
 */
function easySheet(view: SipView, paper: PlanPaper, { language, isSelf, givenTo, texts }: PlanSheetRequest): Sheet {
  const words = texts?.sheets ?? sheetWords[language];
  const version = view.plan.versions.find((one) => one.version === paper.version);
  const { name } = view.person;
  const day = version ? dayInWords(dayOf(version.establishedAt), language) : "";
  const isLatest = view.plan.versions.at(-1)?.version === paper.version;
  const goals = paper.goals.filter((one) => one.struck === "");
  const next = (isLatest && view.nextFollowUpOn) || version?.content.followUp?.on;
  const { responsible } = version?.content ?? {};
  return {
    ...sameIn(paper),
    size: "easy",
    title: words.plan.title,
    kicker: words.kicker,
    heading: isSelf ? words.plan.heading : filled(words.plan.headingOther, { name }),
    facts: [
      ["", filled(words.plan.version, { day })],
      ...(givenTo ? [[paper.words.givenTo, givenTo] as [string, string]] : []),
    ],
    footer: filled(words.plan.footer, { day }),
    note: [words.plan.shorter, ...(isLatest ? [] : [words.plan.newer])].join(" "),
    words,
    parts: [
      ...part(
        isSelf ? words.plan.matters : filled(words.plan.mattersOther, { name }),
        paper.struck.whatMatters === "" ? own(paper.words.says, paper.whatMatters) : [],
      ),
      ...part(
        isSelf ? words.plan.goals : words.plan.goalsOther,
        goals.flatMap((one) => [...own(paper.words.says, one.ownWords), ...text(one.professional)]),
      ),
      ...part(words.plan.needs, paper.struck.needs === "" ? text(paper.needs) : []),
      ...part(
        words.plan.who,
        [
          ...easyRows(paper, isSelf ? words.plan.self : name, words.plan.contact),
          ...(responsible ? text(filled(words.plan.responsible, { name: named(responsible.name, words) })) : []),
        ],
        { onNewPage: true },
      ),
      ...part(words.plan.ifWorse, paper.struck.ifWorse === "" ? text(paper.ifWorse) : [], { onNewPage: true }),
      ...part(
        words.plan.followUp,
        next && paper.struck.followUp === ""
          ? [{ kind: "boxed", lines: [raised(dayInWords(next, language, { weekday: true }))] }]
          : [],
      ),
      ...part(words.questions.title, text(questionsTo(view, words))),
    ],
  };
}

/** One who does something at a time, then each thing: what, how often, when, and whom to ask. */
function easyRows({ rows }: PlanPaper, self: string, contact: string): Piece[] {
  const owners = Map.groupBy(
    rows.filter((row) => row.struck === ""),
    (row) => row.owner,
  );
  return [...owners].flatMap(([owner, theirs]): Piece[] => [
    { kind: "name", name: theirs[0]?.isPersons ? self : owner, group: theirs[0]?.group ?? "other" },
    ...theirs.map(
      (row): Piece => ({
        kind: "lines",
        struck: "",
        lines: [
          sentence(row.what),
          ...[row.howOften, row.when].filter(Boolean).map(sentence),
          ...(row.contact ? [filled(contact, { name: row.contact })] : []),
        ],
      }),
    ),
  ]);
}

/** Whom to turn to, as the person's page says it. */
export function questionsTo({ lead }: SipView, words: (typeof sheetWords)["sv"]): string {
  const { questions } = words;
  if (lead.unit.unitId.startsWith("hidden-")) return questions.hidden;
  const unit = named(lead.unit.name, words);
  return lead.coordinator
    ? filled(questions.text, { name: named(lead.coordinator.name, words), unit })
    : filled(questions.unitOnly, { unit });
}

const named = (name: string, words: { protectedName: string }) => name || words.protectedName;

const pair = ([label = "", value = ""]: string[]): [string, string] => [label, value];

function sameIn(paper: PlanPaper) {
  return {
    language: paper.language,
    date: dateParts(paper.day),
    warnings: paper.protected ? [paper.protected] : [],
    notices: paper.limited ? [paper.limited] : [],
    pageWords: paper.pageWords,
  };
}
