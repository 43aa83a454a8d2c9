import { Check, X } from "lucide-react";
import { type ReactNode, useId } from "react";
import type { Answer } from "../../consent/matrix.ts";
import { useText } from "../../text/text.ts";
import { BareRadio } from "../../ui/BareRadio.tsx";

type Props = {
  /** The whole question, which is what a screen reader says. */
  question: string;
  /** What is seen of it, where the rest stands above. */
  short: ReactNode;
  answer: Answer;
  isEdited: boolean;
  onAnswer: (answer: "allowed" | "refused") => void;
};

/** One question with yes and no, large enough for a thumb. Without an answer nothing is shared. */
export function Question({ question, short, answer, isEdited, onAnswer }: Props) {
  const t = useText("myConsent");
  const id = useId();
  return (
    <div
      role="radiogroup"
      className="Question"
      aria-label={question}
      aria-describedby={isEdited || answer === "ended" ? id : undefined}
    >
      <div className="Question-words">
        <span>{short}</span>
        {(isEdited || answer === "ended") && (
          <span id={id} className="soft small">
            {isEdited ? t("ask.changed") : t("ask.ended")}
          </span>
        )}
      </div>
      <div className="Question-choices">
        <BareRadio
          group={`${id}-answer`}
          value="allowed"
          isSelected={answer === "allowed"}
          onSelect={() => onAnswer("allowed")}
          className="Question-choice Question-choice--yes"
        >
          <Check aria-hidden size={22} strokeWidth={3} />
          <span>{t("ask.yes")}</span>
        </BareRadio>
        <BareRadio
          group={`${id}-answer`}
          value="refused"
          isSelected={answer === "refused"}
          onSelect={() => onAnswer("refused")}
          className="Question-choice Question-choice--no"
        >
          <X aria-hidden size={22} strokeWidth={3} />
          <span>{t("ask.no")}</span>
        </BareRadio>
      </div>
    </div>
  );
}
