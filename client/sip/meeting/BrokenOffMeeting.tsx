import type { AgendaPart, Meeting } from "../../../core/sip/state.ts";
import { useDraft } from "../../draft/useDraft.ts";
import { stageHref } from "../../stage.ts";
import { useText } from "../../text/text.ts";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { announce } from "../../ui/LiveStatus.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Page.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { PartReading } from "./PartNotes.tsx";
import "./Meeting.css";

type Props = { sip: SipContext; meeting: Meeting };

/** A meeting that went on when the SIP was closed, as when the consent is withdrawn (C7): why, and what one had begun to write. */
export function BrokenOffMeeting({ sip, meeting }: Props) {
  const t = useText("meeting");
  const { closing, id } = sip.view;
  const noted = meeting.agenda.filter(({ part }) => meeting.notes[part]?.text);
  return (
    <>
      <Notice tone="soon" title={t("brokenOff.title")} isAlert>
        <p>{t(closing?.reason === "consentWithdrawn" ? "brokenOff.withdrawn" : "brokenOff.closed")}</p>
        <div>
          <LinkButton href={stageHref(id, "closing")}>{t("brokenOff.next")}</LinkButton>
        </div>
      </Notice>
      {meeting.agenda.map(({ part }) => (
        <LeftText key={part} sip={sip} meeting={meeting} part={part} />
      ))}
      {noted.length > 0 && (
        <Section title={t("notes.title")} level={3}>
          {noted.map(({ part }) => (
            <PartReading key={part} sip={sip} meeting={meeting} part={part} />
          ))}
        </Section>
      )}
    </>
  );
}

/** What was written for a part and not saved: it can no longer become a note, but it is not lost. */
function LeftText({ sip, meeting, part }: Props & { part: AgendaPart }) {
  const t = useText("meeting");
  const saved = meeting.notes[part]?.text ?? "";
  const draft = useDraft(`notes.${meeting.id}.${part}`, { sipId: sip.sipId, initial: saved });
  const text = draft.text.trim();
  if (text === "" || text === saved) return null;

  async function copy() {
    const isDone = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    announce(t(isDone ? "brokenOff.copied" : "brokenOff.notCopied"));
  }

  return (
    <Section title={`${t("brokenOff.left")}: ${t(`part.${part}`)}`} lead={t("brokenOff.leftText")} level={3} isCard>
      <p className="MeetingNow-words">{text}</p>
      <div className="row screen-only">
        <Button onPress={() => void copy()}>{t("brokenOff.copy")}</Button>
        <Button look="quiet" onPress={() => void draft.clear(saved)}>
          {t("brokenOff.remove")}
        </Button>
      </div>
    </Section>
  );
}
