import { useState } from "react";
import { type ConsentWay, consentWays } from "../../../core/sip/stateConsent.ts";
import type { ConsentView } from "../../../core/sip/viewConsent.ts";
import { ActDialog } from "../../act/ActDialog.tsx";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { LawTag } from "../../ui/LawTag.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import type { SipContext } from "../parts/sipContext.ts";

type Props = { sip: SipContext; consent: ConsentView; giver: ConsentView["givers"][number]; onClose: () => void };

/** Takes back the consent to the plan (C7): what follows is told first, for this giver and the others as they stand. */
export function WithdrawDialog({ sip, consent, giver, onClose }: Props) {
  const t = useText("consent");
  const [way, setWay] = useState<ConsentWay>("oral");
  const act = useAct(sip, "withdrawConsent", { said: t("withdraw.done"), onDone: onClose });
  const closes = !consent.givers.some((one) => one.key !== giver.key && one.answer === "yes");
  return (
    <ActDialog
      act={act}
      title={t("withdraw.title", { name: giver.name })}
      consequence={
        <>
          <p>{t("withdraw.stops")}</p>
          <p>{t(closes ? "withdraw.closes" : "withdraw.otherRemains")}</p>
          <p>{t("withdraw.remains")}</p>
          <p>{t("withdraw.told")}</p>
          <p>
            <LawTag>{t("withdraw.law")}</LawTag>
          </p>
        </>
      }
      action={t("withdraw.action")}
      isDanger
      onClose={onClose}
      onConfirm={() => void act.give({ giver: giver.key, way })}
    >
      <RadioGroup
        name="withdrawWay"
        label={t("withdraw.how")}
        isRow
        value={way}
        onChange={setWay}
        options={consentWays.filter((one) => one !== "digital").map((one) => ({ value: one, label: t(`way.${one}`) }))}
      />
    </ActDialog>
  );
}
