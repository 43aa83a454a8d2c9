import { Check, CircleDashed, CircleSlash, X } from "lucide-react";
import type { ReactNode } from "react";
import type { TimesAnswer } from "../../core/sip/stateTimes.ts";
import type { TimeQuestionSeen } from "../../core/sip/view.ts";
import { useText } from "../text/text.ts";
import type { TimeAnswer } from "../times.ts";
import { DateText } from "../ui/DateText.tsx";
import "./Times.css";

const marks = { yes: Check, ifNeeded: CircleDashed, no: X, none: CircleSlash };

/** What has been said of each time: a shape and a word. */
export function OwnTimesSaid({ times, answer }: { times: TimeQuestionSeen["times"]; answer: TimesAnswer }) {
  const t = useText("times");
  return (
    <ul className="plain-list Times-own">
      {times.map(({ id, startsAt }) => (
        <li key={id} className="Times-one">
          <DateText value={startsAt} isStart />
          <SaidMark said={answer.times[id] ?? "none"}>{t(answer.times[id] ?? "none")}</SaidMark>
        </li>
      ))}
    </ul>
  );
}

/** A shape of its own for can, if needed, cannot and not answered; the colour only helps. */
export function SaidMark({ said, children }: { said: TimeAnswer | "none"; children: ReactNode }) {
  const Mark = marks[said];
  return (
    <span className={`Times-said Times-said--${said}`}>
      <Mark aria-hidden size={18} />
      <span>{children}</span>
    </span>
  );
}
