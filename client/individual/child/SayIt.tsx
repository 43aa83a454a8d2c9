import { useState } from "react";
import { itemOfSaid } from "../../../core/sip/besides.ts";
import type { ChildView, PersonsAnswer } from "../../../core/sip/state.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { DraftArea } from "../../draft/DraftArea.tsx";
import { useDraft } from "../../draft/useDraft.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { OwnWords } from "../../ui/OwnWords.tsx";
import { Section } from "../../ui/Page.tsx";
import { useMine } from "../mine.ts";
import { ShownTo } from "../ShownTo.tsx";
import { Struck } from "../Struck.tsx";
import { useAnswer } from "../useAnswer.ts";
import { FaceChoice } from "./FaceChoice.tsx";

/** "Säg vad du tycker": about there being a plan, and about the plan when there is one; with a face and, if one wants, words. */
export function SayIt() {
  const t = useText("child");
  const { view, may } = useMine();
  const version = view.plan.versions.at(-1) ?? null;
  const mayAnswer = may("answerPlan") && (version !== null || view.plan.draft !== null);
  if (!may("recordChildView") && !mayAnswer && !view.childView) return null;
  return (
    <div id="say" className="My-anchor" tabIndex={-1}>
      <Section title={t("say.title")} lead={t("say.right")} isCard>
        <AboutPlanning />
        {mayAnswer && <AboutPlan version={view.plan.draft ? null : (version?.version ?? null)} />}
      </Section>
    </div>
  );
}

const views = { yes: "good", unsure: "unsure", no: "bad" } as const;
type View = keyof typeof views;

/** What the child thinks of there being a plan (C9): its own, and beside it what somebody else has written down. */
function AboutPlanning() {
  const t = useText("child");
  const { view, may } = useMine();
  const { personId } = view.person;
  const all = view.childView ? [view.childView, ...(view.childView.others ?? [])] : [];
  const own = all.find(({ by }) => by.kind === "person" && by.personId === personId);
  const others = all.filter((one) => one !== own && one.view);
  const [isOpen, setOpen] = useState(!own);
  return (
    <div className="stack">
      {own && !isOpen && (
        <>
          <Said
            answer={own.agrees === "notAsked" ? null : t(`say.${views[own.agrees]}`)}
            words={own.view}
            item={itemOfSaid("childView", own)}
          />
          <ShownTo item={itemOfSaid("childView", own)} />
          {may("recordChildView") && <Change onPress={() => setOpen(true)} />}
        </>
      )}
      {isOpen && may("recordChildView") && <PlanningForm before={own} onDone={() => setOpen(false)} />}
      {others.map((one) => (
        <div key={one.at} className="stack-tight">
          <p className="soft">{t("say.bySomebody", { who: one.by.kind === "system" ? "" : one.by.name })}</p>
          <Struck item={itemOfSaid("childView", one)}>
            <OwnWords person={view.person.name}>{one.view}</OwnWords>
          </Struck>
        </div>
      ))}
    </div>
  );
}

function PlanningForm({ before, onDone }: { before: ChildView | undefined; onDone: () => void }) {
  const t = useText("child");
  const { sipId } = useMine();
  const [agrees, setAgrees] = useState<View | null>(before && before.agrees !== "notAsked" ? before.agrees : null);
  const words = useDraft("childView", { sipId, initial: before?.view ?? "" });
  const answer = useAnswer("recordChildView", {
    fields: ["agrees", "view"],
    said: t("say.saved"),
    drafts: [words],
    onDone: () => {
      void words.clear(words.text);
      onDone();
    },
  });
  return (
    <ActForm
      act={answer}
      action={t("say.save")}
      onSend={() => {
        if (answer.check({ agrees: agrees ? null : t("say.need") })) void answer.give({ agrees, view: words.text });
      }}
      onCancel={before ? onDone : undefined}
    >
      <FaceChoice<View>
        name="agrees"
        label={t("say.plan")}
        value={agrees}
        onChange={setAgrees}
        options={(["yes", "unsure", "no"] as const).map((value) => ({ value, label: t(`say.${views[value]}`) }))}
        error={answer.error("agrees")}
      />
      <DraftArea
        name="view"
        label={t("say.words")}
        draft={words}
        error={answer.error("view")}
        isOptional
        rows={3}
        maxLength={4000}
      />
    </ActForm>
  );
}

