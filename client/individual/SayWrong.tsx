import { useState } from "react";
import { completeLanguage } from "../../core/languages.ts";
import { itemOfDispute } from "../../core/sip/stateMarks.ts";
import { ActForm } from "../act/ActForm.tsx";
import { DraftArea } from "../draft/DraftArea.tsx";
import { useDraft } from "../draft/useDraft.ts";
import { useText } from "../text/text.ts";
import { Badge } from "../ui/Badge.tsx";
import { Button } from "../ui/Button.tsx";
import { OwnWords } from "../ui/OwnWords.tsx";
import { Section } from "../ui/Page.tsx";
import { Select } from "../ui/Select.tsx";
import { useAreaWords } from "./consent/areaWords.ts";
import { entriesOf } from "./entries.ts";
import { useMine } from "./mine.ts";
import { ShownTo } from "./ShownTo.tsx";
import { useAnswer } from "./useAnswer.ts";

/** "This is not right": stands beside the entry, and the coordinator is told. What was said, and what came of it. */
export function SayWrong() {
  const t = useText("individual");
  const m = useText("meeting");
  const areas = useAreaWords();
  const { view, language, may } = useMine();
  const [isOpen, setOpen] = useState(false);
  const entries = entriesOf(view, areas.one, completeLanguage(language), { individual: t, meeting: m });
  const mayDispute = may("disputeEntry") && entries.length > 0;
  if (!mayDispute && view.disputes.length === 0) return null;
  const labelOf = (item: string) => entries.find((one) => one.value === item)?.label ?? "";
  const isAnswered = (item: string, version: number) =>
    view.strikes[item] !== undefined || (view.touched[item] ?? 0) > version;
  return (
    <div className={view.disputes.length === 0 ? "screen-only" : undefined}>
      <Section title={t("wrong.title")} lead={mayDispute ? t("wrong.lead") : undefined}>
        {view.disputes.map((one) => (
          <div key={one.id} className="stack-tight">
            <OwnWords
              person={one.by.kind === "person" ? one.by.name : view.person.name}
              detail={labelOf(one.item) && t("wrong.about", { item: labelOf(one.item) })}
            >
              {one.text}
            </OwnWords>
            <p>
              {isAnswered(one.item, one.version) ? (
                <Badge tone="done">{t("wrong.answered")}</Badge>
              ) : (
                <Badge tone="soon">{t("wrong.waiting")}</Badge>
              )}
            </p>
            {one.by.kind === "person" && one.by.personId === view.person.personId && (
              <ShownTo item={itemOfDispute(one)} about={labelOf(one.item)} />
            )}
          </div>
        ))}
        {mayDispute && !isOpen && (
          <div className="screen-only">
            <Button onPress={() => setOpen(true)}>{t("wrong.open")}</Button>
          </div>
        )}
        {isOpen && <WriteWrong entries={entries} onClose={() => setOpen(false)} />}
      </Section>
    </div>
  );
}

function WriteWrong({ entries, onClose }: { entries: ReturnType<typeof entriesOf>; onClose: () => void }) {
  const t = useText("individual");
  const { sipId } = useMine();
  const [item, setItem] = useState<string | null>(null);
  const draft = useDraft("dispute", { sipId });
  const answer = useAnswer("disputeEntry", {
    fields: ["item", "text"],
    said: t("wrong.saved"),
    onDone: () => {
      void draft.clear("");
      onClose();
    },
  });
  return (
    <ActForm
      act={answer}
      action={t("wrong.save")}
      onSend={() => {
        const isRight = answer.check({
          item: item ? null : t("wrong.needWhat"),
          text: draft.text.trim() ? null : t("wrong.needText"),
        });
        if (isRight) void answer.give({ item, text: draft.text });
      }}
      onCancel={onClose}
    >
      <Select
        name="item"
        label={t("wrong.what")}
        value={item}
        onChange={setItem}
        options={entries}
        error={answer.error("item")}
      />
      <DraftArea
        name="text"
        label={t("wrong.text")}
        draft={draft}
        error={answer.error("text")}
        rows={3}
        maxLength={4000}
      />
    </ActForm>
  );
}
