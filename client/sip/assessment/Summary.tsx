import { useState } from "react";
import type { LifeArea } from "../../../core/agreement.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { ActProblem } from "../../act/ActProblem.tsx";
import { actorInWords } from "../../act/actor.ts";
import { useAct } from "../../act/useAct.ts";
import { DraftArea } from "../../draft/DraftArea.tsx";
import { useDraft } from "../../draft/useDraft.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Page.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import { InPlace } from "../parts/InPlace.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { Caution } from "../secrecy/Caution.tsx";
import { needsOfAreas } from "./areaStates.ts";

/** The assessment in short, and the one press that makes it the plan's needs. */
export function Summary({ sip, areas }: { sip: SipContext; areas: LifeArea[] }) {
  const t = useText("assessment");
  const { summary } = sip.view.assessment;
  const mayWrite = sip.may("summariseAssessment");
  if (!summary?.text && !mayWrite) return null;
  return (
    <Section title={t("summary.title")} level={3} isCard lead={mayWrite ? t("summary.lead") : undefined}>
      {summary?.text && (
        <EntryMarks item="assessment.summary" view={sip.view}>
          <p className="Written">{summary.text}</p>
          <p className="soft small">
            {actorInWords(summary.by)}, <DateText value={summary.at} weekday={false} />
          </p>
        </EntryMarks>
      )}
      {summary?.text && <ToPlan key={summary.at} sip={sip} text={summary.text} />}
      {mayWrite && (
        <InPlace label={t(summary?.text ? "summary.change" : "summary.write")}>
          {(close) => <Form sip={sip} areas={areas} onDone={close} />}
        </InPlace>
      )}
    </Section>
  );
}

function Form({ sip, areas, onDone }: { sip: SipContext; areas: LifeArea[]; onDone: () => void }) {
  const t = useText("assessment");
  const draft = useDraft("assessment.summary", { sipId: sip.sipId, initial: sip.view.assessment.summary?.text ?? "" });
  const needs = needsOfAreas(sip.view, areas, sip.language);
  const act = useAct(sip, "summariseAssessment", {
    fields: ["text"],
    said: t("summary.saved"),
    drafts: [draft],
    onDone: () => {
      void draft.clear(draft.text);
      onDone();
    },
  });
  return (
    <ActForm act={act} action={t("summary.save")} onCancel={onDone} onSend={() => void act.give({ text: draft.text })}>
      <Caution view={sip.view} about="text" item="assessment.summary" />
      <DraftArea
        name="text"
        label={t("summary.label")}
        description={t("summary.help")}
        error={act.error("text")}
        draft={draft}
        rows={6}
        maxLength={20_000}
      />
      {needs && !draft.text.includes(needs) && (
        <div className="row">
          <Button onPress={() => draft.setText([draft.text.trim(), needs].filter(Boolean).join("\n\n"))}>
            {t("summary.fromAreas")}
          </Button>
        </div>
      )}
    </ActForm>
  );
}

/** The summary as the plan's needs. What the plan says already is replaced only after it has been said so. */
function ToPlan({ sip, text }: { sip: SipContext; text: string }) {
  const t = useText("assessment");
  const [isAsking, setAsking] = useState(false);
  const act = useAct(sip, "writePlanText", { said: t("toPlan.done"), onDone: () => setAsking(false) });
  const { draft, versions } = sip.view.plan;
  const inPlan = (draft ?? versions.at(-1)?.content)?.needs ?? "";
  if (inPlan === text) return <Notice tone="done">{t("toPlan.isThere")}</Notice>;
  // Between an established version and a revision there is no plan being written.
  if (!sip.may("writePlanText") || (!draft && versions.length > 0)) return null;
  const send = () => void act.give({ section: "needs", text });
  return (
    <div className="stack">
      <div className="row screen-only">
        <Button look="primary" isPending={act.isPending} onPress={() => (inPlan ? setAsking(true) : send())}>
          {t("toPlan.action")}
        </Button>
      </div>
      {!isAsking && <ActProblem act={act} />}
      {isAsking && (
        <ConfirmDialog
          title={t("toPlan.replaceTitle")}
          consequence={
            <>
              <p>{t("toPlan.replaceText")}</p>
              <blockquote className="Written Conflict-text">{inPlan}</blockquote>
            </>
          }
          action={t("toPlan.replace")}
          isOpen
          onClose={() => setAsking(false)}
          onConfirm={send}
          isPending={act.isPending}
          problem={<ActProblem act={act} />}
        />
      )}
    </div>
  );
}