const answers = { yes: "answerGood", partly: "answerPartly", no: "answerBad" } as const;
type Agrees = keyof typeof answers;

/** What the child thinks of the plan itself (P4): its answer is a part of the plan. */
function AboutPlan({ version }: { version: number | null }) {
  const t = useText("child");
  const { view } = useMine();
  const given = version === null ? view.plan.draftAnswer : (view.plan.versions.at(-1)?.personsAnswer ?? null);
  const own = [given, ...(given?.others ?? [])].find(
    (one) => one?.by.kind === "person" && one.by.personId === view.person.personId,
  );
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="stack Child-next">
      <h3>{t("say.answer")}</h3>
      <p>{t("say.answerSeen")}</p>
      {isOpen ? (
        <AnswerForm version={version} before={own ?? null} onDone={() => setOpen(false)} />
      ) : own ? (
        <>
          <Said answer={t(`say.${answers[own.agrees]}`)} words={own.comment} item={itemOfSaid("answerToPlan", own)} />
          <ShownTo item={itemOfSaid("answerToPlan", own)} />
          <Change onPress={() => setOpen(true)} />
        </>
      ) : (
        <div className="screen-only">
          <Button onPress={() => setOpen(true)} isWide>
            {t("say.open")}
          </Button>
        </div>
      )}
    </div>
  );
}

function AnswerForm({
  version,
  before,
  onDone,
}: {
  version: number | null;
  before: PersonsAnswer | null;
  onDone: () => void;
}) {
  const t = useText("child");
  const { sipId } = useMine();
  const [agrees, setAgrees] = useState<Agrees | null>(before?.agrees ?? null);
  const comment = useDraft(`plan.answer.${version ?? "draft"}`, { sipId, initial: before?.comment ?? "" });
  const answer = useAnswer("answerPlan", {
    fields: ["agrees", "comment"],
    said: t("say.saved"),
    drafts: [comment],
    onDone: () => {
      void comment.clear(comment.text);
      onDone();
    },
  });
  const mustSay = agrees === "partly" || agrees === "no";
  return (
    <ActForm
      act={answer}
      action={t("say.save")}
      look="secondary"
      onSend={() => {
        const isRight = answer.check({
          agrees: agrees ? null : t("say.need"),
          comment: mustSay && !comment.text.trim() ? t("say.needWords") : null,
        });
        if (isRight) void answer.give({ agrees, comment: comment.text, version });
      }}
      onCancel={onDone}
    >
      <FaceChoice<Agrees>
        name="agrees"
        label={t("say.answer")}
        value={agrees}
        onChange={setAgrees}
        options={(["yes", "partly", "no"] as const).map((value) => ({ value, label: t(`say.${answers[value]}`) }))}
        error={answer.error("agrees")}
      />
      {agrees && (
        <DraftArea
          name="comment"
          label={t(mustSay ? "say.wordsNeeded" : "say.words")}
          draft={comment}
          error={answer.error("comment")}
          isOptional={!mustSay}
          rows={3}
          maxLength={4000}
        />
      )}
    </ActForm>
  );
}

function Said({ answer, words, item }: { answer: string | null; words: string; item: string }) {
  const t = useText("child");
  const { view } = useMine();
  return (
    <>
      {answer && <p className="Child-big">{t("say.said", { answer })}</p>}
      {words && (
        <Struck item={item}>
          <OwnWords person={view.person.name}>{words}</OwnWords>
        </Struck>
      )}
    </>
  );
}

function Change({ onPress }: { onPress: () => void }) {
  const t = useText("child");
  return (
    <div className="screen-only">
      <Button onPress={onPress}>{t("say.change")}</Button>
    </div>
  );
}
