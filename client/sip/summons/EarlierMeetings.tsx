import type { SipView } from "../../../core/sip/view.ts";
import { useText } from "../../text/text.ts";
import { DateText } from "../../ui/DateText.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";

/** Meetings that were held or cancelled, the latest first. */
export function EarlierMeetings({ view }: { view: Pick<SipView, "meetings"> }) {
  const t = useText("summons");
  const earlier = view.meetings.filter((one) => one.status === "held" || one.status === "cancelled").reverse();
  if (earlier.length === 0) return null;
  return (
    <Disclosure title={t("earlier")}>
      <ul className="plain-list stack">
        {earlier.map((one) => (
          <li key={one.id} className="stack-tight">
            <p>
              <strong>
                <DateText value={one.startsAt} isStart />
              </strong>{" "}
              {one.status === "held" && t("status.held")}
              {one.cancelled && t("cancelledLine", { reason: one.cancelled.reason })}
            </p>
            <p>{one.purpose}</p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
