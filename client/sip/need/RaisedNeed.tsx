import type { SipView } from "../../../core/sip/view.ts";
import { actorInWords } from "../../act/actor.ts";
import { useText } from "../../text/text.ts";
import { Badge } from "../../ui/Badge.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { LawTag } from "../../ui/LawTag.tsx";
import { OwnWords } from "../../ui/OwnWords.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import type { SipContext } from "../parts/sipContext.ts";

/** What was seen, what the person wishes, by whom, when and how it came (N1, N4), and the way it has gone since (N2). */
export function RaisedNeed({ sip, need }: { sip: SipContext; need: NonNullable<SipView["need"]> }) {
  const t = useText("need");
  const { view, agreement, language } = sip;
  const own = agreement.ownTriggers.find((one) => one.key === need.ownTrigger)?.[language];
  return (
    <div className="stack">
      {need.urgent && (
        <p>
          <Badge tone="soon">{t("urgent")}</Badge>
        </p>
      )}
      <EntryMarks item="need" view={view}>
        <p className="lead Written">{need.what}</p>
        {need.wish && <OwnWords person={view.person.name}>{need.wish}</OwnWords>}
      </EntryMarks>
      <dl className="Facts">
        <dt>{t("raisedBy")}</dt>
        <dd>
          {actorInWords(need.raisedBy)}
          <br />
          <DateText value={need.raisedAt} isStart />
        </dd>
        <dt>{t("seenOn")}</dt>
        <dd>
          <DateText value={need.seenOn} isStart /> · {t(`channel.${need.channel}`)}
        </dd>
        <dt>{t("trigger")}</dt>
        <dd>
          {need.trigger === "own" ? (own ?? t("ownTrigger")) : t(`triggers.${need.trigger}`)}{" "}
          {need.trigger !== "own" && <LawTag>{t(`law.${need.trigger}`)}</LawTag>}
        </dd>
        <dt>{t("receiver")}</dt>
        <dd>{view.lead.unit.name}</dd>
      </dl>
      {need.passedOn.length > 0 && (
        <div className="stack-tight">
          <h4>{t("passedOn")}</h4>
          <ol className="plain-list stack-tight">
            {need.passedOn.map((one) => (
              <li key={one.at}>
                <p>
                  {t("passedFromTo", { from: one.from.name, to: one.to.name })} –{" "}
                  <DateText value={one.at} weekday={false} />, {actorInWords(one.by)}
                </p>
                <p className="soft Written">{one.why}</p>
              </li>
            ))}
          </ol>
        </div>
      )}
    </div>
  );
}
