import { type ReactNode, useEffect, useRef, useState } from "react";
import type { OpenSurvey, SurveyAnswers, SurveyChoice, SurveyQuestion } from "../../core/survey.ts";
import { useSignedIn } from "../api.ts";
import { useReading } from "../text/reading.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { Notice } from "../ui/Notice.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { begunSurveys } from "./begun.ts";
import { DeclineSurvey } from "./DeclineSurvey.tsx";
import { type Manner, SurveyQuestionField } from "./SurveyQuestionField.tsx";
import { SurveySteps } from "./SurveySteps.tsx";
import { useAnswerSurvey } from "./surveyQuery.ts";

type Props = {
  sipId: string;
  survey: OpenSurvey & { questions: SurveyQuestion[] };
  onDone: (how: "answered" | "declined") => void;
};

/** The questions and the way to send them. What is filled in stays until it has been sent, whatever happens. */
export function SurveyForm({ sipId, survey, onDone }: Props) {
  const t = useText("survey");
  const { occasion, set, questions } = survey;
  const isEasy = useReading() === "easy";
  const isStaff = set === "participant";
  const manner: Manner = set === "child" ? "child" : isEasy && !isStaff ? "easy" : "ordinary";
  const begun = begunSurveys(useSignedIn().user.id);
  const [answers, setAnswers] = useState<SurveyAnswers>(() => begun.of(sipId, occasion));
  const [isEmpty, setEmpty] = useState(false);
  const [isDeclining, setDeclining] = useState(false);
  const { mutate, isPending, error } = useAnswerSurvey(sipId, () => onDone("answered"));
  const fault = useRef<HTMLDivElement>(null);
  const isFaulty = isEmpty || error !== null;
  useEffect(() => {
    if (isFaulty) fault.current?.scrollIntoView({ block: "center" });
  }, [isFaulty]);

  function answer(key: string, choice: SurveyChoice) {
    const next = { ...answers, [key]: choice };
    begun.keep(sipId, { occasion, answers: next });
    setAnswers(next);
    setEmpty(false);
  }

  function send() {
    if (Object.keys(answers).length === 0) setEmpty(true);
    else mutate({ occasion, answers });
  }

  const sendButton: ReactNode = (
    <Button look="primary" onPress={send} isPending={isPending} isWide={isStaff}>
      {t("send")}
    </Button>
  );
  return (
    <div className="Survey stack">
      <div ref={fault}>
        {isEmpty && (
          <Notice tone="soon" title={t("empty.title")} isAlert>
            {t("empty.text")}
          </Notice>
        )}
        <ProblemMessage problem={error} />
        {error && <p>{t("kept")}</p>}
      </div>
      {/* Who is at work looks over all of it at once; everybody else meets one thing at a time. */}
      {isStaff ? (
        <>
          <ol className="plain-list Survey-list">
            {questions.map((question) => (
              <li key={question.key}>
                <SurveyQuestionField
                  question={question}
                  manner={manner}
                  value={answers[question.key]}
                  onChange={(choice) => answer(question.key, choice)}
                />
              </li>
            ))}
          </ol>
          <div className="row">{sendButton}</div>
        </>
      ) : (
        <SurveySteps questions={questions} manner={manner} answers={answers} onAnswer={answer} send={sendButton} />
      )}
      {isDeclining ? (
        <DeclineSurvey
          sipId={sipId}
          occasion={occasion}
          onUndo={() => setDeclining(false)}
          onDone={() => onDone("declined")}
        />
      ) : (
        <div className="row">
          <Button look="quiet" onPress={() => setDeclining(true)}>
            {t("offer.decline")}
          </Button>
        </div>
      )}
    </div>
  );
}
