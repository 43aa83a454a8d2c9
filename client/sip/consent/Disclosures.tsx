import { groupOf } from "../../../core/access.ts";
import type { ConsentRecipient, Disclosure as Given } from "../../../core/sip/state.ts";
import type { ConsentView } from "../../../core/sip/view.ts";
import { actorInWords } from "../../act/actor.ts";
import { areaInSentence } from "../../consent/matrix.ts";
import { useText } from "../../text/text.ts";
import { ActorName } from "../../ui/ActorShape.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { LawTag } from "../../ui/LawTag.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import { InPlace } from "../parts/InPlace.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { DisclosureForm } from "./DisclosureForm.tsx";

/** Who has been given what, on which ground (C7, C10): what was disclosed stays here whatever the consent says later. */
export function Disclosures({ sip, consent }: { sip: SipContext; consent: ConsentView | null }) {
  const t = useText("consent");
  const { disclosures } = sip.view;
  const groups = byRecipient(disclosures);
  return (
    <div className="stack">
      {disclosures.length === 0 ? (
        <p className="soft">{t("disclosure.none")}</p>
      ) : (
        <ul className="plain-list Lines">
          {groups.map(({ key, recipient, all }) => (
            <li key={key}>
              <div className="Lines-head">
                <Recipient recipient={recipient} />
                <span className="soft small">
                  {t("disclosure.latest")} <DateText value={all[0]?.at ?? ""} weekday={false} />
                </span>
              </div>
              <Disclosure title={t("disclosure.count", { count: all.length })}>
                <ul className="plain-list Lines">
                  {all.map((one) => (
                    <DisclosureLine key={one.id} sip={sip} disclosure={one} />
                  ))}
                </ul>
              </Disclosure>
            </li>
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

function DisclosureLine({ sip, disclosure }: { sip: SipContext; disclosure: Given }) {
  const t = useText("consent");
  const m = useText("matrix");
  const { agreement, language, view } = sip;
  // An established plan is disclosed as "plan 2": said in words here.
  const version = /^plan (\d+)$/.exec(disclosure.what)?.[1];
  const areas = new Intl.ListFormat(language).format(
    disclosure.areas.map((area) => areaInSentence(area, agreement, language, m)),
  );
  return (
    <li>
      <EntryMarks item={`disclosure:${disclosure.id}`} view={view}>
        <p>
          <strong>
            <DateText value={disclosure.at} weekday={false} />
          </strong>
        </p>
        <p className="Written">{version ? t("disclosure.planVersion", { version }) : disclosure.what}</p>
        {areas && <p className="small">{t("disclosure.about", { areas })}</p>}
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

/** What each has been given, the latest first; whoever got something last stands first. */
function byRecipient(disclosures: Given[]) {
  const groups = new Map<string, { key: string; recipient: ConsentRecipient; all: Given[] }>();
  for (const one of [...disclosures].reverse()) {
    const key = one.recipient.kind === "unit" ? one.recipient.unit.unitId : one.recipient.partyId;
    const group = groups.get(key) ?? { key, recipient: one.recipient, all: [] };
    group.all.push(one);
    groups.set(key, group);
  }
  return [...groups.values()];
}
