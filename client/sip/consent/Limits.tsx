import { useState } from "react";
import { type GiverKey, itemOfLimits } from "../../../core/sip/stateConsent.ts";
import type { ConsentView } from "../../../core/sip/viewConsent.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { OwnWords } from "../../ui/OwnWords.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import { InPlace } from "../parts/InPlace.tsx";
import type { SipContext } from "../parts/sipContext.ts";

type Sayer = { key: GiverKey; name: string };

/** What the consent does not cover, in the words of each who gives it (C4). */
export function Limits({ sip, consent }: { sip: SipContext; consent: ConsentView }) {
  const t = useText("consent");
  const { limits, givers } = consent;
  const mayWrite = sip.may("writeConsentLimits");
  // A small child is not asked for consent, and may have said what shall not be told all the same.
  const own = { key: "person" as const, name: sip.view.person.name };
  const sayers: Sayer[] = givers.some(({ key }) => key === "person") ? givers : [own, ...givers];
  const silent = sayers.filter(({ key }) => limits.every(({ giver }) => giver !== key));
  return (
    <div className="stack SubPart">
      <h4>{t("limits.title")}</h4>
      {limits.length === 0 && <p className="soft">{t("limits.none")}</p>}
      {limits.map(({ giver, name, text, toldTo }) => (
        <div key={giver} className="stack">
          <EntryMarks item={itemOfLimits(giver)} view={sip.view}>
            <OwnWords person={name}>{text}</OwnWords>
          </EntryMarks>
          {/* What the person's side wrote itself, staff do not change. */}
          {mayWrite && toldTo !== null && sayers.some(({ key }) => key === giver) && (
            <InPlace label={t("limits.change", { name })} look="quiet">
              {(close) => <Form sip={sip} sayers={[{ key: giver, name }]} before={text} onDone={close} />}
            </InPlace>
          )}
        </div>
      ))}
      {mayWrite && silent.length > 0 && (
        <InPlace label={t(limits.length === 0 ? "limits.write" : "limits.writeMore")} look="quiet">
          {(close) => <Form sip={sip} sayers={silent} before="" onDone={close} />}
        </InPlace>
      )}
    </div>
  );
}

/** `sayers`: whose words it may be; one alone is not asked about. */
function Form({
  sip,
  sayers,
  before,
  onDone,
}: {
  sip: SipContext;
  sayers: Sayer[];
  before: string;
  onDone: () => void;
}) {
  const t = useText("consent");
  const [text, setText] = useState(before);
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
