import { useState } from "react";
import { itemOfSaid } from "../../core/sip/besides.ts";
import type { PersonsAnswer, PlanVersion } from "../../core/sip/state.ts";
import { ActForm } from "../act/ActForm.tsx";
import { DraftArea } from "../draft/DraftArea.tsx";
import { useDraft } from "../draft/useDraft.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { dayInWords, swedishParts } from "../ui/dates.ts";
import { InSwedish } from "../ui/InSwedish.tsx";
import { OwnWords } from "../ui/OwnWords.tsx";
import { Section } from "../ui/Page.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { useWritten } from "../ui/written.ts";
import { MeasuresByActor } from "./MeasuresByActor.tsx";
import { useMine } from "./mine.ts";
import { ownAnswer } from "./ownAnswer.ts";
import { IfWorse, Needs, WhatIsWanted } from "./PlanWords.tsx";
import { ShownTo } from "./ShownTo.tsx";
import { Struck } from "./Struck.tsx";
import { useAnswer } from "./useAnswer.ts";

/** Agrees, partly, or not, with a comment: a part of the plan (P4). */
export function PlanAnswers() {
  const { view, may } = useMine();
  const { draft, versions } = view.plan;
  const version = versions.at(-1) ?? null;
  if (!may("answerPlan") && !view.plan.draftAnswer && !version?.personsAnswer) return null;
  return (
    <div id="answer" className="My-anchor stack" tabIndex={-1}>
      {draft && <PlanAnswer version={null} />}
      {version && <PlanAnswer version={version} />}
    </div>
  );
}

/** What one thinks of one text: a version, or the draft (`version` null). Says which, where there are both. */
function PlanAnswer({ version }: { version: PlanVersion | null }) {
  const t = useText("individual");
  const mine = useMine();
  const { view, language, isMe, may } = mine;
  const written = useWritten();
  const [isOpen, setOpen] = useState(false);
  const { draft, versions, draftAnswer } = view.plan;
  const given = version ? version.personsAnswer : draftAnswer;
  const own = ownAnswer(given, mine);
  // What staff have written down that the individual said is the individual's answer too, but not words to go on writing.
  const hasAnswered =
    own !== null || (isMe && [given, ...(given?.others ?? [])].some((one) => one !== null && one.by.kind === "staff"));
  const mayAnswer = may("answerPlan");
  const isNew = version === null && versions.length > 0;
  if (!given && !mayAnswer) return null;
  const title = mayAnswer
    ? t(isNew ? "answer.titleDraft" : "answer.title")
    : isMe
      ? t("answer.titleMine")
      : t(isNew ? "answer.titleDraftOther" : "answer.titleOther", { name: view.person.name });
  const about = version
    ? t("answer.aboutVersion", {
        day: dayInWords(swedishParts(version.establishedAt).day, language, { weekday: false }),
      })
    : t("answer.aboutDraft");
  return (
    <Section
      title={title}
      lead={
        <>
          {draft && versions.length > 0 && <p>{about}</p>}
          {mayAnswer && (!hasAnswered || isOpen) && <p>{t("answer.lead")}</p>}
        </>
      }
      isCard
    >
      {isNew && draft && (
        <Disclosure title={t("answer.readDraft")} level={3}>
          <div className="stack">
            <WhatIsWanted content={draft} />
            {draft.needs && (
              <div className="stack-tight">
                <h3>{t("plan.needs")}</h3>
                <Needs content={draft} />
              </div>
            )}
            <MeasuresByActor content={draft} isEstablished={false} />
            {draft.ifWorse && (
              <div className="stack-tight">
                <h3>{t("plan.ifWorse")}</h3>
                <IfWorse content={draft} />
              </div>
            )}
          </div>
        </Disclosure>
      )}
      {given && !isOpen && (
        <Struck item={itemOfSaid("answerToPlan", given)}>
          <OwnWords person={given.by.kind === "person" ? given.by.name : view.person.name}>
            {t(`answer.given.${given.agrees}`)}
            {given.comment && "\n"}
            {given.comment && <span {...written(given.comment)}>{given.comment}</span>}
          </OwnWords>
        </Struck>
      )}
      {own && !isOpen && (
        <InSwedish>
          <ShownTo item={itemOfSaid("answerToPlan", own)} />
        </InSwedish>
      )}
      {!isOpen &&
        given?.others?.map((one) => (
          <Struck key={one.at} item={itemOfSaid("answerToPlan", one)}>
            <OwnWords person={one.by.kind === "person" ? one.by.name : view.person.name}>
              {t(`answer.given.${one.agrees}`)}
              {one.comment && "\n"}
              {one.comment && <span {...written(one.comment)}>{one.comment}</span>}
            </OwnWords>
          </Struck>
        ))}
      {mayAnswer && (!hasAnswered || isOpen) && (
        <AnswerThePlan
          version={version?.version ?? null}
          before={own}
          onDone={() => setOpen(false)}
          onCancel={isOpen ? () => setOpen(false) : undefined}
        />
      )}
      {mayAnswer && hasAnswered && !isOpen && (
        <div className="screen-only">
          <Button onPress={() => setOpen(true)}>{t("answer.change")}</Button>
        </div>
      )}
    </Section>
  );
}

function AnswerThePlan({
  version,
  before,
  onDone,
  onCancel,
}: {
  version: number | null;
  before: PersonsAnswer | null;
  onDone: () => void;
  onCancel: (() => void) | undefined;
}) {
  const t = useText("individual");
  const { sipId } = useMine();
  const [agrees, setAgrees] = useState<PersonsAnswer["agrees"] | null>(before?.agrees ?? null);
  const comment = useDraft(`plan.answer.${version ?? "draft"}`, { sipId, initial: before?.comment ?? "" });
  const answer = useAnswer("answerPlan", {
    fields: ["agrees", "comment"],
    said: t("answer.saved"),
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
      action={t("answer.save")}
      onSend={() => {
        const isRight = answer.check({
          agrees: agrees ? null : t("answer.need"),
          comment: mustSay && !comment.text.trim() ? t("answer.needComment") : null,
        });
        if (isRight) void answer.give({ agrees, comment: comment.text, version });
      }}
      onCancel={onCancel}
    >
      <RadioGroup
        name="agrees"
        label={t("answer.question")}
        value={agrees}
        onChange={setAgrees}
        options={(["yes", "partly", "no"] as const).map((value) => ({ value, label: t(`answer.${value}`) }))}
        error={answer.error("agrees")}
      />
      {agrees && (
        <DraftArea
          name="comment"
          label={t(mustSay ? "answer.commentNeeded" : "answer.comment")}
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
