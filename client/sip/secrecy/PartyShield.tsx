import { ShieldAlert } from "lucide-react";
import { useState } from "react";
import type { Party } from "../../../core/sip/state.ts";
import { shieldExtents } from "../../../core/sip/stateMarks.ts";
import { ActDialog } from "../../act/ActDialog.tsx";
import { ActForm } from "../../act/ActForm.tsx";
import { actorInWords } from "../../act/actor.ts";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { CautionLine } from "../../ui/CautionLine.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { ReasonField } from "./ReasonField.tsx";

type Props = { sip: SipContext; party: Party };

/** That the individual is protected from this party: what that means, by whom and why. */
export function ShieldLine({ sip, party }: Props) {
  const t = useText("secrecy");
  const e = useText("entry");
  const shield = sip.view.shields[party.id];
  if (!shield) return null;
  const names = { name: party.name, person: sip.view.person.name };
  return (
    <CautionLine>
      <strong>{t(shield.extent === "place" ? "shield.isPlace" : "shield.isEverything", names)}</strong>{" "}
      {e("by", { who: actorInWords(shield.by) })} <DateText value={shield.at} weekday={false} />.{" "}
      {e("reason", { reason: shield.reason })}
    </CautionLine>
  );
}

/** The button that opens the form, or that ends the protection there is. */
export function ShieldButton({ sip, party, onOpen }: Props & { onOpen: () => void }) {
  const t = useText("secrecy");
  const [isLifting, setLifting] = useState(false);
  const isShielded = sip.view.shields[party.id] !== undefined;
  if (!sip.may(isShielded ? "liftShield" : "shieldFrom")) return null;
  if (isShielded)
    return (
      <>
        <Button isSmall look="quiet" onPress={() => setLifting(true)}>
          {t("shield.lift")}
        </Button>
        {isLifting && <LiftShield sip={sip} party={party} onClose={() => setLifting(false)} />}
      </>
    );
  return (
    <Button
      isSmall
      look="quiet"
      icon={<ShieldAlert aria-hidden size={16} />}
      aria-label={t("shield.action", { name: party.name })}
      onPress={onOpen}
    >
      {t("shield.short")} …
    </Button>
  );
}

/** What the party is not to see, what that leads to and what it does not, and why. */
export function ShieldForm({ sip, party, onDone }: Props & { onDone: () => void }) {
  const t = useText("secrecy");
  const [extent, setExtent] = useState<(typeof shieldExtents)[number]>("place");
  const [reason, setReason] = useState("");
  const act = useAct(sip, "shieldFrom", { fields: ["extent", "reason"], said: t("shield.saved"), onDone });
  const names = { name: party.name, person: sip.view.person.name };
  return (
    <div className="InPlace InPlace--open">
      <p className="InPlace-title">{t("shield.action", names)}</p>
      <p>{t("shield.lead", names)}</p>
      <ActForm
        act={act}
        action={t("shield.save")}
        onCancel={onDone}
        onSend={() => {
          if (act.check({ reason: reason.trim() ? null : t("reason.missing") }))
            void act.give({ partyId: party.id, extent, reason });
        }}
      >
        <RadioGroup
          name="extent"
          label={t("shield.extent", names)}
          error={act.error("extent")}
          value={extent}
          onChange={setExtent}
          options={shieldExtents.map((one) => ({
            value: one,
            label: t(`shield.extents.${one}`),
            description: t(`shield.extentHelp.${one}`, names),
          }))}
        />
        <Notice>{t(party.kind === "guardian" ? "shield.stays" : "shield.staysAdult", names)}</Notice>
        <ReasonField help={t("shield.reasonHelp")} error={act.error("reason")} value={reason} onChange={setReason} />
      </ActForm>
    </div>
  );
}

function LiftShield({ sip, party, onClose }: Props & { onClose: () => void }) {
  const t = useText("secrecy");
  const act = useAct(sip, "liftShield", { said: t("shield.lifted"), onDone: onClose });
  return (
    <ActDialog
      act={act}
      title={t("shield.liftTitle", { name: party.name })}
      consequence={t("shield.liftConsequence", { name: party.name })}
      action={t("shield.lift")}
      reasonLabel={t("reason.label")}
      reasonDescription={t("shield.reasonHelp")}
      isDanger
      onClose={onClose}
      onConfirm={(reason) => void act.give({ partyId: party.id, reason })}
    />
  );
}
