import { Suspense } from "react";
import { useSignedIn } from "../api.ts";
import { useText } from "../text/text.ts";
import { lazyPart } from "../ui/lazyPart.tsx";
import { Page, Section } from "../ui/Page.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { SettingPart } from "./SettingPart.tsx";
import { ownPath, unitPath } from "./settingQuery.ts";

/** Fetched when a manager comes: most who choose how to be told have no unit. */
const UnitCalendar = lazyPart(async () => (await import("./UnitCalendar.tsx")).UnitCalendar);

/** How one wants to be told that something new waits; for a manager, how the unit is told, too. */
export function NoticesPage() {
  const t = useText("notices");
  const { user, assignment } = useSignedIn();
  const isManager = assignment?.roles.includes("manager");
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      back={{ href: user.kind === "person" ? "/my" : "/work", label: t("back") }}
      isNarrow
    >
      <SettingPart path={ownPath} kind={user.kind} />
      {assignment && isManager && (
        <Section title={t("unit.title")} lead={t("unit.lead", { unit: assignment.unitName })} isCard>
          <SettingPart path={unitPath(assignment.unitId)} kind="unit" />
        </Section>
      )}
      {assignment && isManager && (
        <Section title={t("unitCalendar.title")} isCard>
          <Suspense fallback={<Skeleton lines={3} />}>
            <UnitCalendar unitId={assignment.unitId} />
          </Suspense>
        </Section>
      )}
    </Page>
  );
}
