import type { ConsentView } from "../../../core/sip/viewConsent.ts";
import { GivenOut } from "../../consent/GivenOut.tsx";
import { useText } from "../../text/text.ts";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import { InPlace } from "../parts/InPlace.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { DisclosureForm } from "./DisclosureForm.tsx";

/** Who has been given what, on which ground (C7, C10): what was disclosed stays here whatever the consent says later. */
export function Disclosures({ sip, consent }: { sip: SipContext; consent: ConsentView | null }) {
  const t = useText("consent");
  const { view, agreement, language } = sip;
  return (
    <div className="stack">
      <GivenOut
        view={view}
        agreement={agreement}
        language={language}
        around={(id, body) => (
          <EntryMarks item={`disclosure:${id}`} view={view}>
            {body}
          </EntryMarks>
        )}
      />
      {consent && sip.may("recordDisclosure") && (
        <InPlace label={t("disclosure.record")} look="quiet">
          {(close) => <DisclosureForm sip={sip} consent={consent} onDone={close} />}
        </InPlace>
      )}
    </div>
  );
}
