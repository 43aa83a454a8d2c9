import { useState } from "react";
import { informationWays } from "../../../core/sip/state.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { actorInWords } from "../../act/actor.ts";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { todayInSweden } from "../../ui/dates.ts";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import { InPlace } from "../parts/InPlace.tsx";
import type { SipContext } from "../parts/sipContext.ts";

/** That the individual was told what a SIP is before anything was asked (C1): each time, how, by whom, in which language. */
export function Information({ sip }: { sip: SipContext }) {
  const t = useText("consent");
  const given = sip.view.information ?? [];
  return (
    <div className="stack">
      {given.length === 0 ? (
        <p>{t("information.none")}</p>
      ) : (
        <ul className="plain-list lines">
          {given.map((one) => (
            <li key={one.id}>
              <EntryMarks item={`information:${one.id}`} view={sip.view}>
                <p>
                  <strong>
                    <DateText value={one.on} isStart />
                  </strong>{" "}
                  – {t(`information.way.${one.how}`)}, {t("information.in", { language: one.language })}
                  {one.interpreter && `, ${t("information.withInterpreter")}`}
                </p>
                {one.note && <p className="Written">{one.note}</p>}
                <p className="soft small">{actorInWords(one.by)}</p>
              </EntryMarks>
            </li>
          ))}
        </ul>
      )}
      {sip.may("giveInformation") && (
        <InPlace label={t("information.record")} look={given.length === 0 ? "primary" : "secondary"}>
          {(close) => <Form sip={sip} onDone={close} />}
        </InPlace>
      )}
    </div>
  );
}

function Form({ sip, onDone }: { sip: SipContext; onDone: () => void }) {
  const t = useText("consent");
  const today = todayInSweden();
  const [how, setHow] = useState<(typeof informationWays)[number]>("spoken");
  const [language, setLanguage] = useState(sip.view.person.contact?.interpreterLanguage || "svenska");
  const [interpreter, setInterpreter] = useState(Boolean(sip.view.person.contact?.interpreterLanguage));
  const [on, setOn] = useState<string | null>(today);
  const [note, setNote] = useState("");
  const act = useAct(sip, "giveInformation", { fields: ["how", "language", "on", "note"], said: t("saved"), onDone });
  return (
    <ActForm
      act={act}
      action={t("information.save")}
      onCancel={onDone}
      onSend={() => void act.give({ how, language: language || "svenska", interpreter, on: on ?? today, note })}
    >
      <p>{t("information.contents")}</p>
      <RadioGroup
        name="how"
        label={t("information.how")}
        isRow
        value={how}
        onChange={setHow}
        options={informationWays.map((one) => ({ value: one, label: t(`information.wayLabel.${one}`) }))}
      />
      <DateField name="on" label={t("on")} error={act.error("on")} value={on} onChange={setOn} maxValue={today} />
      <TextField
        name="language"
        label={t("information.language")}
        error={act.error("language")}
        value={language}
        onChange={setLanguage}
        isShort
      />
      <Checkbox isSelected={interpreter} onChange={setInterpreter}>
        {t("information.interpreter")}
      </Checkbox>
      <TextArea
        name="note"
        label={t("information.note")}
        error={act.error("note")}
        isOptional
        rows={2}
        value={note}
        onChange={setNote}
      />
    </ActForm>
  );
}
