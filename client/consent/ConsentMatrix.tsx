import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { type Agreement, type AreaKey, generalAreas } from "../../core/agreement.ts";
import { type ConsentRecipient, type ConsentWay, consentWays, type GiverKey } from "../../core/sip/stateConsent.ts";
import type { ConsentView } from "../../core/sip/viewConsent.ts";
import { addDays } from "../../core/time.ts";
import type { Language } from "../text/language.ts";
import { useText } from "../text/text.ts";
import { todayInSweden } from "../ui/dates.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Notice } from "../ui/Notice.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { type AddableParty, AddRecipient } from "./AddRecipient.tsx";
import { MatrixGrid } from "./MatrixGrid.tsx";
import { MatrixQuestions } from "./MatrixQuestions.tsx";
import { MatrixSave } from "./MatrixSave.tsx";
import {
  type CellChange,
  changesOf,
  closedReceiver,
  type Edits,
  type MatrixRow,
  rowsOf,
  withCells,
  withoutSaved,
} from "./matrix.ts";
import "./ConsentMatrix.css";

type Props = {
  view: ConsentView;
  agreement: Agreement;
  /** Whose answers are shown and changed. Null: all givers taken together, to read only. */
  giver: GiverKey | null;
  language: Language;
  /** Staff write down what was answered; the person answers. */
  mode: "staff" | "person";
  /** The individual's name, where somebody else answers: a guardian, a representative. */
  about?: string;
  /** Gets everything that was changed, as one. Answers true when it is saved. Without it the matrix is read only. */
  onSave?: (cells: CellChange[], way: ConsentWay) => Promise<boolean>;
  isSaving?: boolean;
  /** What the server answered when it could not be saved. */
  problem?: ReactNode;
  /** The same as the server says it, to name the receiver that it is about. */
  refusal?: { code: string; field?: string | undefined } | null;
  /** People beside the individual who can be given a row. */
  parties?: AddableParty[];
};

/** What everything below the matrix needs to draw and change cells. */
export type MatrixParts = {
  rows: MatrixRow[];
  areas: AreaKey[];
  edits: Edits;
  agreement: Agreement;
  language: Language;
  mode: "staff" | "person";
  /** The consent to the plan is withdrawn or refused: the answers are shown, but mean nothing any longer. */
  isEnded: boolean;
  /** The individual's name, where somebody else answers. */
  about: string | undefined;
  /** Null when it is only read. */
  set: ((row: MatrixRow, areas: AreaKey[], answer: "allowed" | "refused" | "notAsked") => void) | null;
  setUntil: (row: MatrixRow, until: string | null) => void;
  remove: (row: MatrixRow) => void;
};

/**
 * Who may see what (C4): rows are units and persons, columns are areas. As a table with keyboard on a wide screen, as
 * questions about one at a time on a phone and for the person. Changes are gathered, and saved together.
 */
