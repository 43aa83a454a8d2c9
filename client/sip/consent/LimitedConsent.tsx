import { areaInSentence } from "../../consent/matrix.ts";
import { useText } from "../../text/text.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Page.tsx";
import { StageHead } from "../parts/StageHead.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { Disclosures } from "./Disclosures.tsx";

/** For those who take part: how far the consent reaches for them, and what they have been given. */
export function LimitedConsent({ sip }: { sip: SipContext }) {
  const t = useText("consent");
  const m = useText("matrix");
  const { view, agreement, language } = sip;
  const areas = new Intl.ListFormat(language).format(
    view.areas.map((area) => areaInSentence(area, agreement, language, m)),
  );
  return (
    <>
      <StageHead title={t("title")} lead={t("limited.lead", { name: view.person.name })} />
      <Notice title={t("limited.title")}>
        {areas ? t("limited.areas", { name: view.person.name, areas }) : t("limited.nothing")}
      </Notice>
      {view.disclosures.length > 0 && (
        <Section title={t("limited.given")} level={3} isCard>
          <Disclosures sip={sip} consent={null} />
        </Section>
      )}
    </>
  );
}
