import { useState } from "react";
import type { ConsentView } from "../../../core/sip/viewConsent.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { actorInWords } from "../../act/actor.ts";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { DateText } from "../../ui/DateText.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import { InPlace } from "../parts/InPlace.tsx";
import type { SipContext } from "../parts/sipContext.ts";

/** The person consents, but cannot or will not be at the meeting: the planning goes on, with the reason (C11). */
export function Absence({ sip, absence }: { sip: SipContext; absence: ConsentView["absence"] }) {
  const t = useText("consent");
  return (
    <div className="stack">
      {absence ? (
        <EntryMarks item="consent.absence" view={sip.view}>
          <p>
            <strong>{t("absence.chosen", { name: sip.view.person.name })}</strong>
          </p>
          <p className="Written">{absence.reason}</p>
          <p className="soft small">
            {actorInWords(absence.by)}, <DateText value={absence.at} weekday={false} />
          </p>
        </EntryMarks>
      ) : (
        <p className="soft">{t("absence.none", { name: sip.view.person.name })}</p>
      )}
      {sip.may("chooseAbsence") && absence?.by.kind !== "person" && (
        <InPlace label={t(absence ? "absence.change" : "absence.record")} look="quiet">
          {(close) => <Form sip={sip} onDone={close} />}
        </InPlace>
      )}
    </div>
  );
}

function Form({ sip, onDone }: { sip: SipContext; onDone: () => void }) {
  const t = useText("consent");
  const [reason, setReason] = useState("");
  const act = useAct(sip, "chooseAbsence", { fields: ["reason"], said: t("saved"), onDone });
  return (
    <ActForm
      act={act}
      action={t("absence.save")}
      onCancel={onDone}
      onSend={() => {
        if (act.check({ reason: reason.trim() ? null : t("absence.reasonMissing") })) void act.give({ reason });
      }}
    >
      <TextArea
        name="reason"
        label={t("absence.reason")}
        description={t("absence.reasonHelp")}
        error={act.error("reason")}
        rows={3}
        value={reason}
        onChange={setReason}
      />
    </ActForm>
  );
}
