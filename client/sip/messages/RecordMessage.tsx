import { useState } from "react";
import { type MessageKind, messageKinds } from "../../../core/sip/stateMessages.ts";
import { type ToldWay, toldWays } from "../../../core/sip/statePreparation.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { DraftArea } from "../../draft/DraftArea.tsx";
import { useDraft } from "../../draft/useDraft.ts";
import { useText } from "../../text/text.ts";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { Select } from "../../ui/Select.tsx";
import type { SipContext } from "../parts/sipContext.ts";

const commands = { message: "writeMessage", notDone: "reportNotDone", earlierFollowUp: "askForFollowUp" } as const;
const noMeasure = "none";

/** Writes down what the individual said between meetings: what kind, about which measure, the words, and how it was told. */
export function RecordMessage({ sip, onDone }: { sip: SipContext; onDone: () => void }) {
  const t = useText("messages");
  const { view } = sip;
  const { name } = view.person;
  const measures = view.plan.versions.at(-1)?.content.measures ?? [];
  const [kind, setKind] = useState<MessageKind | null>(measures.length > 0 ? null : "message");
  const [measureId, setMeasureId] = useState<string | null>(null);
  const [how, setHow] = useState<ToldWay | null>(null);
  const draft = useDraft("message.told", { sipId: sip.sipId });
  const act = useAct(sip, commands[kind ?? "message"], {
    fields: ["measureId", "text", "how"],
    said: t("staff.saved", { name }),
    onDone: () => {
      void draft.clear("");
      onDone();
    },
  });
  const hasMeasure = measures.length > 0 && kind !== null && kind !== "earlierFollowUp";
  const chosen = measureId === noMeasure ? null : measureId;

  function send() {
    const isRight = act.check({
      kind: kind ? null : t("staff.needKind"),
      measureId: hasMeasure && kind === "notDone" && !chosen ? t("staff.needMeasure") : null,
      text: draft.text.trim() ? null : t("staff.needSaid"),
      how: how ? null : t("staff.needHow"),
    });
    if (isRight) void act.give({ text: draft.text, how, ...(hasMeasure ? { measureId: chosen } : {}) });
  }

  return (
    <ActForm act={act} action={t("staff.save")} onCancel={onDone} onSend={send}>
      {measures.length > 0 && (
        <RadioGroup
          name="kind"
          label={t("staff.what")}
          value={kind}
          onChange={setKind}
          options={messageKinds.map((value) => ({ value, label: t(`staff.whatKind.${value}`) }))}
          error={act.error("kind")}
        />
      )}
      {hasMeasure && (
        <Select
          name="measureId"
          label={t("staff.measure")}
          value={measureId}
          onChange={setMeasureId}
          options={[
            ...measures.map((one) => ({ value: one.id, label: one.what })),
            ...(kind === "message" ? [{ value: noMeasure, label: t("staff.noMeasure") }] : []),
          ]}
          error={act.error("measureId")}
        />
      )}
      <DraftArea
        name="text"
        label={t("staff.said", { name })}
        description={t("staff.recordHelp")}
        draft={draft}
        error={act.error("text")}
        rows={3}
        maxLength={4000}
      />
      <RadioGroup
        name="how"
        label={t("staff.howTold")}
        value={how}
        onChange={setHow}
        options={toldWays.map((value) => ({ value, label: t(`staff.way.${value}`) }))}
        isRow
        error={act.error("how")}
      />
    </ActForm>
  );
}
