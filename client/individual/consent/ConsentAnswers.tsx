import { Lightbulb } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import type { AreaKey } from "../../../core/agreement.ts";
import type { ConsentRecipient } from "../../../core/sip/stateConsent.ts";
import type { SipView } from "../../../core/sip/view.ts";
import type { ConsentView } from "../../../core/sip/viewConsent.ts";
import { addDays } from "../../../core/time.ts";
import { ActProblem } from "../../act/ActProblem.tsx";
import { isHiddenUnit } from "../../actors.ts";
import { AddRecipient } from "../../consent/AddRecipient.tsx";
import {
  type CellChange,
  cellOf,
  changesOf,
  closedReceiver,
  isEdited,
  type MatrixRow,
  rowsOf,
  withCells,
  withoutSaved,
  withoutYesTo,
} from "../../consent/matrix.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { todayInSweden } from "../../ui/dates.ts";
import { InSwedish } from "../../ui/InSwedish.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { coordinatorName, useMine } from "../mine.ts";
import { useAnswer } from "../useAnswer.ts";
import { sentence, useAreaWords } from "./areaWords.ts";
import { Following } from "./Following.tsx";
import { HowLong } from "./HowLong.tsx";
import { type Asked, QuestionList } from "./QuestionList.tsx";
import { ReceiverAnswers } from "./ReceiverAnswers.tsx";
import { suggestedAreas } from "./suggest.ts";
import { useUnsaved } from "./useUnsaved.ts";
import { whatFollows } from "./whatFollows.ts";
import "./Consent.css";

type Open = { by: "receiver"; key: string } | { by: "area"; key: AreaKey } | null;

/**
 * Who may read about what, as questions: one receiver or one area at a time (C4). It starts from nothing; a suggestion can be
 * adjusted. Answers are gathered, what follows of them is told, and only then are they saved.
 */
