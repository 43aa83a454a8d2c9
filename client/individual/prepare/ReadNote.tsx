import type { Preparation } from "../../../core/sip/statePreparation.ts";
import { useText } from "../../text/text.ts";
import { Badge } from "../../ui/Badge.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { useMine } from "../mine.ts";

/** Whether those who run the SIP have read what was written last. Nothing while nothing has been written. */
export function ReadNote({ preparation: { read, isUnread } }: { preparation: Preparation }) {
  const t = useText("prepare");
  const { isMe } = useMine();
  if (isUnread)
    return (
      <p className="screen-only">
        <Badge tone="calm">{t("unread")}</Badge>
      </p>
    );
  if (!read || read.by.kind === "system") return null;
  return (
    <p className="soft screen-only">
      {t(isMe ? "read" : "readOther", { who: read.by.name || t("coordinator") })}{" "}
      <DateText value={read.at} weekday={false} />.
    </p>
  );
}
