import { useState } from "react";
import { itemOfSaid } from "../../../core/sip/besides.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { actorInWords } from "../../act/actor.ts";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { DateField } from "../../ui/DateField.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { todayInSweden } from "../../ui/dates.ts";
import { LawTag } from "../../ui/LawTag.tsx";
import { OwnWords } from "../../ui/OwnWords.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import { InPlace } from "../parts/InPlace.tsx";
import type { SipContext } from "../parts/sipContext.ts";

const answers = ["yes", "no", "unsure", "notAsked"] as const;

/** What the child thinks, asked and written down (C9). */
export function ChildView({ sip }: { sip: SipContext }) {
  const t = useText("consent");
  const { childView, person } = sip.view;
  return (
    <div className="stack SubPart">
      <h4>{t("child.title")}</h4>
      <p className="soft">
        {t("child.lead")} <LawTag>{t("child.law")}</LawTag>
      </p>
      {childView && (
        <EntryMarks item={itemOfSaid("childView", childView)} view={sip.view}>
          <p>
            <strong>{t(`child.said.${childView.agrees}`, { name: person.name })}</strong>{" "}
            <DateText value={childView.on} weekday={false} />, {actorInWords(childView.by)}
          </p>
          {childView.view && <OwnWords person={person.name}>{childView.view}</OwnWords>}
          {childView.why && <p className="Written">{childView.why}</p>}
        </EntryMarks>
      )}
      {childView?.others?.map((one) => (
        <EntryMarks key={one.at} item={itemOfSaid("childView", one)} view={sip.view}>
          <p>
            {t(`child.said.${one.agrees}`, { name: person.name })} <DateText value={one.on} weekday={false} />,{" "}
            {actorInWords(one.by)}
          </p>
          {one.view && <OwnWords person={one.by.kind === "person" ? one.by.name : person.name}>{one.view}</OwnWords>}
        </EntryMarks>
      ))}
      {sip.may("recordChildView") && (
        <InPlace label={t(childView ? "child.recordAgain" : "child.record")} look={childView ? "quiet" : "secondary"}>
          {(close) => <Form sip={sip} onDone={close} />}
        </InPlace>
      )}
    </div>
  );
}

function Form({ sip, onDone }: { sip: SipContext; onDone: () => void }) {
  const t = useText("consent");
  const today = todayInSweden();
  const [agrees, setAgrees] = useState<(typeof answers)[number] | null>(null);
  const [view, setView] = useState("");
  const [why, setWhy] = useState("");
  const [on, setOn] = useState<string | null>(today);
  const act = useAct(sip, "recordChildView", { fields: ["agrees", "view", "why", "on"], said: t("saved"), onDone });
  return (
    <ActForm
      act={act}
      action={t("child.save")}
      onCancel={onDone}
      onSend={() => {
        const found = {
          agrees: agrees ? null : t("child.agreesMissing"),
          why: agrees === "notAsked" && !why.trim() ? t("child.whyMissing") : null,
        };
        // What is not shown is not sent: words typed before one chose that the child was not asked.
        const said = agrees === "notAsked" ? "" : view;
        if (act.check(found)) void act.give({ agrees, view: said, why, on: on ?? today });
      }}
    >
      <RadioGroup
        name="agrees"
        label={t("child.question")}
        error={act.error("agrees")}
        value={agrees}
        onChange={setAgrees}
        options={answers.map((one) => ({ value: one, label: t(`child.answer.${one}`) }))}
      />
      {agrees !== "notAsked" && (
        <TextArea
          name="view"
          label={t("child.view")}
          description={t("child.viewHelp")}
          error={act.error("view")}
          isOptional
          rows={3}
          value={view}
          onChange={setView}
        />
      )}
      <TextArea
        name="why"
        label={t(agrees === "notAsked" ? "child.whyNot" : "child.note")}
        error={act.error("why")}
        isOptional={agrees !== "notAsked"}
        rows={2}
        value={why}
        onChange={setWhy}
      />
      <DateField name="on" label={t("on")} error={act.error("on")} value={on} onChange={setOn} maxValue={today} />
    </ActForm>
  );
}