export function ConsentMatrix(props: Props) {
  const { view, agreement, giver, language, mode, about, onSave, isSaving, problem, refusal, parties = [] } = props;
  const t = useText("matrix");
  const today = todayInSweden();
  const [edits, setEdits] = useState<Edits>({});
  const [added, setAdded] = useState<{ key: string; recipient: ConsentRecipient }[]>([]);
  const [shown, setShown] = useState<"grid" | "questions" | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [sent, setSent] = useState<CellChange[]>([]);
  const frame = useRef<HTMLDivElement>(null);
  const isWide = useIsWide(frame);
  const rows = useMemo(() => rowsOf(view, giver, added, today), [view, giver, added, today]);
  const suggestedEnd = addDays(today, agreement.deadlines.consentLength.days);
  const isEditable = Boolean(onSave) && giver !== null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another giver's answers are another matter
  useEffect(() => setEdits({}), [giver]);

  // What is saved, by this press or another, is no change any longer.
  useEffect(() => setEdits((before) => withoutSaved(before, rows)), [rows]);

  // Answers say what may be read only while the consent to the plan itself stands.
  const isEnded = view.state === "withdrawn" || view.state === "declined";
  const parts: MatrixParts = {
    isEnded,
    rows,
    areas: orderedAreas(view.areas),
    edits,
    agreement,
    language,
    mode,
    about,
    set: isEditable
      ? (row, areas, answer) =>
          setEdits((before) =>
            withCells(before, row, areas, (area) => {
              const saved = row.saved[area];
              const until = saved?.answer === "allowed" ? saved.until : suggestedEnd;
              return { answer, until: answer === "allowed" ? until : null };
            }),
          )
      : null,
    setUntil: (row, until) =>
      setEdits((before) => {
        const now = (area: AreaKey) => before[`${row.key} ${area}`] ?? row.saved[area];
        const open = view.areas.filter((area) => ["allowed", "ended"].includes(now(area)?.answer ?? ""));
        return withCells(before, row, open, () => ({ answer: "allowed", until }));
      }),
    remove: (row) => {
      setAdded((before) => before.filter((one) => one.key !== row.key));
      setEdits((before) =>
        Object.fromEntries(Object.entries(before).filter(([key]) => !key.startsWith(`${row.key} `))),
      );
    },
  };

  const closed = refusal && rows.find(({ key }) => key === closedReceiver(refusal, sent));

  const style = mode === "person" || !isWide ? "questions" : (shown ?? "grid");
  return (
    <div ref={frame} className="ConsentMatrix stack">
      {rows.length === 0 ? (
        <EmptyState title={t("empty.title")}>
          {about ? t("empty.personOther", { person: about }) : t(`empty.${mode}`)}
        </EmptyState>
      ) : (
        <>
          {view.state !== "given" && (
            <Notice tone="soon">{t(isEnded ? "notShared.ended" : "notShared.waiting")}</Notice>
          )}
          {mode === "staff" && isWide && (
            <RadioGroup
              name="matrixShow"
              label={t("show")}
              isRow
              value={style}
              onChange={setShown}
              options={[
                { value: "grid", label: t("showGrid") },
                { value: "questions", label: t("showQuestions") },
              ]}
            />
          )}
          {style === "grid" ? (
            <MatrixGrid {...parts} chosen={chosen} onChoose={setChosen} />
          ) : (
            <MatrixQuestions {...parts} chosen={chosen} onChoose={setChosen} />
          )}
        </>
      )}
      {isEditable && (
        <MatrixSave
          changes={changesOf(edits)}
          mode={mode}
          ways={consentWays.filter((way) => (way === "digital") === (mode === "person"))}
          isSaving={isSaving}
          problem={
            <>
              {problem}
              {closed && <p>{t("save.closed", { name: closed.name })}</p>}
            </>
          }
          onUndo={() => {
            setEdits({});
            setAdded([]);
          }}
          onSave={async (way) => {
            setSent(changesOf(edits));
            if (await onSave?.(changesOf(edits), way)) {
              setEdits({});
              setAdded([]);
            }
          }}
        />
      )}
      {isEditable && (
        <AddRecipient
          rows={rows}
          parties={parties}
          onAdd={(key, recipient) => {
            setAdded((before) => [...before, { key, recipient }]);
            setChosen(key);
          }}
        />
      )}
    </div>
  );
}

/** General areas first, then life areas: the two groups of columns. */
function orderedAreas(areas: AreaKey[]): AreaKey[] {
  const isGeneral = (area: AreaKey) => (generalAreas as readonly string[]).includes(area);
  return [...areas.filter(isGeneral), ...areas.filter((area) => !isGeneral(area))];
}

/** True when the place itself, not the screen, has room for a table. */
function useIsWide(frame: React.RefObject<HTMLDivElement | null>): boolean {
  const [isWide, setWide] = useState(() => window.innerWidth > 800);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => entry && setWide(entry.contentRect.width > 560));
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return isWide;
}
