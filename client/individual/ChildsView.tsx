import { useState } from "react";
import type { ChildView } from "../../core/sip/state.ts";
import { ActForm } from "../act/ActForm.tsx";
import { DraftArea } from "../draft/DraftArea.tsx";
import { useDraft } from "../draft/useDraft.ts";
import { useText } from "../text/text.ts";
import { OwnWords } from "../ui/OwnWords.tsx";
import { Section } from "../ui/Page.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { useMine } from "./mine.ts";
import { Struck } from "./Struck.tsx";
import { useAnswer } from "./useAnswer.ts";

type Agrees = ChildView["agrees"];

/** The child's own view of the plan, asked of the child (C9). The guardians read it. */
export function ChildsView() {
  const t = useText("individual");
  const { view, sipId, isMe, may } = useMine();
  const before = view.childView;
  const [agrees, setAgrees] = useState<Agrees | null>(before?.agrees === "notAsked" ? null : (before?.agrees ?? null));
  const words = useDraft("childView", { sipId, initial: before?.view ?? "" });
  const answer = useAnswer("recordChildView", {
    fields: ["agrees", "view"],
    said: t("child.saved"),
    drafts: [words],
    onDone: () => void words.clear(words.text),
  });
  if (!view.child) return null;
  if (!isMe || !may("recordChildView"))
    return before?.view ? (
      <Section title={t("child.titleOther", { name: view.person.name })}>
        <Struck item="childView">
          <OwnWords person={view.person.name}>{before.view}</OwnWords>
        </Struck>
      </Section>
    ) : null;
  return (
    <Section title={t("child.title")} isCard>
      <ActForm
        act={answer}
        action={t("child.save")}
        look="secondary"
        onSend={() => {
          if (answer.check({ agrees: agrees ? null : t("child.need") })) void answer.give({ agrees, view: words.text });
        }}
      >
        <RadioGroup<Agrees>
          name="agrees"
          label={t("child.question")}
          value={agrees}
          onChange={setAgrees}
          options={(["yes", "no", "unsure"] as const).map((value) => ({ value, label: t(`child.${value}`) }))}
          isRow
          error={answer.error("agrees")}
        />
        <DraftArea
          name="view"
          label={t("child.view")}
          draft={words}
          error={answer.error("view")}
          isOptional
          rows={3}
          maxLength={4000}
        />
      </ActForm>
    </Section>
  );
}
