import { type ActorGroup, groupOf } from "../../core/access.ts";
import { type Agreement, type AreaKey, generalAreas } from "../../core/agreement.ts";
import type { ConsentRecipient, GiverKey, RecipientKey } from "../../core/sip/stateConsent.ts";
import type { ConsentView } from "../../core/sip/viewConsent.ts";
import type { Day } from "../../core/time.ts";
import type { Language } from "../text/language.ts";
import type { Say } from "../text/text.ts";
import { dayInWords } from "../ui/dates.ts";

/** One cell as its giver answers it. `ended` is a yes whose last day has passed. */
export type Answer = "allowed" | "refused" | "notAsked" | "ended";
export type MatrixCell = { answer: Answer; until: Day | null };

/** What is sent as `cells` of the command setConsentScope. */
export type CellChange = { recipient: RecipientKey; area: AreaKey; allowed: boolean | null; until: Day | null };

/** Cells that were changed and not yet saved, by `recipient area`. */
export type Edits = Record<string, MatrixCell>;

export type MatrixRow = {
  key: RecipientKey;
  name: string;
  detail: string;
  group: ActorGroup;
  /** What is saved. */
  saved: Record<AreaKey, MatrixCell>;
  /** Added here and not yet saved. */
  isNew: boolean;
};

/** The rows as one giver answers them; without a giver, all givers taken together. */
export function rowsOf(
  view: ConsentView,
  giver: GiverKey | null,
  added: { key: RecipientKey; recipient: ConsentRecipient }[],
  today: Day,
): MatrixRow[] {
  const known = new Set(view.rows.map((row) => row.key));
  const saved = view.rows.map((row) => ({
    ...describe(row.key, row.recipient),
    isNew: false,
    saved: Object.fromEntries(
      view.areas.map((area) => {
        if (giver === null) {
          const cell = row.cells[area];
          return [area, cell ? { answer: cell.state, until: cell.until } : notAsked];
        }
        return [area, givenCell(row.byGiver[giver]?.[area], today)];
      }),
    ),
  }));
  const fresh = added
    .filter((one) => !known.has(one.key))
    .map(({ key, recipient }) => ({ ...describe(key, recipient), isNew: true, saved: {} }));
  return [...saved, ...fresh];
}

export const notAsked: MatrixCell = { answer: "notAsked", until: null };

/** The cell as it will be when what is changed is saved. */
export function cellOf(row: MatrixRow, area: AreaKey, edits: Edits): MatrixCell {
  return edits[editKey(row.key, area)] ?? row.saved[area] ?? notAsked;
}

/** The edits with some cells of a row set; a cell that is as it was saved is no edit. */
export function withCells(edits: Edits, row: MatrixRow, areas: AreaKey[], cell: (area: AreaKey) => MatrixCell): Edits {
  const next = { ...edits };
  for (const area of areas) {
    const value = cell(area);
    const before = row.saved[area] ?? notAsked;
    if (value.answer === before.answer && value.until === before.until) delete next[editKey(row.key, area)];
    else next[editKey(row.key, area)] = value;
  }
  return next;
}

/** The changes that are still changes: what is saved meanwhile, by whomever, is none. */
export function withoutSaved(edits: Edits, rows: MatrixRow[]): Edits {
  return rows.reduce(
    (left, row) =>
      Object.keys(edits)
        .filter((key) => key.startsWith(`${row.key} `))
        .reduce((kept, key) => withCells(kept, row, [key.slice(row.key.length + 1)], () => edits[key]!), left),
    edits,
  );
}

/** What a press makes of one cell, or of many at once: yes, then no, then not asked. Mixed cells all become yes. */
export function nextAnswer(answers: Answer[]): "allowed" | "refused" | "notAsked" {
  const [first] = answers;
  if (!first || answers.some((one) => one !== first) || first === "ended") return "allowed";
  if (first === "allowed") return "refused";
  return first === "refused" ? "notAsked" : "allowed";
}

/** The edits as the command takes them. */
export function changesOf(edits: Edits): CellChange[] {
  return Object.entries(edits).map(([key, { answer, until }]) => {
    const [recipient = "", area = ""] = key.split(" ");
    return {
      recipient,
      area,
      allowed: answer === "notAsked" ? null : answer === "allowed",
      until: answer === "allowed" ? until : null,
    };
  });
}

/**
 * The receiver that an answer about a closed unit is about (`unit.closed`), out of the cells that were sent; null for any
 * other answer. A unit may close while somebody chooses: what is said about all the others is as good as before.
 */
export function closedReceiver(problem: { code: string; field?: string | undefined }, cells: CellChange[]) {
  const at = /^cells\.(\d+)\.recipient$/.exec(problem.field ?? "");
  return problem.code === "unit.closed" && at ? (cells[Number(at[1])]?.recipient ?? null) : null;
}

