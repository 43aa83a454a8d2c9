import { useState } from "react";
import { ActForm } from "../../act/ActForm.tsx";
import { actorInWords } from "../../act/actor.ts";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { DateText } from "../../ui/DateText.tsx";
import { LawTag } from "../../ui/LawTag.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { OwnWords } from "../../ui/OwnWords.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import { InPlace } from "../parts/InPlace.tsx";
import type { SipContext } from "../parts/sipContext.ts";

/** Whether the person can consent (C10). As long as nothing else is recorded, an adult decides alone. */
export function Capacity({ sip }: { sip: SipContext }) {
  const t = useText("consent");
  const { capacity, person, consent } = sip.view;
  if (!capacity) return null;
  const cannot = capacity.canConsent === "no";
  const form = sip.may("recordCapacity") && (
    <InPlace label={t("capacity.record")} look="quiet">
      {(close) => <Form sip={sip} onDone={close} />}
    </InPlace>
  );
  return (
    <div className="stack SubPart">
      <h4>{t("capacity.title")}</h4>
      {cannot ? (
        <Notice tone="soon" title={t("capacity.no", { name: person.name })}>
          <EntryMarks item="capacity" view={sip.view}>
            <p className="Written">{capacity.why}</p>
            <OwnWords person={person.name} detail={t("capacity.ownWillDetail")}>
              {capacity.ownWill}
            </OwnWords>
          </EntryMarks>
          {capacity.by && capacity.at && (
            <p className="soft small">
              {actorInWords(capacity.by)}, <DateText value={capacity.at} weekday={false} />
            </p>
          )}
          <p>{t(consent?.state === "nobodyCanConsent" ? "capacity.nobody" : "capacity.representative")}</p>
          <p>
            <LawTag>{t("capacity.law")}</LawTag>
          </p>
        </Notice>
      ) : (
        <p>{t("capacity.yes", { name: person.name })}</p>
      )}
      {form}
    </div>
  );
}

function Form({ sip, onDone }: { sip: SipContext; onDone: () => void }) {
  const t = useText("consent");
  const { capacity } = sip.view;
  const [canConsent, setCan] = useState<"yes" | "no">(capacity?.canConsent === "no" ? "yes" : "no");
  const [why, setWhy] = useState("");
  const [ownWill, setOwnWill] = useState(capacity?.ownWill ?? "");
  const act = useAct(sip, "recordCapacity", { fields: ["why", "ownWill"], said: t("saved"), onDone });
  return (
    <ActForm
      act={act}
      action={t("capacity.save")}
      onCancel={onDone}
      onSend={() => {
        const found = {
          why: why.trim() ? null : t("capacity.whyMissing"),
          ownWill: canConsent === "no" && !ownWill.trim() ? t("capacity.ownWillMissing") : null,
        };
        if (act.check(found)) void act.give({ canConsent, why, ownWill });
      }}
    >
      <RadioGroup
        name="canConsent"
        label={t("capacity.question")}
        value={canConsent}
        onChange={setCan}
        options={[
          { value: "yes", label: t("capacity.yesLabel") },
          { value: "no", label: t("capacity.noLabel"), description: t("capacity.noHelp") },
        ]}
      />
      <TextArea name="why" label={t("capacity.why")} error={act.error("why")} value={why} onChange={setWhy} rows={3} />
      <TextArea
        name="ownWill"
        label={t("capacity.ownWill")}
        description={t("capacity.ownWillHelp")}
        error={act.error("ownWill")}
        isOptional={canConsent === "yes"}
        value={ownWill}
        onChange={setOwnWill}
        rows={3}
      />
    </ActForm>
  );
}
