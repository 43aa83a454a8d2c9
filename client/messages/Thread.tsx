import type { ReactNode } from "react";
import type { Message, MessageAnswer } from "../../core/sip/stateMessages.ts";
import type { SipView } from "../../core/sip/view.ts";
import { actorInWords } from "../act/actor.ts";
import { useLanguage, useText } from "../text/text.ts";
import { Badge } from "../ui/Badge.tsx";
import { DateText } from "../ui/DateText.tsx";
import { dayInWords } from "../ui/dates.ts";
import { OwnWords } from "../ui/OwnWords.tsx";
import "./Thread.css";

type Props = {
  message: Message;
  view: Pick<SipView, "person" | "plan">;
  /** What stands around the words and around an answer: marks, strikes. */
  around?: (item: string, body: ReactNode) => ReactNode;
  /** Under it all: the way to answer, who has it. */
  children?: ReactNode;
};

/** What the individual wrote between meetings, in own words, and the answers under it. */
export function Thread({ message, view, around = (_, body) => body, children }: Props) {
  const t = useText("messages");
  const measure = measureOf(message, view);
  const { toldTo, how, by } = message;
  return (
    <article className="Thread">
      {around(
        `message:${message.id}`,
        <OwnWords
          person={toldTo || by.kind === "system" ? view.person.name : by.name}
          detail={
            <>
              {toldTo && how && `${t("told", { who: actorInWords(toldTo), how: t(`how.${how}`) })}, `}
              <DateText value={message.at} weekday={false} />
            </>
          }
        >
          <span className="Thread-about">
            {t(`about.${message.kind}`)}
            {measure && `: ${measure}`}
          </span>
          {message.text}
        </OwnWords>,
      )}
      {message.answers.map((answer) => (
        <div key={answer.id} className="Thread-answer">
          {around(`message.answer:${message.id}:${answer.id}`, <Answer answer={answer} />)}
        </div>
      ))}
      <p>
        {message.answers.length === 0 ? (
          <Badge tone="soon">{t("waiting")}</Badge>
        ) : (
          <Badge tone="done">{t("answered")}</Badge>
        )}
      </p>
      {children}
    </article>
  );
}

function Answer({ answer }: { answer: MessageAnswer }) {
  const t = useText("messages");
  const language = useLanguage();
  return (
    <div className="stack-tight">
      <p className="soft small">
        {t("answerBy", { who: actorInWords(answer.by) || t("coordinator") })},{" "}
        <DateText value={answer.at} weekday={false} />
      </p>
      <p className="Written">{answer.text}</p>
      {answer.followUpOn && (
        <p>
          <strong>{t("movedTo", { day: dayInWords(answer.followUpOn, language) })}</strong>
        </p>
      )}
    </div>
  );
}

/** The measure that a message is about, as it was last worded. */
function measureOf({ measureId }: Message, { plan }: Pick<SipView, "plan">): string | undefined {
  const contents = [...plan.versions].reverse().map((one) => one.content);
  return contents.flatMap((one) => one.measures).find((one) => one.id === measureId)?.what;
}
