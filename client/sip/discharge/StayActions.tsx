import { useState } from "react";
import { useText } from "../../text/text.ts";
import { Button, type ButtonLook } from "../../ui/Button.tsx";
import { InPlace } from "../parts/InPlace.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { AdmissionForm } from "./AdmissionForm.tsx";
import { AnotherDay, CareContact, Leave, MoreUnits } from "./SmallForms.tsx";
import { BreakOffDialog, ReadyDialog, WithdrawReadyDialog } from "./StayDialogs.tsx";

type Props = { sip: SipContext; isMain: boolean };

/** What the reader may do about the stay: the one thing that is next, and under it the rest. */
export function StayActions({ sip, isMain }: Props) {
  const t = useText("discharge");
  const [dialog, setDialog] = useState<"ready" | "withdraw" | "breakOff" | null>(null);
  const { discharge } = sip.view;
  const main: ButtonLook = isMain ? "primary" : "secondary";
  const close = () => setDialog(null);
  if (sip.may("noteAdmission"))
    return (
      <InPlace label={t(discharge ? "note.again" : "note.title")} look={main} startsOpen={!discharge && isMain}>
        {(done) => <AdmissionForm sip={sip} onDone={done} onCancel={discharge ? done : undefined} />}
      </InPlace>
    );
  const mayAppoint = sip.may("appointCareContact");
  if (!discharge || !(mayAppoint || sip.may("noteReady"))) return null;
  const isReady = discharge.ready !== null;
  const leave = (look: ButtonLook) => (
    <InPlace label={t("leave.open")} look={look}>
      {(done) => <Leave sip={sip} onClose={done} />}
    </InPlace>
  );
  return (
    <div className="stack-tight">
      {sip.may("noteReady") && (
        <>
          <div className="row screen-only">
            {isReady ? (
              leave(main)
            ) : (
              <Button look={main} isWide onPress={() => setDialog("ready")}>
                {t("ready.open")}
              </Button>
            )}
          </div>
          <div className="row screen-only Stay-more">
            <InPlace label={t("expected.open")} isSmall>
              {(done) => <AnotherDay sip={sip} onClose={done} />}
            </InPlace>
            <InPlace label={t("more.open")} isSmall>
              {(done) => <MoreUnits sip={sip} onClose={done} />}
            </InPlace>
            {isReady ? (
              <Button isSmall onPress={() => setDialog("withdraw")}>
                {t("withdraw.open")}
              </Button>
            ) : (
              <InPlace label={t("leave.open")} isSmall>
                {(done) => <Leave sip={sip} onClose={done} />}
              </InPlace>
            )}
            <Button isSmall look="quiet" onPress={() => setDialog("breakOff")}>
              {t("breakOff.open")}
            </Button>
          </div>
        </>
      )}
      {mayAppoint && (
        <div className="row screen-only">
          <InPlace
            label={t(discharge.careContact ? "contact.change" : "contact.open")}
            look={discharge.careContact ? "secondary" : main}
          >
            {(done) => <CareContact sip={sip} onClose={done} />}
          </InPlace>
        </div>
      )}
      {dialog === "ready" && <ReadyDialog sip={sip} discharge={discharge} onClose={close} />}
      {dialog === "withdraw" && <WithdrawReadyDialog sip={sip} discharge={discharge} onClose={close} />}
      {dialog === "breakOff" && <BreakOffDialog sip={sip} discharge={discharge} onClose={close} />}
    </div>
  );
}
