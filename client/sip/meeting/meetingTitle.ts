import type { Meeting } from "../../../core/sip/state.ts";
import { useLanguage, useText } from "../../text/text.ts";
import { instantInWords } from "../../ui/dates.ts";

/** "SIP-möte fredag 27 november kl. 13.00" */
export function useMeetingTitle(meeting: Pick<Meeting, "kind" | "startsAt">): string {
  const t = useText("meeting");
  const language = useLanguage();
  const kind = t(meeting.kind === "followUp" ? "followUpKind" : "planningKind");
  return `${kind} ${instantInWords(meeting.startsAt, language)}`;
}
