import { lifeAreasFor } from "../../core/agreement.ts";
import { goTo, usePlace } from "../navigation.ts";
import { useText } from "../text/text.ts";
import { Badge } from "../ui/Badge.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Section } from "../ui/Page.tsx";
import { AreaCards } from "./assessment/AreaCards.tsx";
import { AreaPage } from "./assessment/AreaPage.tsx";
import { areaStates } from "./assessment/areaStates.ts";
import { OtherPlans } from "./assessment/OtherPlans.tsx";
import { Summary } from "./assessment/Summary.tsx";
import { WhatMatters } from "./assessment/WhatMatters.tsx";
import { StageHead } from "./parts/StageHead.tsx";
import { useSip } from "./parts/useSip.ts";
import "./assessment/Assessment.css";

/** The assessment (A): life area by life area, the person's words first; its summary becomes the plan's needs. */
export function Assessment() {
  const t = useText("assessment");
  const sip = useSip();
  const { view, agreement } = sip;
  const { hash } = usePlace();
  const areas = lifeAreasFor(agreement, view.child).filter((area) => view.areas.includes(area.key));
  const states = areaStates(view, areas);
  const open = states.find((one) => one.area.key === hash);
  const go = (area: string) => goTo(`#${area}`, { keepsScroll: true });

  if (open) return <AreaPage key={open.area.key} sip={sip} states={states} open={open} onGo={go} />;

  const filled = states.filter((one) => one.state === "filled").length;
  const begun = states.filter((one) => one.state === "begun").length;
  return (
    <>
      <StageHead
        title={t("title")}
        state={
          states.length > 0 && (
            <Badge tone={filled + begun === 0 ? "none" : "calm"}>
              {t("progress", { filled, total: states.length })}
            </Badge>
          )
        }
        lead={t(sip.may("assessArea") ? "leadWrite" : "leadRead")}
      />
      {areas.length === 0 && <Notice>{t("limitedNothing")}</Notice>}
      <WhatMatters sip={sip} />
      {areas.length > 0 && (
        <Section title={t("areas.title")} level={3}>
          <AreaCards states={states} language={sip.language} onGo={go} />
        </Section>
      )}
      <Summary sip={sip} areas={areas} />
      <OtherPlans sip={sip} />
    </>
  );
}
