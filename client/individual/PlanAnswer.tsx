import { useState } from "react";
import type { PersonsAnswer } from "../../core/sip/state.ts";
import { ActForm } from "../act/ActForm.tsx";
import { DraftArea } from "../draft/DraftArea.tsx";
import { useDraft } from "../draft/useDraft.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { OwnWords } from "../ui/OwnWords.tsx";
import { Section } from "../ui/Page.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { useMine } from "./mine.ts";
import { useAnswer } from "./useAnswer.ts";

/** Agrees, partly, or not, with a comment: a part of the plan (P4). */
export function PlanAnswer() {
  const t = useText("individual");
  const { view, may } = useMine();
  const [isOpen, setOpen] = useState(false);
  const version = view.plan.versions.at(-1);
  const given = version ? version.personsAnswer : view.plan.draftAnswer;
  const mayAnswer = may("answerPlan");
  if (!given && !mayAnswer) return null;
  return (
    <div id="answer" className="My-anchor" tabIndex={-1}>
      <Section
        title={mayAnswer ? t("answer.title") : t("answer.titleOther", { name: view.person.name })}
        lead={mayAnswer ? t("answer.lead") : undefined}
        isCard
      >
        {given && !isOpen && (
          <OwnWords person={given.by.kind === "person" ? given.by.name : view.person.name}>
            {t(`answer.given.${given.agrees}`)}
            {given.comment && `\n${given.comment}`}
          </OwnWords>
        )}
        {mayAnswer && (!given || isOpen) && (
          <AnswerThePlan version={version?.version ?? null} before={given} onClose={() => setOpen(false)} />
        )}
        {mayAnswer && given && !isOpen && (
          <div className="screen-only">
            <Button onPress={() => setOpen(true)}>{t("answer.change")}</Button>
          </div>
        )}
      </Section>
    </div>
  );
}

function AnswerThePlan({
  version,
  before,
  onClose,
}: {
  version: number | null;
  before: PersonsAnswer | null;
  onClose: () => void;
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
      onClose();
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
      onCancel={before ? onClose : undefined}
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
