import { Check } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { News, NewsLine } from "../../../core/sip/news.ts";
import type { ApiProblem } from "../../api.ts";
import { useLanguage, useText } from "../../text/text.ts";
import { Button, TextLink } from "../../ui/Button.tsx";
import { dayInWords, swedishParts, todayInSweden } from "../../ui/dates.ts";
import { focusNext } from "../../ui/focusNext.ts";
import { announce } from "../../ui/LiveStatus.tsx";
import { Section } from "../../ui/Page.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import { newsHref } from "./newsStage.ts";
import "./NewsCard.css";

const shownFirst = 4;

type Props = {
  news: News;
  /** When the reader last said so. */
  day: string;
  sipId: string;
  hasPlan: boolean;
  isPending: boolean;
  error: ApiProblem | null;
  onSeen: () => void;
};

/** The lines, each leading to its page, and the button that puts them aside. Without lines: that all is seen. */
export function NewsCard({ news: { lines }, day, sipId, hasPlan, isPending, error, onSeen }: Props) {
  const t = useText("staffNews");
  const language = useLanguage();
  const [isAll, showAll] = useState(false);
  const done = useRef<HTMLParagraphElement>(null);
  const isEmpty = lines.length === 0;

  // The button has gone: whoever pressed it is told so where it stood.
  useEffect(() => {
    if (!isEmpty) return;
    focusNext(done.current);
    announce(t("done"));
  }, [isEmpty, t]);

  if (isEmpty)
    return (
      <p ref={done} tabIndex={-1} className="soft StaffNews-done">
        <Check aria-hidden size={20} /> {t("done")}
      </p>
    );
  return (
    <Section
      title={t("title")}
      lead={day === todayInSweden() ? t("sinceToday") : t("since", { day: dayInWords(day, language) })}
      actions={
        <Button isSmall icon={<Check aria-hidden size={18} />} isPending={isPending} onPress={onSeen}>
          {t("seen")}
        </Button>
      }
    >
      {error && <ProblemMessage problem={{ title: t("failed"), detail: error.title }} />}
      <ul className="plain-list StaffNews">
        {(isAll ? lines : lines.slice(0, shownFirst)).map((line) => (
          <OneLine key={line.kind} line={line} href={newsHref(line.kind, sipId, hasPlan)} />
        ))}
      </ul>
      {!isAll && lines.length > shownFirst && (
        <div className="screen-only">
          <Button look="quiet" onPress={() => showAll(true)}>
            {t("all", { count: lines.length })}
          </Button>
        </div>
      )}
    </Section>
  );
}

function OneLine({ line: { kind, count, at, by }, href }: { line: NewsLine; href: string | null }) {
  const t = useText("staffNews");
  const language = useLanguage();
  const on = swedishParts(at).day;
  const day = on === todayInSweden() ? t("today") : dayInWords(on, language, { short: true, weekday: false });
  const who = by && by.kind !== "system" ? by.name : "";
  const words = t(`what.${kind}`, { count });
  return (
    <li>
      {href ? (
        <TextLink href={href} className="StaffNews-what">
          {words}
        </TextLink>
      ) : (
        <span className="StaffNews-what">{words}</span>
      )}
      <span className="soft small">{who ? t("by", { day, who }) : day}</span>
    </li>
  );
}
