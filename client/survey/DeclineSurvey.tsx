import { useEffect, useRef } from "react";
import type { Occasion } from "../../core/survey.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { focusNext } from "../ui/focusNext.ts";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { useAnswerSurvey } from "./surveyQuery.ts";
import "./Survey.css";

type Props = { sipId: string; occasion: Occasion; onUndo: () => void; onDone: () => void };

/** That one does not want to answer: said what it means before, because one is not asked again. */
export function DeclineSurvey({ sipId, occasion, onUndo, onDone }: Props) {
  const t = useText("survey");
  const { mutate, isPending, error } = useAnswerSurvey(sipId, onDone);
  const asked = useRef<HTMLParagraphElement>(null);
  // The button that one pressed is gone.
  useEffect(() => focusNext(asked.current), []);
  return (
    <div className="Survey-decline stack">
      <p ref={asked} tabIndex={-1}>
        {t("decline.ask")}
      </p>
      <ProblemMessage problem={error} />
      <div className="row">
        <Button onPress={() => mutate({ occasion, answers: null })} isPending={isPending}>
          {t("decline.yes")}
        </Button>
        <Button look="quiet" onPress={onUndo}>
          {t("decline.no")}
        </Button>
      </div>
    </div>
  );
}
