import { useState } from "react";
import type { GiverKey } from "../../../core/sip/stateConsent.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { OwnWords } from "../../ui/OwnWords.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
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
          <OwnWords person={sip.view.consent?.limitsBy?.saidBy ?? sip.view.person.name}>{notCovered}</OwnWords>
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
  const asked = sip.view.consent?.givers ?? [];
  // A small child is not asked for consent, and may have said what shall not be told all the same.
  const own = { key: "person" as const, name: sip.view.person.name };
  const sayers = asked.some(({ key }) => key === "person") ? asked : [own, ...asked];
  const [giver, setGiver] = useState<GiverKey | null>(sayers.length === 1 ? sayers[0]!.key : null);
  const act = useAct(sip, "writeConsentLimits", { fields: ["notCovered", "giver"], said: t("saved"), onDone });
  const send = () => {
    if (act.check({ giver: giver ? null : t("limits.needWhose") })) void act.give({ notCovered: text, giver });
  };
  return (
    <ActForm act={act} action={t("limits.save")} onCancel={onDone} onSend={send}>
      {sayers.length > 1 && (
        <RadioGroup
          name="giver"
          label={t("limits.whose")}
          error={act.error("giver")}
          options={sayers.map(({ key, name }) => ({ value: key, label: name }))}
          value={giver}
          onChange={setGiver}
        />
      )}
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
