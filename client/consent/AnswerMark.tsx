import { Check, CircleDashed, Clock, X } from "lucide-react";
import type { Answer } from "./matrix.ts";

const icons = { allowed: Check, refused: X, notAsked: CircleDashed, ended: Clock };

/** The picture of an answer; the word always stands beside it. */
export function AnswerMark({ answer }: { answer: Answer }) {
  const Icon = icons[answer];
  return <Icon aria-hidden size={16} strokeWidth={answer === "notAsked" ? 2 : 3} />;
}
