import { useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { type AskTheme, askThemeKeys } from "../../core/askWhom.ts";
import { getJson } from "../api.ts";
import { useText } from "../text/text.ts";
import { ComboBox } from "../ui/ComboBox.tsx";
import { FieldPlace } from "../ui/FieldPlace.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { type Option, Select } from "../ui/Select.tsx";
import { useLater } from "../ui/useLater.ts";
import { searchUnitsAmong } from "../units.ts";

type Props = {
  /** Somebody else is asked for. */
  isOther: boolean;
  unit: Option | null;
  onChange: (unit: Option | null) => void;
  error: string | null | undefined;
};

const anywhere = "anywhere";

/**
 * Which unit is asked (N1): found by what it is about and by where one lives, for nobody need know how care is organised. Both
 * only make the list shorter, and neither is kept.
 */
export function AskWhom({ isOther, unit, onChange, error }: Props) {
  const t = useText("individual");
  const a = useText("askWhom");
  const [about, setAbout] = useState<AskTheme | "other" | null>(null);
  const [place, setPlace] = useState<string | null>(null);
  // The lists are the heaviest of the page, and the last in it: the rest can be written meanwhile.
  const isTime = useLater();
  const { data } = useQuery({
    queryKey: ["municipalities"],
    queryFn: ({ signal }) =>
      getJson<{ municipalities: { id: string; name: string }[] }>("/api/v1/municipalities", signal),
    staleTime: 60 * 60_000,
  });
  const places = data?.municipalities ?? [];
  const search = useCallback(
    (text: string, signal: AbortSignal) =>
      searchUnitsAmong(
        {
          ...(about && about !== "other" ? { about } : {}),
          ...(place && place !== anywhere ? { municipalityId: place } : {}),
        },
        text,
        signal,
      ),
    [about, place],
  );
  const options = [
    ...places.map(({ id, name }) => ({ value: id, label: name })),
    { value: anywhere, label: a("anyPlace") },
  ];
  const asksPlace = { name: "place", label: a(isOther ? "placeOther" : "placeMine"), isOptional: true };
  const asksUnit = { name: "unitId", label: t("raise.unit"), description: t("raise.unitHelp") };
  return (
    <>
      <RadioGroup
        name="about"
        label={a("about")}
        description={a("aboutHelp")}
        value={about}
        onChange={setAbout}
        options={[...askThemeKeys, "other" as const].map((value) => ({ value, label: a(`theme.${value}`) }))}
        isOptional
      />
      {places.length > 1 &&
        (options.length > 6 ? (
          !isTime ? (
            <FieldPlace {...asksPlace} />
          ) : (
            <Select {...asksPlace} value={place} onChange={setPlace} options={options} />
          )
        ) : (
          <RadioGroup {...asksPlace} value={place} onChange={setPlace} options={options} />
        ))}
      {isTime ? (
        <ComboBox {...asksUnit} value={unit} onChange={onChange} search={search} error={error} />
      ) : (
        <FieldPlace {...asksUnit} />
      )}
    </>
  );
}
