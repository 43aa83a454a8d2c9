import { AddressPart } from "../CalendarAddress.tsx";
import { useText } from "../text/text.ts";

/** The unit's private calendar address, for its manager. */
export function UnitCalendar({ unitId }: { unitId: string }) {
  const t = useText("notices");
  return (
    <AddressPart
      path={`/api/v1/units/${unitId}/calendar-address`}
      body={{}}
      words={{
        text: t("unitCalendar.text"),
        warning: t("unitCalendar.warning"),
        scope: t("unitCalendar.scope"),
        make: t("unitCalendar.make"),
        made: t("unitCalendar.made"),
        label: t("unitCalendar.label"),
        inUse: (day) => t("unitCalendar.inUse", { day }),
        failed: t("unitCalendar.failed"),
      }}
    />
  );
}
