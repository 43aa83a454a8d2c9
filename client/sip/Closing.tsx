import { stageHref } from "../stage.ts";
import { useText } from "../text/text.ts";
import { LinkButton } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Section } from "../ui/Page.tsx";
import { Closed } from "./closing/Closed.tsx";
import { CloseSip } from "./closing/CloseSip.tsx";
import { OpenDisputes } from "./closing/OpenDisputes.tsx";
import { RecordTexts } from "./closing/RecordTexts.tsx";
import { StageHead } from "./parts/StageHead.tsx";
import { useSip } from "./parts/useSip.ts";

/** The closing (X1, X2): why the SIP ends, what that means, and the text each unit takes to its own record. */
export function Closing() {
  const t = useText("closing");
  const sip = useSip();
  const { view } = sip;
  const { name } = view.person;
  const isOver = view.closing !== null || (view.decision !== null && view.decision.kind !== "started");
  const mayClose = sip.may("closeSip") && view.decision?.kind === "started";
  return (
    <>
      <StageHead title={t("title")} lead={isOver ? undefined : t("lead", { name })} />
      <OpenDisputes sip={sip} />
      {isOver && <Closed sip={sip} />}
      {view.closing && <RecordTexts sip={sip} closing={view.closing} />}
      {!isOver && mayClose && (
        <Section title={t("action")} level={3} isCard>
          <CloseSip sip={sip} />
        </Section>
      )}
      {!isOver && !mayClose && (
        <EmptyState
          title={t(view.decision ? "notYet" : "notStarted")}
          action={view.decision ? undefined : <LinkButton href={stageHref(view.id, "need")}>{t("toNeed")}</LinkButton>}
        >
          {t(view.decision ? "notYetText" : "notStartedText")}
        </EmptyState>
      )}
    </>
  );
}
