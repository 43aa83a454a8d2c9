import { useState } from "react";
import type { TimesAnswer } from "../../core/sip/stateTimes.ts";
import type { TimeQuestionSeen } from "../../core/sip/view.ts";
import { useAnyLanguage, useText } from "../text/text.ts";
import type { TimeAnswer } from "../times.ts";
import { asStart, instantInWords } from "../ui/dates.ts";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import "./Times.css";

type Said = TimesAnswer["times"];
type Props = {
  times: TimeQuestionSeen["times"];
  said: Said;
  onSay: (said: Said) => void;
  /** In the words of who answers for themself. */
  isOwn?: boolean;
  /** Each of them may be left out: where one writes down what somebody else has said. */
  isOptional?: boolean;
  error: string | null;
};

/** For each time: can, can if needed, or cannot. */
export function TimesFields({ times, said, onSay, isOwn, isOptional = false, error }: Props) {
  const t = useText("times");
  const language = useAnyLanguage();
  // A fault is told at the first that is not answered.
  const open = times.find((one) => !said[one.id]) ?? times[0];
  const words = (it: TimeAnswer) => t(isOwn ? `my.${it}` : it);
  return (
    <div className={isOwn ? "TimesFields TimesFields--own" : "TimesFields"}>
      {times.map(({ id, startsAt }) => (
        <RadioGroup
          key={id}
          name={id === open?.id ? "times" : `times.${id}`}
          label={asStart(instantInWords(startsAt, language))}
          value={said[id] ?? null}
          onChange={(it) => onSay({ ...said, [id]: it })}
          options={(["yes", "ifNeeded", "no"] as const).map((value) => ({ value, label: words(value) }))}
          error={id === open?.id ? error : null}
          isOptional={isOptional}
          isRow
        />
      ))}
    </div>
  );
}

/** What a form of times keeps: what is said of each, as it is sent. */
export function useSaid(before: TimesAnswer | undefined) {
  const [said, setSaid] = useState<Said>(before?.times ?? {});
  const times = Object.entries(said).map(([timeId, answer]) => ({ timeId, answer }));
  return { said, setSaid, times };
}
