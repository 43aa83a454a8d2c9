import type { Meeting } from "../../core/sip/state.ts";
import { AgendaCircle, AgendaList } from "../meeting/AgendaCircle.tsx";
import { useText } from "../text/text.ts";

/** How the meeting goes on, as the circle and as a list. */
export function MyAgenda({ meeting }: { meeting: Meeting }) {
  const t = useText("meeting");
  return (
    <div className="My-agenda">
      <AgendaCircle agenda={meeting.agenda} middle={t("shortMinutes", { count: meeting.minutes })} />
      <AgendaList agenda={meeting.agenda} />
    </div>
  );
}
