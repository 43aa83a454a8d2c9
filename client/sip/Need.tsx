import { Suspense } from "react";
import { dayOf, dueDay } from "../../core/time.ts";
import { ContactDetails } from "../ContactDetails.tsx";
import { useText } from "../text/text.ts";
import { Badge } from "../ui/Badge.tsx";
import { DueDate } from "../ui/DueDate.tsx";
import { lazyPart } from "../ui/lazyPart.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Section } from "../ui/Page.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { CompulsoryCare } from "./need/CompulsoryCare.tsx";
import { Coordination } from "./need/Coordination.tsx";
import { DecideNeed } from "./need/DecideNeed.tsx";
import { Decision } from "./need/Decision.tsx";
import { RaisedNeed } from "./need/RaisedNeed.tsx";
import { StageHead } from "./parts/StageHead.tsx";
import { useSip } from "./parts/useSip.ts";
import { ProtectionSection } from "./secrecy/ProtectionSection.tsx";

const HospitalStay = lazyPart(async () => (await import("./discharge/HospitalStay.tsx")).HospitalStay);

/** The need (N): what was seen and by whom, the manager's decision, and who runs the SIP. */
export function Need() {
  const t = useText("need");
  const sip = useSip();
  const { view, agreement } = sip;
  const mayDecide = sip.may("startSip");
  // As the task says it, to those who have it: before a discharge it is sooner.
  const task = sip.tasks.find((one) => one.kind === "decideNeed");
  const due = task?.dueOn ?? (view.need ? dueDay(dayOf(view.need.receivedAt), agreement.deadlines.start) : null);
  const state = view.decision ? (
    <Badge tone={view.decision.kind === "started" ? "done" : "calm"}>{t(`state.${view.decision.kind}`)}</Badge>
  ) : due ? (
    <DueDate day={due} />
  ) : null;
  const isCompulsory = view.need?.compulsoryCare === true;
  const care = (isCompulsory || (view.need && sip.may("recordCompulsoryCare"))) && (
    <CompulsoryCare sip={sip} compulsoryCare={isCompulsory} />
  );
  return (
    <>
      <StageHead
        title={t("title")}
        state={state}
        lead={view.decision ? undefined : t(mayDecide ? "leadDecide" : "leadWait", { unit: view.lead.unit.name })}
      />
      {view.need ? (
        <Section title={t("raised")} level={3} isCard>
          <RaisedNeed sip={sip} need={view.need} />
        </Section>
      ) : (
        <Notice title={t("hidden.title")}>{t("hidden.text")}</Notice>
      )}
      {(view.discharge || sip.may("noteAdmission")) && (
        <Suspense fallback={<Skeleton lines={6} isBlock />}>
          <HospitalStay level={3} />
        </Suspense>
      )}
      {/* That another plan applies is read before the decision is made. */}
      {isCompulsory && care}
      {/* What one has come to do, where one has read what it is about; who the person is can be looked up below it. */}
      {mayDecide && (
        <Section title={t("decide.title")} level={3} isCard>
          <DecideNeed sip={sip} />
        </Section>
      )}
      <ContactDetails view={view} isCard />
      <ProtectionSection sip={sip} />
      {!isCompulsory && care}
      {view.decision && (
        <Section title={t("decision")} level={3} isCard>
          <Decision sip={sip} decision={view.decision} />
        </Section>
      )}
      {view.lead.coordinator && (
        <Section title={t("coordination")} level={3} isCard>
          <Coordination sip={sip} />
        </Section>
      )}
    </>
  );
}
