import { CalendarClock, Ear, Languages, MapPin, Phone, Reply, Timer, Video } from "lucide-react";
import type { ReactNode } from "react";
import type { Meeting } from "../../core/sip/state.ts";
import { useText } from "../text/text.ts";
import { DateText } from "../ui/DateText.tsx";
import { Phones } from "../ui/Phones.tsx";
import { useWritten } from "../ui/written.ts";
import "./MeetingFacts.css";

type Facts = Pick<
  Meeting,
  "startsAt" | "minutes" | "place" | "videoLink" | "interpreter" | "accessibility" | "replyBy" | "contact"
>;

type Props = {
  meeting: Facts;
  hasReplyBy?: boolean;
  /** False while the time is not settled. */
  hasTime?: boolean;
};

/** When, how long, where and how a meeting is; what is not said is left out. */
export function MeetingFacts({ meeting, hasReplyBy = true, hasTime = true }: Props) {
  const t = useText("meeting");
  const written = useWritten();
  return (
    <dl className="MeetingFacts">
      {hasTime && (
        <Fact icon={<CalendarClock aria-hidden size={20} />} label={t("fact.when")}>
          <strong>
            <DateText value={meeting.startsAt} isStart />
          </strong>
        </Fact>
      )}
      <Fact icon={<Timer aria-hidden size={20} />} label={t("fact.length")}>
        {t("minutes", { count: meeting.minutes })}
      </Fact>
      {meeting.place && (
        <Fact icon={<MapPin aria-hidden size={20} />} label={t("fact.place")}>
          <span {...written(meeting.place)}>{meeting.place}</span>
        </Fact>
      )}
      {meeting.videoLink && (
        <Fact icon={<Video aria-hidden size={20} />} label={t("fact.video")}>
          <a href={meeting.videoLink} target="_blank" rel="noreferrer" className="MeetingFacts-link">
            {t("fact.videoLink")}
          </a>
        </Fact>
      )}
      {meeting.interpreter && (
        <Fact icon={<Languages aria-hidden size={20} />} label={t("fact.interpreter")}>
          <span {...written(meeting.interpreter)}>{meeting.interpreter}</span>
        </Fact>
      )}
      {meeting.accessibility && (
        <Fact icon={<Ear aria-hidden size={20} />} label={t("fact.accessibility")}>
          <span {...written(meeting.accessibility)}>{meeting.accessibility}</span>
        </Fact>
      )}
      {hasReplyBy && (
        <Fact icon={<Reply aria-hidden size={20} />} label={t("fact.replyBy")}>
          <DateText value={meeting.replyBy} isStart />
        </Fact>
      )}
      {meeting.contact && (
        <Fact icon={<Phone aria-hidden size={20} />} label={t("fact.contact")}>
          <span {...written(meeting.contact)}>
            <Phones text={meeting.contact} />
          </span>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ icon, label, children }: { icon: ReactNode; label: string; children: ReactNode }) {
  return (
    <div className="MeetingFacts-fact">
      <dt>
        {icon}
        <span>{label}</span>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
