import type { FailedNotice, Undelivered } from "../../core/notices.ts";
import { useText } from "../text/text.ts";
import { LinkButton } from "../ui/Button.tsx";
import { DateText } from "../ui/DateText.tsx";
import { Emphasis } from "../ui/Emphasis.tsx";
import { Section } from "../ui/Page.tsx";
import { ProtectionTag } from "../ui/ProtectionTag.tsx";
import { useNews } from "./useNews.ts";

/** What no machine will bring: for whoever runs the SIP, somebody to call; for administrators, addresses that do not work. */
export function UndeliveredSection({ items, failed }: { items: Undelivered[]; failed: FailedNotice[] }) {
  const t = useText("work");
  if (items.length === 0 && failed.length === 0) return null;
  const since = failed.map((one) => one.settledAt).sort()[0];
  return (
    <Section title={t("undelivered.title")}>
      <ul className="plain-list WorkPage-list">
        {items.map((item) => (
          <UndeliveredLine key={item.sipId} item={item} />
        ))}
        {since && (
          <Line
            sentence={t("undelivered.admin", { count: failed.length })}
            since={since}
            href="/admin/notices"
            action={t("undelivered.adminShow")}
          />
        )}
      </ul>
    </Section>
  );
}

function UndeliveredLine({ item }: { item: Undelivered }) {
  const t = useText("work");
  const inWords = useNews();
  const { sipId, personName, age, audience, isSubject, messages } = item;
  const unit = item.unitName ?? t("undelivered.hiddenUnit");
  const key = audience === "person" ? (isSubject ? "subject" : "beside") : audience;
  const sentence = t("undelivered.sentence", {
    what: inWords(item.kind, item.task, age === null ? personName : `${personName}, ${age}`),
    who: t(`undelivered.to.${key}`, { unit }),
  });
  return (
    <Line
      sentence={messages > 1 ? `${sentence} ${t("undelivered.more", { count: messages - 1 })}` : sentence}
      since={item.since}
      protection={item.protection}
      href={`/sips/${sipId}/history#sent`}
      action={t("undelivered.show")}
    />
  );
}

type LineProps = {
  sentence: string;
  since: string;
  href: string;
  action: string;
  protection?: Undelivered["protection"];
};

function Line({ sentence, since, href, action, protection = "none" }: LineProps) {
  const t = useText("work");
  return (
    <li className="TaskLine">
      <div className="TaskLine-words">
        <p className="TaskLine-sentence">
          <Emphasis text={sentence} />
        </p>
        <p className="TaskLine-about">
          <ProtectionTag level={protection} />
          <span className="soft small">
            {t("undelivered.since")} <DateText value={since} short />
          </span>
        </p>
      </div>
      <LinkButton href={href} isWide aria-label={`${action}: ${sentence.replaceAll("**", "")}`}>
        {action}
      </LinkButton>
    </li>
  );
}
