import { useState } from "react";
import type { CommandName } from "../../../core/sip/commands.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { DraftArea } from "../../draft/DraftArea.tsx";
import { useDraft } from "../../draft/useDraft.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import type { Option } from "../../ui/Select.tsx";
import type { SipContext } from "../parts/sipContext.ts";

type Props<V extends string> = {
  sip: SipContext;
  command: CommandName;
  /** What the answer is about; sent with it. */
  ids: Record<string, string>;
  draftKey: string;
  label: string;
  outcomes: Option<V>[];
  before: { outcome: V; why: string } | null;
  whyLabel: (outcome: V) => string;
  needsWhy: (outcome: V) => boolean;
  said: string;
};

/** One of three answers, saved when it is chosen; words to it when they are needed or wanted. */
export function OutcomeForm<V extends string>(props: Props<V>) {
  const { sip, command, ids, draftKey, label, outcomes, before, whyLabel, needsWhy, said } = props;
  const t = useText("followUp");
  const [chosen, setChosen] = useState<V | null>(before?.outcome ?? null);
  const [isWriting, setWriting] = useState(false);
  const why = useDraft(draftKey, { sipId: sip.sipId, initial: before?.why ?? "" });
  const act = useAct(sip, command, {
    fields: ["outcome", "why"],
    said,
    drafts: [why],
    onDone: () => {
      void why.clear(why.text);
      setWriting(false);
    },
  });
  const mustWrite = chosen !== null && needsWhy(chosen) && (before?.outcome !== chosen || before.why === "");

  function choose(outcome: V) {
    setChosen(outcome);
    if (!needsWhy(outcome) || why.text.trim() !== "") void act.give({ ...ids, outcome, why: why.text });
    else setWriting(true);
  }

  const group = (
    <RadioGroup
      name={`outcome.${draftKey}`}
      label={label}
      value={chosen}
      onChange={choose}
      options={outcomes}
      isRow
      error={act.error("outcome")}
    />
  );

  if (!isWriting && !mustWrite && !act.conflict && !act.problem)
    return (
      <div className="stack-tight">
        {group}
        {before?.why && <p className="FollowUpItem-words">{before.why}</p>}
        {before && (
          <div className="screen-only">
            <Button look="quiet" isSmall onPress={() => setWriting(true)}>
              {t("measures.addComment")}
            </Button>
          </div>
        )}
      </div>
    );
  return (
    <ActForm
      act={act}
      action={t("measures.save")}
      look="secondary"
      onSend={() => {
        if (!chosen) return;
        const isRight = act.check({
          [`why.${draftKey}`]: needsWhy(chosen) && !why.text.trim() ? t("measures.needWhy") : null,
        });
        if (isRight) void act.give({ ...ids, outcome: chosen, why: why.text });
      }}
      onCancel={
        mustWrite
          ? undefined
          : () => {
              act.clear();
              setWriting(false);
            }
      }
    >
      {group}
      {chosen && (
        <DraftArea
          name={`why.${draftKey}`}
          label={whyLabel(chosen)}
          draft={why}
          error={act.error(`why.${draftKey}`) ?? act.error("why")}
          isOptional={!needsWhy(chosen)}
          rows={2}
          maxLength={4000}
        />
      )}
    </ActForm>
  );
}
