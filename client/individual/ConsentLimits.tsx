import { useState } from "react";
import { whoSaid } from "../../core/sip/whoSaid.ts";
import { ActForm } from "../act/ActForm.tsx";
import { DraftArea } from "../draft/DraftArea.tsx";
import { useDraft } from "../draft/useDraft.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { OwnWords } from "../ui/OwnWords.tsx";
import { Section } from "../ui/Page.tsx";
import { useMine } from "./mine.ts";
import { useAnswer } from "./useAnswer.ts";

/** What the consent does not cover, in the person's words (C4). */
export function ConsentLimits() {
  const t = useText("individual");
  const { view, may } = useMine();
  const [isWriting, setWriting] = useState(false);
  const text = view.consent?.notCovered ?? "";
  const mayWrite = may("writeConsentLimits");
  if (!mayWrite && text === "") return null;
  return (
    <Section title={t("consent.limits")}>
      {isWriting ? (
        <WriteLimits text={text} onClose={() => setWriting(false)} />
      ) : (
        <>
          {text ? (
            <OwnWords person={whoSaid(view.consent?.limitsBy?.by, view.person)}>{text}</OwnWords>
          ) : (
            <p>{t("consent.limitsHelp")}</p>
          )}
          {mayWrite && (
            <div className="screen-only">
              <Button onPress={() => setWriting(true)}>{t(text ? "matters.change" : "consent.limitsWrite")}</Button>
            </div>
          )}
        </>
      )}
    </Section>
  );
}

function WriteLimits({ text, onClose }: { text: string; onClose: () => void }) {
  const t = useText("individual");
  const { sipId } = useMine();
  const draft = useDraft("consent.limits", { sipId, initial: text });
  const answer = useAnswer("writeConsentLimits", {
    fields: ["notCovered"],
    said: t("consent.limitsSaved"),
    drafts: [draft],
    onDone: () => {
      void draft.clear(draft.text);
      onClose();
    },
  });
  return (
    <ActForm
      act={answer}
      action={t("consent.limitsSave")}
      onSend={() => void answer.give({ notCovered: draft.text })}
      onCancel={onClose}
    >
      <DraftArea
        name="notCovered"
        label={t("consent.limits")}
        description={t("consent.limitsHelp")}
        draft={draft}
        error={answer.error("notCovered")}
        isOptional
        rows={3}
        maxLength={4000}
      />
    </ActForm>
  );
}
