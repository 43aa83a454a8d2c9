import { Annoyed, CircleHelp, Frown, Laugh, type LucideIcon, Meh, Smile } from "lucide-react";
import { useId } from "react";
import { type SurveyChoice, type SurveyQuestion, surveyChoices } from "../../core/survey.ts";
import { useLanguage, useText } from "../text/text.ts";
import { BareRadio } from "../ui/BareRadio.tsx";
import { className } from "../ui/className.ts";

/** How the steps are said: to a child with faces, and in easy words to whom reads easily. */
export type Manner = "ordinary" | "easy" | "child";

const faces: Record<SurveyChoice, LucideIcon> = {
  notAtAll: Frown,
  little: Annoyed,
  partly: Meh,
  mostly: Smile,
  fully: Laugh,
  dontKnow: CircleHelp,
};

type Props = {
  question: SurveyQuestion;
  manner: Manner;
  value: SurveyChoice | undefined;
  onChange: (value: SurveyChoice) => void;
  /** The statement stands as a heading above already. */
  labelledBy?: string;
};

/** One statement and the five steps, or that one does not know. Words always; a child's faces stand beside them. */
export function SurveyQuestionField({ question, manner, value, onChange, labelledBy }: Props) {
  const t = useText("survey");
  const language = useLanguage();
  const id = useId();
  const words = manner === "ordinary" ? question : question.easy;
  return (
    <div className={className("Survey-question", `Survey-question--${manner}`)}>
      {!labelledBy && (
        <p id={id} className="Survey-statement">
          {words[language]}
        </p>
      )}
      <div role="radiogroup" aria-labelledby={labelledBy ?? id} className="Survey-choices">
        {surveyChoices.map((choice) => {
          const Face = faces[choice];
          return (
            <BareRadio
              key={choice}
              group={id}
              value={choice}
              isSelected={value === choice}
              onSelect={() => onChange(choice)}
              className={className("Survey-choice", choice === "dontKnow" && "Survey-choice--apart")}
            >
              {manner === "child" ? (
                <Face aria-hidden size={40} strokeWidth={1.75} />
              ) : (
                <span className="Survey-mark" aria-hidden />
              )}
              <span>{t(`choice.${manner}.${choice}`)}</span>
            </BareRadio>
          );
        })}
      </div>
    </div>
  );
}