/** The edits without what a unit that has closed cannot get: its yes; and all about one that nothing was said about before. */
export function withoutYesTo(edits: Edits, { key, isNew }: MatrixRow): Edits {
  const all = Object.entries(edits);
  const isIts = (edit: string) => edit.startsWith(`${key} `);
  const isYes = all.some(([edit, { answer }]) => isIts(edit) && answer === "allowed");
  return Object.fromEntries(
    all.filter(([edit, { answer }]) => !isIts(edit) || (isYes && !isNew && answer !== "allowed")),
  );
}

export function isEdited(edits: Edits, row: MatrixRow, area: AreaKey): boolean {
  return editKey(row.key, area) in edits;
}

/** The name of a column. */
export function areaTitle(area: AreaKey, agreement: Agreement, language: Language, t: Say<"matrix">): string {
  if (isGeneral(area)) return t(`area.${area}`);
  const { adult, child } = agreement.lifeAreas;
  return [...adult, ...child].find((one) => one.key === area)?.[language] ?? area;
}

/** The column's name inside a sentence: "får läsa om kontaktuppgifter, mötet och sömn". */
export function areaInSentence(area: AreaKey, agreement: Agreement, language: Language, t: Say<"matrix">): string {
  return isGeneral(area)
    ? t(`areaInSentence.${area}`)
    : areaTitle(area, agreement, language, t).toLocaleLowerCase(language);
}

/** What a row means, in sentences: who may read what until when, what not, and what has not been asked. */
export function rowInWords(
  row: MatrixRow,
  areas: AreaKey[],
  edits: Edits,
  {
    agreement,
    language,
    t,
    mode = "staff",
  }: { agreement: Agreement; language: Language; t: Say<"matrix">; mode?: "staff" | "person" },
): string[] {
  const cells = areas.map((area) => ({ area, ...cellOf(row, area, edits) }));
  const list = (found: { area: AreaKey }[]) =>
    new Intl.ListFormat(language, { type: "conjunction" }).format(
      found.map(({ area }) => areaInSentence(area, agreement, language, t)),
    );
  const with_ = (answer: Answer) => cells.filter((cell) => cell.answer === answer);
  const allowed = with_("allowed");
  const ends = [...new Set(allowed.map((cell) => cell.until))].sort((a, b) => ((a ?? "9") < (b ?? "9") ? -1 : 1));
  const sentences = ends.map((until) => {
    const params = { name: row.name, areas: list(allowed.filter((cell) => cell.until === until)) };
    return until
      ? t("sentence.allowedUntil", { ...params, day: dayInWords(until, language, { weekday: false }) })
      : t("sentence.allowed", params);
  });
  const ended = with_("ended");
  if (ended.length > 0) sentences.push(t("sentence.ended", { areas: list(ended) }));
  const refused = with_("refused");
  if (refused.length === areas.length) return [t("sentence.refusedAll", { name: row.name })];
  if (refused.length > 0) sentences.push(t("sentence.refused", { name: row.name, areas: list(refused) }));
  const open = with_("notAsked");
  if (open.length === areas.length)
    return [t(mode === "person" ? "sentence.noAnswerAll" : "sentence.notAskedAll", { name: row.name })];
  if (open.length > 0)
    sentences.push(t(mode === "person" ? "sentence.noAnswer" : "sentence.notAsked", { areas: list(open) }));
  return sentences;
}

/** The word of an answer; to the person "not asked" is "no answer". */
export function answerWord(answer: Answer, mode: "staff" | "person", t: Say<"matrix">): string {
  return answer === "notAsked" && mode === "person" ? t("answer.noAnswer") : t(`answer.${answer}`);
}

function isGeneral(area: AreaKey): area is (typeof generalAreas)[number] {
  return (generalAreas as readonly string[]).includes(area);
}

function editKey(recipient: RecipientKey, area: AreaKey): string {
  return `${recipient} ${area}`;
}

function givenCell(cell: { allowed: boolean; until: Day | null } | undefined, today: Day): MatrixCell {
  if (!cell) return notAsked;
  if (!cell.allowed) return { answer: "refused", until: null };
  return { answer: cell.until && cell.until < today ? "ended" : "allowed", until: cell.until };
}

function describe(key: RecipientKey, recipient: ConsentRecipient) {
  return recipient.kind === "unit"
    ? {
        key,
        name: recipient.unit.name,
        detail: recipient.unit.principal.name,
        group: groupOf(recipient.unit),
      }
    : { key, name: recipient.name, detail: "", group: "personAndFamily" as const };
}
