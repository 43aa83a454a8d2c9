import { Printer } from "lucide-react";
import { useState } from "react";
import { useSignedIn } from "../api.ts";
import { useText } from "../text/text.ts";
import { Badge } from "../ui/Badge.tsx";
import { Button, LinkButton } from "../ui/Button.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Notice } from "../ui/Notice.tsx";
import { SipFiles } from "./parts/SipFiles.tsx";
import { StageHead } from "./parts/StageHead.tsx";
import type { SipContext } from "./parts/sipContext.ts";
import { useSip } from "./parts/useSip.ts";
import { Confirmations } from "./plan/Confirmations.tsx";
import { Differences } from "./plan/Differences.tsx";
import { Establish } from "./plan/Establish.tsx";
import { PersonsAnswerPart } from "./plan/PersonsAnswerPart.tsx";
import { PlanBody } from "./plan/PlanBody.tsx";
import { PlanItems } from "./plan/PlanItems.tsx";
import { firstOf } from "./plan/personName.ts";
import { draftIn, mayConfirm, mayWrite } from "./plan/planTools.ts";
import { DropRevision, Revise } from "./plan/Revise.tsx";
import { Versions } from "./plan/Versions.tsx";
import "./plan/Plan.css";

/** The plan (P): being written by those who run the SIP, seen growing by those who take part, and every version of it. */
export function Plan() {
  return (
    <>
      <PlanItself />
      <SipFiles place="plan" />
    </>
  );
}

function PlanItself() {
  const t = useText("plan");
  const sip = useSip();
  const { plan, lead, limited, areas } = sip.view;
  const isWriting = mayWrite(sip.view);
  const hasVersions = plan.versions.length > 0;
  if (isWriting) return <WrittenPlan sip={sip} />;
  if (plan.draft && !hasVersions) return <GrowingPlan sip={sip} />;
  if (hasVersions) return <EstablishedPlan sip={sip} />;
  const isHidden = limited && !areas.includes("plan");
  return (
    <>
      <StageHead title={t("title")} />
      <EmptyState title={isHidden ? t("empty.hidden") : t("empty.title")}>
        {isHidden ? t("empty.hiddenText") : t("empty.text", { unit: lead.unit.name })}
      </EmptyState>
    </>
  );
}

/** The first version, or a revision, with everything that can be written. */
function WrittenPlan({ sip }: { sip: SipContext }) {
  const t = useText("plan");
  const { view } = sip;
  const { versions, draftReason, draftAnswer } = view.plan;
  const content = draftIn(view);
  const last = versions.at(-1);
  if (!content) return null;
  return (
    <>
      <StageHead
        title={t("title")}
        state={
          <Badge tone="calm">
            {last
              ? t("state.revising", { version: last.version + 1 })
              : t(view.plan.draft ? "state.writing" : "state.notBegun")}
          </Badge>
        }
        lead={last ? t("lead.revise", { reason: draftReason }) : t("lead.write", { name: firstOf(view.person.name) })}
        actions={sip.may("dropRevision") && last && <DropRevision sip={sip} />}
      />
      {view.planItems && <PlanItems sip={sip} items={view.planItems} />}
      <PlanBody sip={sip} content={content} establishedAt={null} isWriting />
      <PersonsAnswerPart sip={sip} answer={draftAnswer} version={null} canAnswer={view.plan.draft !== null} />
      {last && (
        <Disclosure level={3} title={t("versions.differsDraft", { before: last.version })}>
          <Differences before={last.content} now={content} person={view.person} />
        </Disclosure>
      )}
      {view.planItems && sip.may("establishPlan") && <Establish sip={sip} items={view.planItems} />}
      {last && <EarlierVersions sip={sip} />}
    </>
  );
}

/** A draft as those who take part see it grow. */
function GrowingPlan({ sip }: { sip: SipContext }) {
  const t = useText("plan");
  const { view } = sip;
  if (!view.plan.draft) return null;
  return (
    <>
      <StageHead title={t("title")} state={<Badge tone="calm">{t("state.writing")}</Badge>} lead={t("lead.read")} />
      {view.planItems && <PlanItems sip={sip} items={view.planItems} />}
      <PlanBody sip={sip} content={view.plan.draft} establishedAt={null} />
      <PersonsAnswerPart sip={sip} answer={view.plan.draftAnswer} version={null} canAnswer={false} />
    </>
  );
}

/** The version that holds, and any earlier one. */
function EstablishedPlan({ sip }: { sip: SipContext }) {
  const t = useText("plan");
  const [shown, setShown] = useState<number | null>(null);
  const { assignment } = useSignedIn();
  const { versions, draft } = sip.view.plan;
  const current = versions.at(-1);
  const version = versions.find((one) => one.version === shown) ?? current;
  if (!version || !current) return null;
  const isCurrent = version === current;
  // What waits for the reader stands first.
  const asksToConfirm = isCurrent && mayConfirm(sip.view, version, assignment?.unitId);
  const show = (next: number | null) => {
    setShown(next === current.version ? null : next);
    document.querySelector("[data-page-start]")?.scrollIntoView();
  };
  return (
    <>
      <StageHead
        title={t("title")}
        state={<Badge tone={isCurrent ? "done" : "none"}>{t("state.established", { version: version.version })}</Badge>}
        actions={sip.may("revisePlan") && !draft && isCurrent && <Revise sip={sip} />}
      />
      {!isCurrent && (
        <Notice tone="soon" title={t("versions.reading", { version: version.version })}>
          <Button isSmall onPress={() => show(null)}>
            {t("versions.back")}
          </Button>
        </Notice>
      )}
      {asksToConfirm && <Confirmations sip={sip} version={version} isCurrent />}
      <PlanBody
        key={version.version}
        sip={sip}
        content={version.content}
        establishedAt={version.establishedAt}
        isCurrent={isCurrent}
      />
      <PersonsAnswerPart
        key={`answer-${version.version}`}
        sip={sip}
        answer={version.personsAnswer}
        version={version.version}
        canAnswer={isCurrent}
      />
      {!asksToConfirm && <Confirmations sip={sip} version={version} isCurrent={isCurrent} />}
      <Versions sip={sip} shown={version.version} onShow={show} />
    </>
  );
}

/** While a revision is written the established versions can be read below it. */
function EarlierVersions({ sip }: { sip: SipContext }) {
  const t = useText("plan");
  const [shown, setShown] = useState<number | null>(null);
  const version = sip.view.plan.versions.find((one) => one.version === shown);
  return (
    <>
      <Versions sip={sip} shown={shown} onShow={setShown} />
      {version && (
        <div className="PlanEarlier stack">
          <Notice title={t("state.established", { version: version.version })}>
            <LinkButton isSmall href={`/sips/${sip.sipId}/print`} icon={<Printer aria-hidden size={18} />}>
              {t("paper")}
            </LinkButton>
          </Notice>
          <PlanBody key={version.version} sip={sip} content={version.content} establishedAt={version.establishedAt} />
        </div>
      )}
    </>
  );
}
