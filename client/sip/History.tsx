import { useState } from "react";
import { useText } from "../text/text.ts";
import { Tabs } from "../ui/Tabs.tsx";
import { AsOfDay } from "./history/AsOfDay.tsx";
import { Differences } from "./history/Differences.tsx";
import { Sent } from "./history/Sent.tsx";
import { Timeline } from "./history/Timeline.tsx";
import { StageHead } from "./parts/StageHead.tsx";
import { useSip } from "./parts/useSip.ts";
import "./history/History.css";

/** Who did what (Correction, P5): every entry, any earlier day as it stood, and what differs between two days. */
export function History() {
  const t = useText("history");
  const n = useText("notices");
  const sip = useSip();
  const runsIt = ["coordinator", "deputy", "leadManager"].some((one) => sip.view.relations.includes(one));
  // A link from where somebody has not answered leads straight to what they have been sent.
  const [tab, setTab] = useState(() => (runsIt && window.location.hash === "#sent" ? "sent" : "timeline"));
  return (
    <>
      <StageHead title={t("title")} lead={t(sip.view.limited ? "leadLimited" : "lead")} />
      <Tabs
        label={t("title")}
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: "timeline", title: t("tab.timeline"), content: <Timeline sip={sip} /> },
          { id: "day", title: t("tab.day"), content: <AsOfDay sip={sip} /> },
          { id: "differences", title: t("tab.differences"), content: <Differences sip={sip} /> },
          ...(runsIt ? [{ id: "sent", title: n("sent.tab"), content: <Sent sipId={sip.sipId} /> }] : []),
        ]}
      />
    </>
  );
}
