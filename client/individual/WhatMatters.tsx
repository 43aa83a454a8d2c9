import { useState } from "react";
import { ActForm } from "../act/ActForm.tsx";
import { DraftArea } from "../draft/DraftArea.tsx";
import { useDraft } from "../draft/useDraft.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { InSwedish } from "../ui/InSwedish.tsx";
import { OwnWords } from "../ui/OwnWords.tsx";
import { Section } from "../ui/Page.tsx";
import { useMine } from "./mine.ts";
import { ShownTo } from "./ShownTo.tsx";
import { Struck } from "./Struck.tsx";
import { useAnswer } from "./useAnswer.ts";

/** "Det här är viktigt för mig": first in the plan, in the person's own words (P3). */
export function WhatMatters() {
  const t = useText("individual");
  const { view, isMe, may } = useMine();
  const [isWriting, setWriting] = useState(false);
  const { whatMatters } = view.assessment;
  const { name } = view.person;
  const mayWrite = may("writeWhatMatters");
  if (!whatMatters && !mayWrite) return null;
  const told = whatMatters?.toldTo;
  return (
    <Section title={isMe ? t("matters.title") : t("matters.titleOther", { name })}>
      {isWriting ? (
        <WriteWhatMatters text={whatMatters?.text ?? ""} onClose={() => setWriting(false)} />
      ) : (
        <>
          {whatMatters?.text ? (
            <Struck item="assessment.whatMatters">
              <OwnWords
                person={name}
                detail={told && told.kind !== "system" ? t("matters.told", { who: told.name }) : undefined}
              >
                {whatMatters.text}
              </OwnWords>
            </Struck>
          ) : (
            <p>{t(mayWrite ? (isMe ? "matters.empty" : "matters.emptyFor") : "matters.emptyOther", { name })}</p>
          )}
          {whatMatters?.text && (
            <InSwedish>
              <ShownTo item="assessment.whatMatters" />
            </InSwedish>
          )}
          {mayWrite && (
            <div className="screen-only">
              <Button onPress={() => setWriting(true)}>
                {t(whatMatters?.text ? "matters.change" : "matters.write")}
              </Button>
            </div>
          )}
        </>
      )}
    </Section>
  );
}

function WriteWhatMatters({ text, onClose }: { text: string; onClose: () => void }) {
  const t = useText("individual");
  const { sipId } = useMine();
  const draft = useDraft("assessment.whatMatters", { sipId, initial: text });
  const answer = useAnswer("writeWhatMatters", {
    fields: ["text"],
    said: t("matters.saved"),
    drafts: [draft],
    onDone: () => {
      void draft.clear(draft.text);
      onClose();
    },
  });
  return (
    <ActForm
      act={answer}
      action={t("matters.save")}
      onSend={() => void answer.give({ text: draft.text })}
      onCancel={onClose}
    >
      <DraftArea
        name="text"
        label={t("matters.label")}
        description={t("matters.help")}
        draft={draft}
        error={answer.error("text")}
        rows={5}
        maxLength={20000}
      />
    </ActForm>
  );
}
