import { AddressPart } from "../../CalendarAddress.tsx";
import { useText } from "../../text/text.ts";
import { Notice } from "../../ui/Notice.tsx";

/**
 * One's private calendar address. `isKeptOut`: nothing of the SIP that is open comes into it, for somebody in that one is protected.
 */
export function CalendarAddressPart({ withPlace, isKeptOut }: { withPlace: boolean; isKeptOut: boolean }) {
  const t = useText("takeAlong");
  return (
    <AddressPart
      path="/api/v1/my/calendar-address"
      body={{ withPlace }}
      words={{
        text: t("address.text"),
        warning: t("address.warning"),
        scope: t("address.scope"),
        make: t("address.make"),
        made: t("address.made"),
        label: t("address.label"),
        inUse: (day) => t("address.inUse", { day }),
        failed: t("address.failed"),
      }}
      note={isKeptOut && <Notice>{t("address.protectedOther")}</Notice>}
    />
  );
}