export function ConsentAnswers({ consent, giver }: { consent: ConsentView; giver: string }) {
  const t = useText("myConsent");
  const i = useText("individual");
  const mine = useMine();
  const { view, agreement, sipId } = mine;
  const words = useAreaWords();
  const [open, setOpen] = useState<Open>(null);
  const [isSuggestion, setSuggestion] = useState(false);
  /** The names of units that closed while one chose. */
  const [closed, setClosed] = useState<string[]>([]);
  const today = todayInSweden();
  const receivers = consent.rows.map(({ key }) => key);
  const unsaved = useUnsaved(sipId, giver, { receivers, areas: consent.areas, today });
  const { edits, setEdits, added, setAdded } = unsaved;
  const usual = addDays(today, agreement.deadlines.consentLength.days);
  const rows = useMemo(() => rowsOf(consent, giver, added, today), [consent, giver, added, today]);
  const save = useAnswer("setConsentScope", {
    fields: [],
    said: i("consent.saved"),
    drafts: [unsaved.draft],
    tells: (problem, input) => {
      const row = rows.find(({ key }) => key === closedReceiver(problem, (input as { cells: CellChange[] }).cells));
      if (!row) return false;
      setClosed((before) => [...new Set([...before, row.name])]);
      setEdits((before) => withoutYesTo(before, row));
      setAdded((before) => before.filter(({ key }) => key !== row.key));
      return true;
    },
  });
  const { areas } = consent;

  // What is saved meanwhile, by this press or by staff who wrote down what was said, is no change any longer.
  useEffect(() => setEdits((before) => withoutSaved(before, rows)), [rows, setEdits]);

  const recipients = new Map<string, ConsentRecipient>([
    ...consent.rows.map((row) => [row.key, row.recipient] as const),
    ...added.map((row) => [row.key, row.recipient] as const),
  ]);
  const isUnanswered = (row: MatrixRow) =>
    areas.every((area) => (row.saved[area]?.answer ?? "notAsked") === "notAsked" && !isEdited(edits, row, area));
  const unanswered = rows.filter(isUnanswered);
  const raiser = raisersUnit(view, recipients);
  const changes = changesOf(edits);

  function answer(row: MatrixRow, some: AreaKey[], value: "allowed" | "refused") {
    setEdits((before) => {
      // A new yes lasts as long as the others of the same receiver.
      const kept = areas.map((area) => cellOf(row, area, before)).find((cell) => cell.answer === "allowed");
      return withCells(before, row, some, (area) => {
        const saved = row.saved[area];
        const until = saved?.answer === "allowed" ? saved.until : kept ? kept.until : usual;
        return { answer: value, until: value === "allowed" ? until : null };
      });
    });
  }

  function setUntil(row: MatrixRow, until: string | null) {
    setEdits((before) => {
      const some = areas.filter((area) => ["allowed", "ended"].includes(cellOf(row, area, before).answer));
      return withCells(before, row, some, () => ({ answer: "allowed", until }));
    });
  }

  function suggest() {
    const more = raiser ? [...added, raiser] : added;
    const all = rowsOf(consent, giver, more, today).filter(isUnanswered);
    const known = new Map([...recipients, ...more.map((one) => [one.key, one.recipient] as const)]);
    setAdded(more);
    setEdits((before) =>
      all.reduce((so, row) => {
        const recipient = known.get(row.key);
        const some = recipient ? suggestedAreas(recipient, areas) : [];
        return withCells(so, row, some, () => ({ answer: "allowed", until: usual }));
      }, before),
    );
    setSuggestion(true);
  }

  function undo() {
    setEdits({});
    setAdded([]);
    setClosed([]);
    setSuggestion(false);
    setOpen(null);
  }

  const ask = (row: MatrixRow, area: AreaKey, short: string): Asked => ({
    key: `${row.key} ${area}`,
    question: t("ask.one", { who: row.name, area: words.one(area) }),
    short,
    answer: cellOf(row, area, edits).answer,
    isEdited: isEdited(edits, row, area),
    set: (value) => answer(row, [area], value),
  });

  if (open?.by === "receiver") {
    const at = rows.findIndex((row) => row.key === open.key);
    const row = rows[at];
    const to = (index: number) => {
      const next = rows[index];
      return next ? () => setOpen({ by: "receiver", key: next.key }) : null;
    };
    if (row) {
      const cells = areas.map((area) => cellOf(row, area, edits));
      const ends = [...new Set(cells.flatMap((cell) => (cell.answer === "allowed" ? [cell.until] : [])))];
      return (
        <QuestionList
          title={t("ask.receiver", { who: row.name })}
          name={row.name}
          detail={row.detail === row.name ? undefined : row.detail}
          asked={areas.map((area) => ask(row, area, sentence(words.one(area))))}
          setAll={(value) => answer(row, areas, value)}
          place={{ at: at + 1, of: rows.length }}
          turn={{ back: to(at - 1), on: to(at + 1) }}
          onDone={() => setOpen(null)}
        >
          {ends.length > 0 && (
            <HowLong
              key={row.key}
              name={`until-${row.key}`}
              until={ends.length === 1 ? ends[0] : undefined}
              usual={usual}
              onChange={(until) => setUntil(row, until)}
            />
          )}
        </QuestionList>
      );
    }
  }

  if (open?.by === "area") {
    const at = areas.indexOf(open.key);
    const to = (index: number) => {
      const next = areas[index];
      return next ? () => setOpen({ by: "area", key: next }) : null;
    };
    return (
      <QuestionList
        title={t("ask.area", { area: words.one(open.key) })}
        name={sentence(words.one(open.key))}
        asked={rows.map((row) => ask(row, open.key, row.name))}
        setAll={(value) => {
          for (const row of rows) answer(row, [open.key], value);
        }}
        place={{ at: at + 1, of: areas.length }}
        turn={{ back: to(at - 1), on: to(at + 1) }}
        onDone={() => setOpen(null)}
      />
    );
  }

  const [firstArea] = areas;
  const list = (names: string[]) => new Intl.ListFormat(mine.language, { type: "conjunction" }).format(names);
  return (
    <div className="stack">
      {rows.length === 0 && <p>{t("answers.nobody", { coordinator: coordinatorName(view) ?? i("next.someone") })}</p>}
      {rows.length > 0 && unanswered.length === rows.length && <p>{t("answers.nothing")}</p>}
      {consent.state !== "given" && unanswered.length < rows.length && (
        <Notice tone="soon">{t("answers.notYet")}</Notice>
      )}
      {unsaved.isFromBefore && changes.length > 0 && (
        <Notice tone="soon" title={t("answers.kept")}>
          <p>{t("answers.keptText")}</p>
        </Notice>
      )}
      {isSuggestion && changes.length > 0 && (
        <Notice tone="soon" icon={Lightbulb} title={t("answers.suggested")} isAlert>
          <p>{t("answers.suggestedText")}</p>
        </Notice>
      )}
      {(unanswered.length > 0 || raiser) && !isSuggestion && (
        <div className="stack-tight screen-only">
          <div>
            <Button onPress={suggest} icon={<Lightbulb aria-hidden size={20} />} isWide>
              {t("answers.suggest")}
            </Button>
          </div>
          <p className="soft">{t("answers.suggestHelp")}</p>
        </div>
      )}
      <ul className="plain-list My-scope">
        {rows.map((row) => (
          <ReceiverAnswers
            key={row.key}
            row={row}
            areas={areas}
            edits={edits}
            latest={consent.rows.find((one) => one.key === row.key)?.latest[giver]}
            onChange={() => setOpen({ by: "receiver", key: row.key })}
          />
        ))}
      </ul>
      {closed.length > 0 && (
        <Notice tone="late" title={t("answers.closed", { who: list(closed) })} isAlert>
          <p>{t(changes.length > 0 ? "answers.closedText" : "answers.closedAlone")}</p>
        </Notice>
      )}
      {changes.length > 0 && (
        <div className="ConsentSave">
          <Following follows={whatFollows(rows, areas, edits)} state={consent.state} />
          <ActProblem act={save} />
          <div className="row">
            <Button
              look="primary"
              isWide
              isPending={save.isPending}
              onPress={async () => {
                if (await save.give({ giver, way: "digital", cells: changes })) undo();
              }}
            >
              {t("answers.save")}
            </Button>
            <Button look="quiet" isWide onPress={undo} isDisabled={save.isPending}>
              {t(isSuggestion ? "answers.drop" : "answers.undo")}
            </Button>
          </div>
        </div>
      )}
      <div className="row screen-only">
        {rows.length > 1 && firstArea && (
          <Button look="quiet" onPress={() => setOpen({ by: "area", key: firstArea })}>
            {t("answers.byArea")}
          </Button>
        )}
      </div>
      <InSwedish>
        <AddRecipient
          rows={rows}
          parties={(view.parties ?? []).filter((one) => !one.removed && `party:${one.id}` !== giver)}
          onAdd={(key, recipient) => {
            setAdded((before) => [...before, { key, recipient }]);
            setOpen({ by: "receiver", key });
          }}
        />
      </InSwedish>
    </div>
  );
}

/** The unit that raised the need is close at hand, too, though nobody has called it yet; the lead's own needs no yes of this kind. */
function raisersUnit(view: SipView, known: Map<string, ConsentRecipient>) {
  const unit = view.need?.raisedByUnit;
  if (!unit || isHiddenUnit(unit) || unit.name === "" || unit.unitId === view.lead.unit.unitId) return null;
  const key = `unit:${unit.unitId}`;
  return known.has(key) ? null : { key, recipient: { kind: "unit" as const, unit } };
}
