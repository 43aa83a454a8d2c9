import { groupOf } from "../../../core/access.ts";
import type { ConsentRecipient, Disclosure } from "../../../core/sip/state.ts";
import type { ConsentView } from "../../../core/sip/view.ts";
import { areaInSentence } from "../../consent/matrix.ts";
import { useText } from "../../text/text.ts";
import { ActorName } from "../../ui/ActorShape.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { LawTag } from "../../ui/LawTag.tsx";
import { actorInWords } from "../parts/actor.ts";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import { InPlace } from "../parts/InPlace.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { DisclosureForm } from "./DisclosureForm.tsx";

/** Who has been given what, on which ground (C7, C10): what was disclosed stays here whatever the consent says later. */
export function Disclosures({ sip, consent }: { sip: SipContext; consent: ConsentView | null }) {
  const t = useText("consent");
  const { disclosures } = sip.view;
  return (
    <div className="stack">
      {disclosures.length === 0 ? (
        <p className="soft">{t("disclosure.none")}</p>
      ) : (
        <ul className="plain-list Lines">
          {[...disclosures].reverse().map((one) => (
            <DisclosureLine key={one.id} sip={sip} disclosure={one} />
          ))}
        </ul>
      )}
      {consent && sip.may("recordDisclosure") && (
        <InPlace label={t("disclosure.record")} look="quiet">
          {(close) => <DisclosureForm sip={sip} consent={consent} onDone={close} />}
        </InPlace>
      )}
    </div>
  );
}

function DisclosureLine({ sip, disclosure }: { sip: SipContext; disclosure: Disclosure }) {
  const t = useText("consent");
  const m = useText("matrix");
  const { agreement, language, view } = sip;
  const areas = new Intl.ListFormat(language).format(
    disclosure.areas.map((area) => areaInSentence(area, agreement, language, m)),
  );
  return (
    <li>
      <EntryMarks item={`disclosure:${disclosure.id}`} view={view} canStrike={disclosure.ground !== "consent"}>
        <div className="Lines-head">
          <Recipient recipient={disclosure.recipient} />
          <span className="soft small">
            <DateText value={disclosure.at} weekday={false} />
          </span>
        </div>
        <p className="Written">{[disclosure.what, areas].filter(Boolean).join(" · ")}</p>
        <p className="small">
          {t(`disclosure.ground.${disclosure.ground}`)}{" "}
          {disclosure.ground !== "consent" && disclosure.ground !== "other" && (
            <LawTag>{t(`disclosure.law.${disclosure.ground}`)}</LawTag>
          )}{" "}
          {disclosure.why}
        </p>
        <p className="soft small">{actorInWords(disclosure.by)}</p>
      </EntryMarks>
    </li>
  );
}

function Recipient({ recipient }: { recipient: ConsentRecipient }) {
  return recipient.kind === "unit" ? (
    <ActorName kind={groupOf(recipient.unit)} name={recipient.unit.name} detail={recipient.unit.principal.name} />
  ) : (
    <ActorName kind="personAndFamily" name={recipient.name} />
  );
}
