import { ChevronLeft, ChevronRight } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { SurveyAnswers, SurveyChoice, SurveyQuestion } from "../../core/survey.ts";
import { useLanguage, useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { type Manner, SurveyQuestionField } from "./SurveyQuestionField.tsx";

type Props = {
  questions: SurveyQuestion[];
  manner: Manner;
  answers: SurveyAnswers;
  onAnswer: (key: string, choice: SurveyChoice) => void;
  /** The button that sends, at the last question. */
  send: ReactNode;
};

/** One question at a time. One may go back, and on without answering. */
export function SurveySteps({ questions, manner, answers, onAnswer, send }: Props) {
  const t = useText("survey");
  const language = useLanguage();
  const [at, setAt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const hasTurned = useRef(false);
  const id = useId();
  const question = questions[at];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the next question takes the focus
  useEffect(() => {
    if (hasTurned.current) heading.current?.focus();
  }, [at]);
  if (!question) return null;
  const isLast = at === questions.length - 1;
  function turn(to: number) {
    hasTurned.current = true;
    setAt(to);
  }
  return (
    <div className="Survey-steps stack">
      <p className="soft">{t("question", { number: at + 1, total: questions.length })}</p>
      <progress className="Survey-progress" max={questions.length} value={at + 1} aria-hidden />
      <h2 ref={heading} tabIndex={-1} id={id} className="Survey-heading">
        {(manner === "ordinary" ? question : question.easy)[language]}
      </h2>
      <SurveyQuestionField
        key={question.key}
        question={question}
        manner={manner}
        labelledBy={id}
        value={answers[question.key]}
        onChange={(choice) => onAnswer(question.key, choice)}
      />
      <div className="Survey-turn">
        {at > 0 && (
          <Button onPress={() => turn(at - 1)} icon={<ChevronLeft aria-hidden size={22} />}>
            {t("previous")}
          </Button>
        )}
        {isLast ? (
          send
        ) : (
          <Button look={answers[question.key] ? "primary" : "secondary"} onPress={() => turn(at + 1)}>
            {t(answers[question.key] ? "next" : "skip")} <ChevronRight aria-hidden size={22} />
          </Button>
        )}
      </div>
    </div>
  );
}
