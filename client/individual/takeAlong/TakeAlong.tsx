import { CalendarDays, ClipboardList, FolderDown, type LucideIcon, MailOpen, ThumbsUp } from "lucide-react";
import type { ReactNode } from "react";
import { completeLanguage } from "../../../core/languages.ts";
import { useText } from "../../text/text.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { dayInWords, instantInWords, swedishParts } from "../../ui/dates.ts";
import { useMine } from "../mine.ts";
import { ExtractButtons } from "../RegisterExtract.tsx";
import { isOnPersonsSide } from "../rooms/rooms.ts";
import { Calendar } from "./Calendar.tsx";
import "./TakeAlong.css";

const sizes = ["ordinary", "large", "easy"] as const;

/** All that one can take along, in one list: papers in three sizes, the times for a calendar, and everything that is held. */
export function TakeAlong() {
  const t = useText("takeAlong");
  const { view, sipId, isMe, language: any } = useMine();
  const language = completeLanguage(any);
  const version = view.plan.versions.at(-1);
  const meeting = view.closing ? undefined : view.meetings.findLast((one) => one.status !== "held");
  const isOnSide = isOnPersonsSide(view);
  const isOwnYes = isMe && view.consent?.givers.some((one) => one.key === "person" && one.answer === "yes");
  const path = `/api/v1/sips/${sipId}`;
  return (
    <ul className="plain-list TakeAlong-list">
      {version && (
        <One
          icon={ClipboardList}
          title={t("plan")}
          text={t("planText", {
            version: version.version,
            day: dayInWords(swedishParts(version.establishedAt).day, language, { weekday: false }),
          })}
        >
          <Sizes what={t("plan")} path={`${path}/plan/${version.version}.pdf`} />
        </One>
      )}
      {meeting && (
        <One
          icon={MailOpen}
          title={t("invitation")}
          text={t("invitationText", { when: instantInWords(meeting.startsAt, language) })}
        >
          <Sizes what={t("invitation")} path={`${path}/invitation/${meeting.id}.pdf`} />
        </One>
      )}
      {view.consent && (
        <One icon={ThumbsUp} title={t("consent")} text={t(isOwnYes ? "consentText" : "consentTextOther")}>
          <Sizes what={t("consent")} path={`${path}/consent.pdf`} />
        </One>
      )}
      {view.areas.length > 0 && (
        <One icon={CalendarDays} title={t("calendar.title")} text={t("calendar.text")}>
          <Calendar />
        </One>
      )}
      {isOnSide && (
        <One
          icon={FolderDown}
          title={t(isMe ? "all" : "allOther")}
          text={isMe ? t("allText") : t("allTextOther", { name: view.person.name })}
        >
          <ExtractButtons {...(isMe ? {} : { sipId })} />
        </One>
      )}
    </ul>
  );
}

/** One thing to take along: what it is, and the ways to have it. */
function One(props: { icon: LucideIcon; title: string; text: string; children: ReactNode }) {
  const { icon: Icon, title, text, children } = props;
  return (
    <li className="TakeAlong-one">
      <div className="stack-tight">
        <h2 className="TakeAlong-name">
          <Icon aria-hidden size={26} />
          {title}
        </h2>
        <p>{text}</p>
      </div>
      {children}
    </li>
  );
}

/** A paper as it is, in large type and easy to read. */
function Sizes({ what, path }: { what: string; path: string }) {
  const t = useText("takeAlong");
  const language = completeLanguage(useMine().language);
  return (
    <div className="row screen-only">
      {sizes.map((size) => (
        <LinkButton
          key={size}
          href={`${path}?lang=${language}&size=${size}`}
          aria-label={t("sizeOf", { size: t(`size.${size}`), what })}
        >
          {t(`size.${size}`)}
        </LinkButton>
      ))}
    </div>
  );
}
