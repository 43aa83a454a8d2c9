import { useState } from "react";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { LawTag } from "../../ui/LawTag.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { InPlace } from "../parts/InPlace.tsx";
import type { SipContext } from "../parts/sipContext.ts";

/** Open compulsory psychiatric care: the law gives another plan, and the page says so (N4). */
export function CompulsoryCare({ sip, compulsoryCare }: { sip: SipContext; compulsoryCare: boolean }) {
  const t = useText("need");
  const form = sip.may("recordCompulsoryCare") && (
    <InPlace label={t(compulsoryCare ? "care.change" : "care.record")} look={compulsoryCare ? "secondary" : "quiet"}>
      {(close) => <Form sip={sip} compulsoryCare={compulsoryCare} onDone={close} />}
    </InPlace>
  );
  if (!compulsoryCare) return form;
  return (
    <Notice tone="soon" title={t("care.title")}>
      <p>{t("care.text")}</p>
      <p>
        <LawTag>{t("care.law")}</LawTag>
      </p>
      {form}
    </Notice>
  );
}

function Form({ sip, compulsoryCare, onDone }: { sip: SipContext; compulsoryCare: boolean; onDone: () => void }) {
  const t = useText("need");
  const [answer, setAnswer] = useState<"yes" | "no">(compulsoryCare ? "no" : "yes");
  const [why, setWhy] = useState("");
  const act = useAct(sip, "recordCompulsoryCare", { fields: ["why"], said: t("care.saved"), onDone });
  return (
    <ActForm
      act={act}
      action={t("care.save")}
      onCancel={onDone}
      onSend={() => {
        if (act.check({ why: why.trim() ? null : t("care.whyMissing") }))
          void act.give({ compulsoryCare: answer === "yes", why });
      }}
    >
      <RadioGroup
        name="compulsoryCare"
        label={t("care.question")}
        value={answer}
        onChange={setAnswer}
        options={[
          { value: "yes", label: t("care.yes"), description: t("care.text") },
          { value: "no", label: t("care.no") },
        ]}
      />
      <TextArea name="why" label={t("care.why")} error={act.error("why")} value={why} onChange={setWhy} rows={2} />
    </ActForm>
  );
}
