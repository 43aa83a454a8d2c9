import { useState } from "react";
import { useText } from "../../text/text.ts";
import { DateField } from "../../ui/DateField.tsx";
import { dayInWords, todayInSweden } from "../../ui/dates.ts";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { useMine } from "../mine.ts";
import { addMonths } from "./addMonths.ts";

type Props = {
  /** Unique on the page. */
  name: string;
  /** The last day now; undefined when the areas have different ones. */
  until: string | null | undefined;
  /** The last day that is usual here. */
  usual: string;
  onChange: (until: string | null) => void;
};

/** How long the yes to one receiver lasts, in plain words (C8). */
export function HowLong({ name, until, usual, onChange }: Props) {
  const t = useText("myConsent");
  const { language } = useMine();
  const [isOwn, setOwn] = useState(false);
  const months = addMonths(todayInSweden(), 3);
  const day = (it: string) => dayInWords(it, language, { weekday: false });
  const known = until === null ? "always" : until === months ? "months" : until === usual ? "usual" : "own";
  const value = isOwn ? "own" : until === undefined ? null : known;
  return (
    <div className="stack">
      <RadioGroup<"months" | "usual" | "always" | "own">
        name={name}
        label={t("long.title")}
        description={t("long.help")}
        value={value}
        onChange={(next) => {
          setOwn(next === "own");
          if (next === "months") onChange(months);
          if (next === "usual") onChange(usual);
          if (next === "always") onChange(null);
        }}
        options={[
          { value: "months", label: t("long.months", { day: day(months) }) },
          { value: "usual", label: t("long.usual", { day: day(usual) }) },
          { value: "always", label: t("long.always") },
          { value: "own", label: t("long.own") },
        ]}
      />
      {value === "own" && (
        <DateField
          name={`${name}-day`}
          label={t("long.day")}
          minValue={todayInSweden()}
          value={until ?? null}
          onChange={(next) => next && onChange(next)}
        />
      )}
    </div>
  );
}
