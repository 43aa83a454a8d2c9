import { useState } from "react";
import type { ConsentView } from "../../../core/sip/viewConsent.ts";
import { addDays, type Day } from "../../../core/time.ts";
import { ActProblem } from "../../act/ActProblem.tsx";
import { useAct } from "../../act/useAct.ts";
import { ConsentMatrix } from "../../consent/ConsentMatrix.tsx";
import { useText } from "../../text/text.ts";
import { dayInWords, todayInSweden } from "../../ui/dates.ts";
import { Notice } from "../../ui/Notice.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import type { SipContext } from "../parts/sipContext.ts";

const together = "together";

/** Who may see what (C4): each giver's answers apart, and for several givers what they come to together (C9). */
export function Scope({ sip, consent }: { sip: SipContext; consent: ConsentView }) {
  const t = useText("consent");
  const { givers } = consent;
  const [chosen, setChosen] = useState<string | null>(null);
  const open = chosen ?? givers[0]?.key ?? together;
  const giver = givers.find((one) => one.key === open) ?? null;
  const mayEdit = sip.may("setConsentScope") && giver?.answer === "yes";
  const act = useAct(sip, "setConsentScope", { said: t("scope.saved") });
  const endsSoon = firstEnd(consent, addDays(todayInSweden(), sip.agreement.deadlines.consentWarning.days));
  return (
    <div className="stack">
      {givers.length > 1 && (
        <RadioGroup
          name="scopeGiver"
          label={t("scope.whose")}
          isRow
          value={open}
          onChange={setChosen}
          options={[
            ...givers.map((one) => ({ value: one.key, label: one.name })),
            { value: together, label: t("scope.together") },
          ]}
        />
      )}
      {open === together && givers.length > 1 && <p className="soft">{t("scope.togetherHelp")}</p>}
      {giver && giver.answer !== "yes" && sip.may("setConsentScope") && (
        <Notice>{t("scope.planFirst", { name: giver.name })}</Notice>
      )}
      {endsSoon && consent.state === "given" && (
        <Notice tone="soon" title={t("scope.endsTitle", { day: dayInWords(endsSoon, sip.language) })}>
          {t("scope.endsText")}
        </Notice>
      )}
      {(mayEdit || consent.rows.length > 0) && (
        <ConsentMatrix
          view={consent}
          agreement={sip.agreement}
          giver={giver?.key ?? null}
          language={sip.language}
          mode="staff"
          parties={(sip.view.parties ?? []).filter((party) => !party.removed && `party:${party.id}` !== giver?.key)}
          onSave={mayEdit ? (cells, way) => act.give({ giver: giver.key, way, cells }) : undefined}
          isSaving={act.isPending}
          problem={<ActProblem act={act} />}
          refusal={act.problem}
        />
      )}
    </div>
  );
}

/** The first day on which something that is allowed now ends, when that is no later than `limit` (C8). */
function firstEnd(consent: ConsentView, limit: Day): Day | null {
  const ends = consent.rows.flatMap((row) =>
    Object.values(row.cells).flatMap((cell) => (cell.state === "allowed" && cell.until ? [cell.until] : [])),
  );
  const first = ends.sort()[0];
  return first && first <= limit ? first : null;
}
