import { BadgeCheck, CircleDashed } from "lucide-react";
import type { PlanVersion } from "../../../core/sip/state.ts";
import { ActProblem } from "../../act/ActProblem.tsx";
import { actorInWords } from "../../act/actor.ts";
import { useAct } from "../../act/useAct.ts";
import { useSignedIn } from "../../api.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { Section } from "../../ui/Page.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { mayConfirm, unitsToConfirm } from "./planTools.ts";

/** Which units have confirmed the version as their own promise, and which have not (P4). */
export function Confirmations({
  sip,
  version,
  isCurrent,
}: {
  sip: SipContext;
  version: PlanVersion;
  isCurrent: boolean;
}) {
  const t = useText("plan");
  const { assignment } = useSignedIn();
  const act = useAct(sip, "confirmPlan", { said: t("confirm.done") });
  const units = unitsToConfirm(sip.view, version);
  const asks = isCurrent && assignment !== null && mayConfirm(sip.view, version, assignment.unitId);
  return (
    <Section title={t("confirm.title")} level={3}>
      <ul className="plain-list stack-tight">
        {[...units].map(([unitId, name]) => {
          const confirmation = version.confirmations[unitId];
          return (
            <li key={unitId} className="Confirmation">
              {confirmation ? (
                <BadgeCheck aria-hidden size={22} className="Confirmation-done" />
              ) : (
                <CircleDashed aria-hidden size={22} />
              )}
              <span>
                {confirmation ? t("confirm.by", { unit: name }) : t("confirm.waiting", { unit: name })}
                {confirmation && (
                  <span className="soft small">
                    {" "}
                    {actorInWords(confirmation.by)}, <DateText value={confirmation.at} weekday={false} short />
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {asks && (
        <div className="stack-tight screen-only">
          <p className="soft">{t("confirm.consequence")}</p>
          <div>
            <Button
              look="primary"
              isPending={act.isPending}
              onPress={() => void act.give({ version: version.version })}
              isWide
            >
              {t("confirm.action", { unit: assignment.unitName })}
            </Button>
          </div>
        </div>
      )}
      <ActProblem act={act} />
    </Section>
  );
}
