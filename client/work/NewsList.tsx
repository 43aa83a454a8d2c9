import { useState } from "react";
import { useText } from "../text/text.ts";
import { Button, TextLink } from "../ui/Button.tsx";
import { DateText } from "../ui/DateText.tsx";
import { Emphasis } from "../ui/Emphasis.tsx";
import { Section } from "../ui/Page.tsx";
import type { News } from "./workList.ts";

const shownFirst = 6;

/** What has happened that the reader is told of, the latest first. Nothing has to be done about it here. */
export function NewsList({ news }: { news: News[] }) {
  const t = useText("work");
  const [isWhole, setWhole] = useState(false);
  if (news.length === 0) return null;
  const latest = [...news].sort((one, other) => (one.at < other.at ? 1 : -1));
  return (
    <Section title={t("news.title")}>
      <ul className="plain-list WorkPage-list">
        {latest.slice(0, isWhole ? undefined : shownFirst).map((one) => {
          const words = (
            <Emphasis
              text={one.personName ? t(`news.kind.${one.kind}`, { person: one.personName }) : t("news.hidden")}
            />
          );
          return (
            <li key={one.id} className="NewsList-line">
              <p>{one.sipId && one.personName ? <TextLink href={`/sips/${one.sipId}`}>{words}</TextLink> : words}</p>
              <p className="soft small">
                <DateText value={one.at} short />
              </p>
            </li>
          );
        })}
      </ul>
      {!isWhole && latest.length > shownFirst && (
        <div>
          <Button look="quiet" onPress={() => setWhole(true)}>
            {t("news.more", { count: latest.length - shownFirst })}
          </Button>
        </div>
      )}
    </Section>
  );
}
