import { useState } from "react";
import { lifeAreasFor } from "../../../core/agreement.ts";
import { keyOfOwner } from "../../../core/sip/lanes.ts";
import type { Measure, PlanContent } from "../../../core/sip/state.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { DraftArea } from "../../draft/DraftArea.tsx";
import { useDraft } from "../../draft/useDraft.ts";
import { MeasureWords } from "../../plan/MeasureWords.tsx";
import { useText } from "../../text/text.ts";
import { DateField } from "../../ui/DateField.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextField } from "../../ui/TextField.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { Caution } from "../secrecy/Caution.tsx";
import { PlanForm } from "./PlanForm.tsx";
import { contactFor, ownersIn } from "./planTools.ts";

type Props = {
  sip: SipContext;
  content: PlanContent;
  measure?: Measure;
  subgoalId: string | null;
  onDone: () => void;
};

const none = "none";

/** One measure: who does what, when, how often, until when, and after which other (P2). The sentence grows as one writes. */
export function MeasureForm({ sip, content, measure, subgoalId: within, onDone }: Props) {
  const t = useText("plan");
  const { view, agreement, language } = sip;
  const [measureId] = useState(measure?.id ?? crypto.randomUUID());
  const [owner, setOwner] = useState<string | null>(measure ? keyOfOwner(measure.owner) : null);
  const [contact, setContact] = useState(measure?.contact ?? "");
  const [howOften, setHowOften] = useState(measure?.howOften ?? "");
  const [startsOn, setStartsOn] = useState<string | null>(measure?.startsOn ?? null);
  const [until, setUntil] = useState<string | null>(measure?.until ?? null);
  const [after, setAfter] = useState<string>(measure?.after ?? none);
  const [subgoalId, setSubgoalId] = useState<string>(measure?.subgoalId ?? within ?? none);
  const [area, setArea] = useState<string>(measure?.area ?? none);
  const draft = useDraft(`plan.measure.${measure?.id ?? `new.${within ?? none}`}`, {
    sipId: sip.sipId,
    initial: measure?.what ?? "",
  });
  const act = useAct(sip, "writeMeasure", {
    fields: ["owner", "what", "contact", "howOften", "startsOn", "until", "after", "subgoalId", "area"],
    said: t("measures.done"),
    drafts: [draft],
  });

  const owners = ownersIn(view, t("measures.ownerSelf"));
  const ownerLabel = owners.find((one) => one.value === owner)?.label ?? "";
  const others = content.measures.filter((one) => one.id !== measureId);

  function chooseOwner(next: string) {
    // Whoever is known to speak for the unit, unless another name has been written.
    if (contact === "" || contact === contactFor(view, owner ?? "")) setContact(contactFor(view, next));
    setOwner(next);
  }

  async function save() {
    const faults = {
      owner: owner ? null : t("measures.ownerMissing"),
      what: draft.text.trim() ? null : t("measures.whatMissing"),
      until: startsOn && until && until < startsOn ? t("measures.endBeforeStart") : null,
    };
    const input = {
      measureId,
      owner,
      what: draft.text,
      contact,
      howOften,
      startsOn,
      until,
      after: after === none ? null : after,
      subgoalId: subgoalId === none ? null : subgoalId,
      ...(subgoalId === none && area !== none ? { area } : {}),
    };
    if (!act.check(faults) || !(await act.give(input))) return;
    await draft.clear();
    onDone();
  }

  return (
    <PlanForm>
      <ActForm
        act={act}
        action={t("measures.action")}
        onSend={() => void save()}
        onCancel={() => void draft.clear().then(onDone)}
      >
        <Select
          name="owner"
          label={t("measures.owner")}
          description={t("measures.ownerHelp", { name: view.person.name })}
          error={act.error("owner")}
          value={owner}
          onChange={chooseOwner}
          options={owners}
        />
        <DraftArea
          name="what"
          label={t("measures.what")}
          description={ownerLabel && t("measures.whatHelp", { owner: ownerLabel })}
          error={act.error("what")}
          draft={draft}
          rows={2}
          maxLength={4000}
        />
        <Caution view={view} about="contact" />
        <div className="PlanForm-columns">
          <TextField
            name="howOften"
            label={t("measures.howOften")}
            description={t("measures.howOftenHelp")}
            error={act.error("howOften")}
            value={howOften}
            onChange={setHowOften}
            isOptional
          />
          <TextField
            name="contact"
            label={t("measures.contactLabel")}
            description={t("measures.contactHelp")}
            error={act.error("contact")}
            value={contact}
            onChange={setContact}
            isOptional={!agreement.planDemands.contactPerMeasure || !owner?.startsWith("unit:")}
          />
          <DateField
            name="startsOn"
            label={t("measures.startsOn")}
            error={act.error("startsOn")}
            value={startsOn}
            onChange={setStartsOn}
            isOptional
          />
          <DateField
            name="until"
            label={t("measures.until")}
            error={act.error("until")}
            value={until}
            onChange={setUntil}
            isOptional
          />
          {others.length > 0 && (
            <Select
              name="after"
              label={t("measures.afterLabel")}
              error={act.error("after")}
              value={after}
              onChange={setAfter}
              isOptional
              options={[
                { value: none, label: t("measures.afterNone") },
                ...others.map((one) => ({ value: one.id, label: one.what.slice(0, 80) })),
              ]}
            />
          )}
          {measure && content.subgoals.length > 0 && (
            <Select
              name="subgoalId"
              label={t("measures.subgoal")}
              error={act.error("subgoalId")}
              value={subgoalId}
              onChange={setSubgoalId}
              isOptional
              options={[
                { value: none, label: t("measures.subgoalNone") },
                ...content.subgoals.map((one) => ({ value: one.id, label: one.text.slice(0, 80) })),
              ]}
            />
          )}
          {subgoalId === none && (
            <Select
              name="area"
              label={t("measures.area")}
              description={t("measures.areaHelp")}
              error={act.error("area")}
              value={area}
              onChange={setArea}
              isOptional
              options={[
                { value: none, label: t("measures.areaNone") },
                ...lifeAreasFor(agreement, view.child).map((one) => ({ value: one.key, label: one[language] })),
              ]}
            />
          )}
        </div>
        {ownerLabel && draft.text.trim() && (
          <div className="PlanForm-preview">
            <p className="small soft">{t("measures.preview")}</p>
            <p>
              <MeasureWords measure={{ what: draft.text, howOften, startsOn, until }} owner={ownerLabel} />{" "}
              {contact && t("measures.contact", { name: contact })}
            </p>
          </div>
        )}
      </ActForm>
    </PlanForm>
  );
}
