import { FileText } from "lucide-react";
import type { PaperSize } from "../../../core/documents.ts";
import { completeLanguage } from "../../../core/languages.ts";
import { dayOf } from "../../../core/time.ts";
import { documentHref } from "../../documents/documentHref.ts";
import { useText } from "../../text/text.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { dayInWords, instantInWords, swedishParts } from "../../ui/dates.ts";
import { useMine } from "../mine.ts";
import { type MyPaper, myPapers, sizeOf } from "./myPapers.ts";

/** One row for each paper, with one way to it: in the size that was chosen, or the nearest that it comes in. */
export function MyPapers({ size }: { size: PaperSize }) {
  const t = useText("takeAlong");
  const { view, sipId, language: any } = useMine();
  const language = completeLanguage(any);
  const said = useSaid();
  const leaflet = { sizes: ["ordinary", "large"] as const };
  return (
    <ul className="plain-list TakeAlong-list">
      {myPapers(view).map((paper) => (
        <Row
          key={paper.kind}
          title={t(`paper.${paper.kind}.title`)}
          text={said(paper)}
          chosen={size}
          size={sizeOf(paper, size)}
          href={documentHref(sipId, paper, { language, size: sizeOf(paper, size) })}
        />
      ))}
      <Row
        title={t("leaflet.title")}
        text={t("leaflet.text")}
        chosen={size}
        size={sizeOf(leaflet, size)}
        href={leafletHref[language][sizeOf(leaflet, size) === "large" ? "large" : "ordinary"]}
      />
    </ul>
  );
}

/** On the open pages: the leaflet tells of nobody. */
const leafletHref = {
  sv: { ordinary: "/om-sip/samlad-om-sip.pdf", large: "/om-sip/samlad-om-sip-stor-stil.pdf" },
  en: { ordinary: "/en/about-sip/samlad-about-sip.pdf", large: "/en/about-sip/samlad-about-sip-large-type.pdf" },
};

type RowProps = { title: string; text: string; chosen: PaperSize; size: PaperSize; href: string };

function Row({ title, text, chosen, size, href }: RowProps) {
  const t = useText("takeAlong");
  return (
    <li className="TakeAlong-paper">
      <div className="stack-tight">
        <h2 className="TakeAlong-name">
          <FileText aria-hidden size={26} />
          {title}
        </h2>
        <p>{text}</p>
        {size !== chosen && <p className="soft small screen-only">{t(`instead.${size}`)}</p>}
      </div>
      <span className="screen-only">
        <LinkButton href={href} aria-label={t("openOf", { what: title, size: t(`size.${size}`) })}>
          {t("open")}
        </LinkButton>
      </span>
    </li>
  );
}

/** What a row says of its paper: which one it is, and what stands in it. */
function useSaid(): (paper: MyPaper) => string {
  const t = useText("takeAlong");
  const { view, isMe, language: any } = useMine();
  const language = completeLanguage(any);
  const day = (at: string) => dayInWords(swedishParts(at).day, language, { weekday: false });
  return (paper) => {
    const meeting = view.meetings.find((one) => one.id === paper.meeting);
    const when = meeting ? instantInWords(meeting.startsAt, language) : "";
    switch (paper.kind) {
      case "plan": {
        const version = view.plan.versions.find((one) => one.version === paper.version);
        return t("paper.plan.text", { version: paper.version ?? "", day: version ? day(version.establishedAt) : "" });
      }
      case "consent": {
        const isOwnYes = isMe && view.consent?.givers.some((one) => one.key === "person" && one.answer === "yes");
        return t(isOwnYes ? "paper.consent.text" : "paper.consent.textOther");
      }
      case "follow-up": {
        const followUp = view.followUps.find((one) => one.id === paper.followUp);
        return t("paper.follow-up.text", { day: followUp ? dayInWords(dayOf(followUp.startedAt), language) : "" });
      }
      case "summons":
      case "invitation":
        return t(meeting?.status === "cancelled" ? "paper.invitation.cancelled" : "paper.invitation.text", { when });
      case "agenda":
      case "notes":
        return t(`paper.${paper.kind}.text`, { when });
      default:
        return t(`paper.${paper.kind}.text`);
    }
  };
}
