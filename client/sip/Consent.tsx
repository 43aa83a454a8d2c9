import { Guests } from "../guests/Guests.tsx";
import { useText } from "../text/text.ts";
import { Badge } from "../ui/Badge.tsx";
import { Section } from "../ui/Page.tsx";
import { Absence } from "./consent/Absence.tsx";
import { Capacity } from "./consent/Capacity.tsx";
import { ChildView } from "./consent/ChildView.tsx";
import { type PlanConsentState, presentable } from "./consent/consentSteps.ts";
import { Disclosures } from "./consent/Disclosures.tsx";
import { GuardianGround } from "./consent/GuardianGround.tsx";
import { Information } from "./consent/Information.tsx";
import { LimitedConsent } from "./consent/LimitedConsent.tsx";
import { Limits } from "./consent/Limits.tsx";
import { Parties } from "./consent/Parties.tsx";
import { PlanAnswers } from "./consent/PlanAnswers.tsx";
import { Scope } from "./consent/Scope.tsx";
import { StageHead } from "./parts/StageHead.tsx";
import { useSip } from "./parts/useSip.ts";
import "./consent/Consent.css";

/** Information and consent (C): told first, then asked; a yes to the plan, and who may see what. */
export function Consent() {
  const t = useText("consent");
  const g = useText("guests");
  const sip = useSip();
  const { view } = sip;
  const { consent } = view;
  if (!consent) return <LimitedConsent sip={sip} />;
  const state: PlanConsentState = consent.state;
  return (
    <>
      <StageHead
        title={t("title")}
        state={<Badge tone={presentable[state]}>{t(`state.${state}`)}</Badge>}
        lead={t(`lead.${state}`, { name: view.person.name })}
      />
      <Section title={t("information.title")} level={3} isCard lead={t("information.lead")}>
        <Information sip={sip} />
      </Section>
      <Section
        title={t("people.title")}
        level={3}
        isCard
        lead={t(view.child ? "people.leadChild" : "people.leadAdult")}
      >
        <Parties sip={sip} />
        {view.child ? <ChildView sip={sip} /> : <Capacity sip={sip} />}
      </Section>
      <Section title={t("plan.title")} level={3} isCard lead={t("plan.lead")}>
        <PlanAnswers sip={sip} consent={consent} />
        {view.child && <GuardianGround sip={sip} consent={consent} />}
      </Section>
      <Section title={t("scope.title")} level={3} isCard lead={t("scope.lead")}>
        <Scope sip={sip} consent={consent} />
        <Limits sip={sip} consent={consent} />
      </Section>
      {(sip.may("inviteGuest") || view.guests.length > 0) && (
        <Section title={g("staff.title")} level={3} isCard lead={g("staff.lead")}>
          <Guests sip={sip} empty={g("staff.none")} />
        </Section>
      )}
      <Section title={t("absence.title")} level={3} isCard lead={t("absence.lead")}>
        <Absence sip={sip} absence={consent.absence} />
      </Section>
      <Section title={t("disclosure.title")} level={3} isCard lead={t("disclosure.lead")}>
        <Disclosures sip={sip} consent={consent} />
      </Section>
    </>
  );
}
