import type { FollowUp, Measure, PlanContent } from "../../../core/sip/state.ts";
import { actorInWords } from "../../act/actor.ts";
import { ownerKind, ownerName } from "../../actors.ts";
import { useSignedIn } from "../../api.ts";
import { MeasureWords } from "../../plan/MeasureWords.tsx";
import { useText } from "../../text/text.ts";
import { ActorShape } from "../../ui/ActorShape.tsx";
import { Badge, type BadgeTone } from "../../ui/Badge.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { Section } from "../../ui/Page.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { OutcomeForm } from "./OutcomeForm.tsx";
import "./FollowUp.css";

type Props = { sip: SipContext; followUp: FollowUp; content: PlanContent };

export const measureTones: Record<string, BadgeTone> = { done: "done", ongoing: "calm", notDone: "late" };

/** Per measure: done, going on, or not done and why. Each unit its own; the lead any of them (F1, F2). */
export function MeasuresFollowedUp({ sip, followUp, content }: Props) {
  const t = useText("followUp");
  const unitId = useSignedIn().assignment?.unitId;
  const isLead = sip.may("decideFollowUp");
  const mayAnswer = (one: Measure) =>
    sip.may("followUpMeasure") && (isLead || (one.owner.kind === "unit" && one.owner.unit.unitId === unitId));
  const own = content.measures.filter(mayAnswer);
  const others = content.measures.filter((one) => !mayAnswer(one));
  return (
    <Section title={t("measures.title")} lead={own.length > 0 ? t("measures.lead") : undefined} level={3}>
      {content.measures.length === 0 && <p className="soft">{t("measures.none")}</p>}
      {own.map((one) => (
        <OneMeasure key={one.id} sip={sip} followUp={followUp} measure={one} isOwn />
      ))}
      {own.length > 0 && others.length > 0 && <h4>{t("measures.others")}</h4>}
      {others.map((one) => (
        <OneMeasure key={one.id} sip={sip} followUp={followUp} measure={one} />
      ))}
    </Section>
  );
}

function OneMeasure({
  sip,
  followUp,
  measure,
  isOwn,
}: {
  sip: SipContext;
  followUp: FollowUp;
  measure: Measure;
  isOwn?: boolean;
}) {
  const t = useText("followUp");
  const answer = followUp.measures[measure.id];
  const report = sip.view.plan.reports.findLast((one) => one.measureId === measure.id);
  return (
    <article className="FollowUpItem">
      <div className="FollowUpItem-head">
        <p className="FollowUpItem-sentence">
          <ActorShape kind={ownerKind(measure.owner)} />
          <MeasureWords measure={measure} owner={ownerName(measure.owner, sip.view.person.name)} />
        </p>
        <Badge tone={answer ? measureTones[answer.outcome] : "none"}>
          {answer ? t(`measures.${answer.outcome}`) : t("measures.notYet")}
        </Badge>
      </div>
      {report && (
        <p className="soft small">
          {t("measures.report")} {t(`status.${report.status}`)}
          {report.comment && ` – ${report.comment}`} ({actorInWords(report.by)}, <DateText value={report.at} short />)
        </p>
      )}
      {isOwn && answer?.by.kind !== "person" ? (
        <OutcomeForm
          sip={sip}
          command="followUpMeasure"
          ids={{ followUpId: followUp.id, measureId: measure.id }}
          draftKey={`followUp.${followUp.id}.${measure.id}`}
          label={t("measures.how")}
          outcomes={(["done", "ongoing", "notDone"] as const).map((value) => ({
            value,
            label: t(`measures.${value}`),
          }))}
          before={answer ?? null}
          whyLabel={(outcome) => t(outcome === "notDone" ? "measures.why" : "measures.comment")}
          needsWhy={(outcome) => outcome === "notDone"}
          said={t("measures.saved")}
        />
      ) : (
        answer?.why && <p className="FollowUpItem-words">{answer.why}</p>
      )}
      <EntryMarks item={`followUp.measure:${followUp.id}:${measure.id}`} view={sip.view} />
    </article>
  );
}
