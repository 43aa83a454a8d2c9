import { useState } from "react";
import type { ConsentView } from "../../../core/sip/viewConsent.ts";
import { actorInWords } from "../../act/actor.ts";
import { useText } from "../../text/text.ts";
import { ActorName } from "../../ui/ActorShape.tsx";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import { InPlace } from "../parts/InPlace.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { PaperLine } from "./PaperLine.tsx";
import { PlanAnswerForm } from "./PlanAnswerForm.tsx";
import { WithdrawDialog } from "./WithdrawDialog.tsx";

type Giver = ConsentView["givers"][number];

/** Yes or no to the plan itself, one line for each who must answer (C2, C3, C9); and how to take it back (C7). */
export function PlanAnswers({ sip, consent }: { sip: SipContext; consent: ConsentView }) {
  const t = useText("consent");
  const isInformed = (sip.view.information ?? []).length > 0;
  if (consent.givers.length === 0) {
    return <Notice tone="late">{t(sip.view.child ? "plan.noGuardians" : "plan.nobody")}</Notice>;
  }
  return (
    <div className="stack">
      <ul className="plain-list lines">
        {consent.givers.map((giver) => (
          <GiverLine key={giver.key} sip={sip} consent={consent} giver={giver} isInformed={isInformed} />
        ))}
      </ul>
      {!isInformed && sip.may("decidePlanConsent") && <Notice tone="soon">{t("plan.informFirst")}</Notice>}
    </div>
  );
}

const tones = { yes: "done", no: "late", withdrawn: "late" } as const;

function GiverLine({
  sip,
  consent,
  giver,
  isInformed,
}: {
  sip: SipContext;
  consent: ConsentView;
  giver: Giver;
  isInformed: boolean;
}) {
  const t = useText("consent");
  const [isWithdrawing, setWithdrawing] = useState(false);
  const decision = consent.plan[giver.key];
  return (
    <li>
      <EntryMarks item={`consent.plan:${giver.key}`} view={sip.view}>
        <div className="apart">
          <ActorName kind="personAndFamily" name={giver.name} detail={t(`plan.giver.${giver.kind}`)} />
          {giver.answer ? (
            <Badge tone={tones[giver.answer]}>{t(`plan.answer.${giver.answer}`)}</Badge>
          ) : (
            <Badge>{t("plan.answer.none")}</Badge>
          )}
        </div>
        {decision && (
          <p className="small">
            {t(`way.${decision.way}`)}, <DateText value={decision.on} />.{" "}
            {decision.receivedBy.kind === "staff" && t("plan.receivedBy", { who: actorInWords(decision.receivedBy) })}
          </p>
        )}
      </EntryMarks>
      {decision?.attachmentId && <PaperLine sip={sip} attachmentId={decision.attachmentId} />}
      {sip.may("decidePlanConsent") && isInformed && giver.answer !== "yes" && (
        <InPlace
          label={t(giver.answer ? "plan.recordNew" : "plan.record", { name: giver.name })}
          look={giver.answer ? "secondary" : "primary"}
        >
          {(close) => <PlanAnswerForm sip={sip} consent={consent} giver={giver} onDone={close} />}
        </InPlace>
      )}
      {sip.may("withdrawConsent") && giver.answer === "yes" && (
        <div className="row screen-only">
          <Button look="danger" isSmall onPress={() => setWithdrawing(true)}>
            {t("withdraw.open")}
          </Button>
        </div>
      )}
      {isWithdrawing && (
        <WithdrawDialog sip={sip} consent={consent} giver={giver} onClose={() => setWithdrawing(false)} />
      )}
    </li>
  );
}
