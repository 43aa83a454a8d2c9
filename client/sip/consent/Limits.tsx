import { useState } from "react";
import { whoSaid } from "../../../core/sip/whoSaid.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { OwnWords } from "../../ui/OwnWords.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import { InPlace } from "../parts/InPlace.tsx";
import type { SipContext } from "../parts/sipContext.ts";

/** What the consent does not cover, in the person's words (C4). */
export function Limits({ sip, notCovered }: { sip: SipContext; notCovered: string }) {
  const t = useText("consent");
  // What the person's side wrote itself, staff do not change.
  const isTheirs = notCovered !== "" && sip.view.consent?.limitsBy?.toldTo === null;
  return (
    <div className="stack SubPart">
      <h4>{t("limits.title")}</h4>
      {notCovered ? (
        <EntryMarks item="consent.limits" view={sip.view}>
          <OwnWords person={whoSaid(sip.view.consent?.limitsBy?.by, sip.view.person)}>{notCovered}</OwnWords>
        </EntryMarks>
      ) : (
        <p className="soft">{t("limits.none")}</p>
      )}
      {sip.may("writeConsentLimits") && !isTheirs && (
        <InPlace label={t(notCovered ? "limits.change" : "limits.write")} look="quiet">
          {(close) => <Form sip={sip} notCovered={notCovered} onDone={close} />}
        </InPlace>
      )}
    </div>
  );
}

function Form({ sip, notCovered, onDone }: { sip: SipContext; notCovered: string; onDone: () => void }) {
  const t = useText("consent");
  const [text, setText] = useState(notCovered);
  const act = useAct(sip, "writeConsentLimits", { fields: ["notCovered"], said: t("saved"), onDone });
  return (
    <ActForm act={act} action={t("limits.save")} onCancel={onDone} onSend={() => void act.give({ notCovered: text })}>
      <TextArea
        name="notCovered"
        label={t("limits.label")}
        description={t("limits.help")}
        error={act.error("notCovered")}
        isOptional
        value={text}
        onChange={setText}
      />
    </ActForm>
  );
}
