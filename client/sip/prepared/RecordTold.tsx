import { useState } from "react";
import {
  type Preparation,
  type PreparationSection,
  preparationSections,
  type ToldWay,
  toldWays,
} from "../../../core/sip/statePreparation.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { DraftArea } from "../../draft/DraftArea.tsx";
import { useDraft } from "../../draft/useDraft.ts";
import { useText } from "../../text/text.ts";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { Select } from "../../ui/Select.tsx";
import type { SipContext } from "../parts/sipContext.ts";

type Props = { sip: SipContext; preparation: Preparation | undefined; onDone: () => void };

/** Writes down what the individual said before the meeting: about what, the words, and how it was told (S1, S5). */
export function RecordTold({ sip, preparation, onDone }: Props) {
  const t = useText("prepare");
  const { name } = sip.view.person;
  const [section, setSection] = useState<PreparationSection | null>(null);
  const [how, setHow] = useState<ToldWay | null>(null);
  const draft = useDraft("prepare.told", { sipId: sip.sipId });
  const act = useAct(sip, "recordPreparation", {
    fields: ["section", "text", "how"],
    said: t("staff.saved", { name }),
    onDone: () => {
      void draft.clear("");
      onDone();
    },
  });
  const before = section && preparation?.told[section]?.text;
  return (
    <ActForm
      act={act}
      action={t("staff.save")}
      onCancel={onDone}
      onSend={() => {
        const isRight = act.check({
          section: section ? null : t("staff.needWhich"),
          text: draft.text.trim() ? null : t("staff.needWhat"),
          how: how ? null : t("staff.needHow"),
        });
        if (isRight) void act.give({ section, text: draft.text, how });
      }}
    >
      <Select
        name="section"
        label={t("staff.which")}
        value={section}
        onChange={(value) => setSection(value as PreparationSection | null)}
        options={preparationSections.map((value) => ({ value, label: t(`section.${value}.short`) }))}
        error={act.error("section")}
      />
      <DraftArea
        name="text"
        label={t("staff.what", { name })}
        description={t("staff.recordHelp")}
        draft={draft}
        error={act.error("text")}
        rows={3}
        maxLength={4000}
      />
      {before && <p className="soft small">{t("staff.replaces", { text: before })}</p>}
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
