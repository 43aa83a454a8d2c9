import { useState } from "react";
import { type Measure, type MeasureStatus, measureStatuses } from "../../../core/sip/state.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { actorInWords } from "../../act/actor.ts";
import { useAct } from "../../act/useAct.ts";
import { useSignedIn } from "../../api.ts";
import { DraftArea } from "../../draft/DraftArea.tsx";
import { useDraft } from "../../draft/useDraft.ts";
import { Thread } from "../../messages/Thread.tsx";
import { stageHref } from "../../stage.ts";
import { useText } from "../../text/text.ts";
import { Badge, type BadgeTone } from "../../ui/Badge.tsx";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { PlanForm } from "./PlanForm.tsx";

const tones: Record<MeasureStatus, BadgeTone> = { planned: "none", ongoing: "calm", done: "done", notDone: "late" };

/** How a measure goes between the meetings: what its owner has reported, and the way to report (P8). */
export function MeasureReports({ sip, measure }: { sip: SipContext; measure: Measure }) {
  const t = useText("plan");
  const s = useText("lanes");
  const [isOpen, setOpen] = useState(false);
  const { assignment } = useSignedIn();
  const { view } = sip;
  const reports = view.plan.reports.filter((one) => one.measureId === measure.id).reverse();
  const [last, ...earlier] = reports;
  const said = view.messages.filter((one) => one.measureId === measure.id && one.answers.length === 0);
  const isOwn =
    measure.owner.kind === "unit"
      ? measure.owner.unit.unitId === assignment?.unitId
      : view.lead.unit.unitId === assignment?.unitId;
  const line = (report: (typeof reports)[number]) => (
    <EntryMarks item={`report:${report.id}`} view={view}>
      <p className="small">
        <Badge tone={tones[report.status]}>{s(`status.${report.status}`)}</Badge>{" "}
        {report.comment && <span className="Written">{report.comment} </span>}
        <span className="soft">
          {actorInWords(report.by)}, <DateText value={report.at} weekday={false} short />
        </span>
      </p>
    </EntryMarks>
  );
  return (
    <div className="MeasureReports stack-tight">
      {last && line(last)}
      {said.map((one) => (
        <Thread key={one.id} message={one} view={view}>
          <div className="screen-only">
            <LinkButton href={stageHref(view.id, "followUp")}>{t("report.toMessage")}</LinkButton>
          </div>
        </Thread>
      ))}
      {earlier.length > 0 && (
        <Disclosure title={t("report.earlier")}>
          <ul className="plain-list stack-tight">
            {earlier.map((report) => (
              <li key={report.id}>{line(report)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {isOpen && <ReportForm sip={sip} measure={measure} onDone={() => setOpen(false)} />}
      {isOwn && sip.may("reportMeasure") && !isOpen && (
        <div className="screen-only">
          <Button isSmall onPress={() => setOpen(true)}>
            {t("report.open")} <span className="visually-hidden">{measure.what}</span>
          </Button>
        </div>
      )}
    </div>
  );
}

function ReportForm({ sip, measure, onDone }: { sip: SipContext; measure: Measure; onDone: () => void }) {
  const t = useText("plan");
  const s = useText("lanes");
  const [status, setStatus] = useState<MeasureStatus | null>(null);
  const draft = useDraft(`plan.report.${measure.id}`, { sipId: sip.sipId });
  const act = useAct(sip, "reportMeasure", { fields: ["status", "comment"], said: t("report.done") });

  async function save() {
    const faults = {
      status: status ? null : t("report.chooseOne"),
      comment: status === "notDone" && !draft.text.trim() ? t("report.commentMissing") : null,
    };
    if (!act.check(faults) || !(await act.give({ measureId: measure.id, status, comment: draft.text }))) return;
    await draft.clear();
    onDone();
  }

  return (
    <PlanForm>
      <ActForm
        act={act}
        action={t("report.action")}
        onSend={() => void save()}
        onCancel={() => void draft.clear().then(onDone)}
      >
        <RadioGroup
          name="status"
          label={t("report.title")}
          value={status}
          onChange={setStatus}
          error={act.error("status")}
          isRow
          options={measureStatuses.map((one) => ({ value: one, label: s(`status.${one}`) }))}
        />
        <DraftArea
          name="comment"
          label={status === "notDone" ? t("report.commentWhy") : t("report.comment")}
          error={act.error("comment")}
          draft={draft}
          rows={2}
          maxLength={4000}
          isOptional={status !== "notDone"}
        />
      </ActForm>
    </PlanForm>
  );
}
