import { stageHref } from "../stage.ts";
import { useText } from "../text/text.ts";
import { Badge } from "../ui/Badge.tsx";
import { LinkButton } from "../ui/Button.tsx";
import { DateText } from "../ui/DateText.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ConsentStillRight } from "./followUp/ConsentStillRight.tsx";
import { DecideFollowUp } from "./followUp/DecideFollowUp.tsx";
import { EarlierFollowUps } from "./followUp/EarlierFollowUps.tsx";
import { GoalsFollowedUp } from "./followUp/GoalsFollowedUp.tsx";
import { MeasuresFollowedUp } from "./followUp/MeasuresFollowedUp.tsx";
import { NewNeeds } from "./followUp/NewNeeds.tsx";
import { NextFollowUp } from "./followUp/NextFollowUp.tsx";
import { Messages } from "./messages/Messages.tsx";
import { StageHead } from "./parts/StageHead.tsx";
import { useSip } from "./parts/useSip.ts";

/** The follow-up (F1, F2): each measure, each goal in two views, new needs, the consent, and what now. */
export function FollowUp() {
  const t = useText("followUp");
  const sip = useSip();
  const { view } = sip;
  const version = view.plan.versions.at(-1);
  const open = view.followUps.find((one) => !one.decision && !isDecided(view.followUps, one.id));
  const lead = t("lead", { name: view.person.name });

  if (!version)
    return (
      <>
        <StageHead title={t("title")} lead={lead} />
        <EmptyState
          title={t("noPlan")}
          action={<LinkButton href={stageHref(view.id, "plan")}>{t("toPlan")}</LinkButton>}
        >
          {t("noPlanText")}
        </EmptyState>
      </>
    );

  const { measures, goals } = version.content;
  return (
    <>
      <StageHead title={t("title")} lead={lead} state={open && <Badge tone="soon">{t("open")}</Badge>} />
      <Messages sip={sip} />
      {open ? (
        <>
          <div className="stack-tight">
            <p>
              {t("planned")} <DateText value={open.plannedOn} />.
            </p>
            <p className="soft">
              {t("progress", {
                measures: measures.filter((one) => open.measures[one.id]).length,
                allMeasures: measures.length,
                goals: goals.filter((one) => open.goals[one.id]?.units).length,
                allGoals: goals.length,
              })}
            </p>
          </div>
          <MeasuresFollowedUp sip={sip} followUp={open} content={version.content} />
          <GoalsFollowedUp sip={sip} followUp={open} content={version.content} />
          <NewNeeds sip={sip} followUp={open} />
          {sip.may("reviewConsent") && <ConsentStillRight sip={sip} followUp={open} />}
          {sip.may("decideFollowUp") && <DecideFollowUp sip={sip} followUp={open} content={version.content} />}
        </>
      ) : (
        <NextFollowUp sip={sip} content={version.content} />
      )}
      <EarlierFollowUps sip={sip} />
    </>
  );
}

/** Readers without the plan's area do not see the decision; only the last one can be open. */
function isDecided(followUps: { id: string }[], id: string): boolean {
  return followUps.at(-1)?.id !== id;
}
