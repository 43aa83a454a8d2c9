import { actorInWords } from "../../act/actor.ts";
import { useText } from "../../text/text.ts";
import { dayInWords, swedishParts } from "../../ui/dates.ts";
import { Notice } from "../../ui/Notice.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import "./Closing.css";

/** Why the SIP is over, in words: closed, or ended with the decision about the need. */
export function Closed({ sip }: { sip: SipContext }) {
  const t = useText("closing");
  const { view, language } = sip;
  const { closing, decision } = view;
  if (closing)
    return (
      <EntryMarks item="closing" view={view} canStrike>
        <Notice tone="done" title={`${t("closed.title")}. ${t(`reason.${closing.reason}`)}.`}>
          {closing.text && <p className="Closing-words">{closing.text}</p>}
          {closing.otherPlan && (
            <p>
              <strong>{t("closed.otherPlan")}:</strong> {closing.otherPlan}
            </p>
          )}
          {closing.remainingNeeds && (
            <p className="Closing-words">
              <strong>{t("closed.remaining")}:</strong> {closing.remainingNeeds}
            </p>
          )}
          <p className="soft small">
            {t("closed.by", {
              who: actorInWords(closing.by),
              day: dayInWords(swedishParts(closing.at).day, language),
            })}
          </p>
        </Notice>
      </EntryMarks>
    );
  if (!decision || decision.kind === "started") return null;
  return (
    <Notice title={t(decision.kind === "declined" ? "closed.declinedNeed" : "closed.existingPlan")}>
      <p>{decision.reason}</p>
      <p className="soft small">
        {t("closed.by", {
          who: actorInWords(decision.by),
          day: dayInWords(swedishParts(decision.at).day, language),
        })}
      </p>
    </Notice>
  );
}
