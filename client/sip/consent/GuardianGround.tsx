import { useState } from "react";
import { guardianGrounds } from "../../../core/sip/stateConsent.ts";
import type { ConsentView } from "../../../core/sip/viewConsent.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { actorInWords } from "../../act/actor.ts";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { DateText } from "../../ui/DateText.tsx";
import { LawTag } from "../../ui/LawTag.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import { InPlace } from "../parts/InPlace.tsx";
import type { SipContext } from "../parts/sipContext.ts";

/** Guardians who have not both said yes: what that means, and the legal ways on (C9: FB 6:13, 6:13 a, SoL 21:1). */
export function GuardianGround({ sip, consent }: { sip: SipContext; consent: ConsentView }) {
  const t = useText("consent");
  const { state, guardianGround: ground } = consent;
  const isSplit = state === "oneGuardianMissing" || state === "guardiansDisagree";
  if (ground) {
    return (
      <Notice title={t(`guardians.ground.${ground.ground}`)}>
        <EntryMarks item="consent.guardianGround" view={sip.view}>
          <p className="Written">{ground.note}</p>
        </EntryMarks>
        <p className="soft small">
          {actorInWords(ground.by)}, <DateText value={ground.on} weekday={false} />{" "}
          <LawTag>{t(`guardians.law.${ground.ground}`)}</LawTag>
        </p>
      </Notice>
    );
  }
  const age = sip.view.person.age ?? 0;
  if (!isSplit && !(age >= 12 && state !== "given")) return null;
  const form = sip.may("recordGuardianGround") && (
    <InPlace label={t("guardians.record")} look={isSplit ? "secondary" : "quiet"}>
      {(close) => <Form sip={sip} consent={consent} onDone={close} />}
    </InPlace>
  );
  if (!isSplit) return form;
  return (
    <Notice tone={state === "guardiansDisagree" ? "late" : "soon"} title={t(`guardians.${state}.title`)}>
      <p>{t(`guardians.${state}.text`)}</p>
      <ul>
        {waysOn(consent, age).map((one) => (
          <li key={one}>
            {t(`guardians.way.${one}`)} <LawTag>{t(`guardians.law.${one}`)}</LawTag>
          </li>
        ))}
      </ul>
      {form}
    </Notice>
  );
}

/** The grounds that can be right in this state: not "absent" about somebody who has said no, not the child's own under twelve. */
function waysOn(consent: ConsentView, age: number) {
  return guardianGrounds.filter(
    (one) => (one !== "otherAbsent" || consent.state !== "guardiansDisagree") && (one !== "childConsents" || age >= 12),
  );
}

function Form({ sip, consent, onDone }: { sip: SipContext; consent: ConsentView; onDone: () => void }) {
  const t = useText("consent");
  const [ground, setGround] = useState<(typeof guardianGrounds)[number] | null>(null);
  const [note, setNote] = useState("");
  const act = useAct(sip, "recordGuardianGround", { fields: ["ground", "note"], said: t("saved"), onDone });
  return (
    <ActForm
      act={act}
      action={t("guardians.save")}
      onCancel={onDone}
      onSend={() => {
        const found = {
          ground: ground ? null : t("guardians.groundMissing"),
          note: note.trim() ? null : t("guardians.noteMissing"),
        };
        if (act.check(found)) void act.give({ ground, note });
      }}
    >
      <RadioGroup
        name="ground"
        label={t("guardians.question")}
        error={act.error("ground")}
        value={ground}
        onChange={setGround}
        options={waysOn(consent, sip.view.person.age ?? 0).map((one) => ({
          value: one,
          label: t(`guardians.ground.${one}`),
          description: t(`guardians.law.${one}`),
        }))}
      />
      <TextArea
        name="note"
        label={t("guardians.note")}
        description={t("guardians.noteHelp")}
        error={act.error("note")}
        rows={3}
        value={note}
        onChange={setNote}
      />
    </ActForm>
  );
}
