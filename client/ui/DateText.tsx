import { useAnyLanguage } from "../text/text.ts";
import { asStart, clockInWords, dayInWords, instantInWords } from "./dates.ts";

type Props = {
  /** A day (YYYY-MM-DD) or an instant (ISO with a time); an instant is shown in Swedish time. */
  value: string;
  weekday?: boolean;
  short?: boolean;
  /** It is the first on its line, or begins a sentence. */
  isStart?: boolean;
};

/** "fredag 27 november kl. 13.00", marked as a time for machines. */
export function DateText({ value, weekday, short, isStart }: Props) {
  const language = useAnyLanguage();
  const options = { weekday, short };
  const words = value.length > 10 ? instantInWords(value, language, options) : dayInWords(value, language, options);
  return <time dateTime={value}>{isStart ? asStart(words) : words}</time>;
}

/** "kl. 13.00", from HH:MM. */
export function TimeText({ value }: { value: string }) {
  return <time dateTime={value}>{clockInWords(value, useAnyLanguage())}</time>;
}
