import type { ReactNode } from "react";
import { useLanguage, useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorSummary } from "../ui/ErrorSummary.tsx";
import { Notice } from "../ui/Notice.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import type { Answer } from "./useAnswer.ts";

type Props = {
  answer: Answer;
  action: string;
  onSend: () => void;
  onCancel?: () => void;
  look?: "primary" | "secondary";
  children: ReactNode;
};

/** A form in the individual's page: faults above and at the fields, what others wrote meanwhile, one verb, the way out. */
export function AnswerForm({ answer, action, onSend, onCancel, look = "primary", children }: Props) {
  const t = useText("individual");
  const u = useText("ui");
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!answer.isPending) onSend();
      }}
    >
      <ErrorSummary errors={answer.faults} attempt={answer.attempt} />
      {children}
      <AnswerProblem answer={answer} />
      <div className="row">
        <Button type="submit" look={look} isPending={answer.isPending} isWide>
          {answer.isAgain ? t("conflict.again") : action}
        </Button>
        {onCancel && (
          <Button look="quiet" onPress={onCancel} isWide>
            {u("cancel")}
          </Button>
        )}
      </div>
    </form>
  );
}

/** Why it was not done: in words, or what somebody else wrote on the same thing. */
export function AnswerProblem({ answer }: { answer: Answer }) {
  const t = useText("individual");
  const e = useText("errors");
  const language = useLanguage();
  const { problem, changes } = answer;
  if (changes)
    return (
      <Notice tone="soon" title={t("conflict.title")} isAlert>
        <p>{t("conflict.text")}</p>
        <ul className="plain-list stack-tight">
          {changes.map((change) => (
            <li key={change.seq}>
              <strong>{change.title[language]}</strong>
              {textsIn(change.event).map((text) => (
                <p key={text} className="My-words">
                  {text}
                </p>
              ))}
            </li>
          ))}
        </ul>
      </Notice>
    );
  if (!problem) return null;
  if (problem.status === 0)
    return <ProblemMessage problem={{ title: e("network.title"), detail: e("network.detail") }} />;
  return <ProblemMessage problem={{ ...problem, title: problem.title || e("unknown.title") }} />;
}

/** The words in an event: what is written in fields where people write. */
function textsIn(event: object | null): string[] {
  const fields = ["text", "works", "hard", "wish", "comment", "why", "reason", "view"];
  return Object.entries(event ?? {}).flatMap(([field, value]) =>
    typeof value === "string" && fields.includes(field) && value !== "" ? [value] : [],
  );
}
