import { ChevronDown } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox as AriaComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { ListBox } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { useText } from "../text/text.ts";
import { FieldError, FieldHead, InPageLanguage } from "./AriaField.tsx";
import { type FieldProps, fieldId } from "./Field.tsx";
import { OptionItem } from "./OptionItem.tsx";
import type { Option } from "./Select.tsx";
import "./Select.css";
import "./ComboBox.css";

export type ComboBoxProps = FieldProps & {
  /** The chosen one, with its label, since a searched list need not hold it any longer. */
  value: Option | null;
  onChange: (value: Option | null) => void;
  /** Asked a little after each change of the text; an earlier, slower answer never overwrites a later one. */
  search: (text: string, signal: AbortSignal) => Promise<Option[]>;
  placeholder?: string;
};

/** What ComboBox fetches. */
export function ComboBoxList({
  name,
  label,
  description,
  error,
  isOptional,
  isDisabled,
  value,
  onChange,
  search,
  placeholder,
}: ComboBoxProps) {
  const t = useText("ui");
  const [text, setText] = useState(value?.label ?? "");
  const { options, isSearching, hasFailed } = useSearch(text, search);

  useEffect(() => setText(value?.label ?? ""), [value?.label]);

  return (
    <InPageLanguage>
      <AriaComboBox
        className="Field"
        data-field={name}
        items={options.map((option) => ({ ...option, id: option.value }))}
        inputValue={text}
        onInputChange={(next) => {
          setText(next);
          if (value && next !== value.label) onChange(null);
        }}
        value={value?.value ?? null}
        onChange={(key) => {
          const chosen = options.find((option) => option.value === key);
          if (chosen) {
            setText(chosen.label);
            onChange(chosen);
          }
        }}
        defaultFilter={() => true}
        allowsEmptyCollection
        menuTrigger="focus"
        isDisabled={isDisabled}
        isInvalid={Boolean(error)}
        isRequired={!isOptional}
        validationBehavior="aria"
      >
        <FieldHead label={label} description={description} isOptional={isOptional} />
        <FieldError error={error} />
        <div className="ComboBox-box">
          <Input className="Field-input ComboBox-input" id={fieldId(name)} placeholder={placeholder} />
          <Button className="ComboBox-open">
            <ChevronDown aria-hidden size={20} />
          </Button>
        </div>
        <Popover className="Popover Select-popover">
          <ListBox
            className="Options"
            renderEmptyState={() => (
              <p className="Options-empty">
                {hasFailed ? t("search.failed") : isSearching ? t("search.searching") : t("search.none")}
              </p>
            )}
          >
            {(option: Option) => <OptionItem option={option} />}
          </ListBox>
        </Popover>
      </AriaComboBox>
    </InPageLanguage>
  );
}

function useSearch(text: string, search: ComboBoxProps["search"]) {
  const [answer, setAnswer] = useState<{ options: Option[]; isSearching: boolean; hasFailed: boolean }>({
    options: [],
    isSearching: false,
    hasFailed: false,
  });
  useEffect(() => {
    const abort = new AbortController();
    const wait = setTimeout(() => {
      setAnswer((before) => ({ ...before, isSearching: true, hasFailed: false }));
      search(text.trim(), abort.signal).then(
        (options) => !abort.signal.aborted && setAnswer({ options, isSearching: false, hasFailed: false }),
        () => !abort.signal.aborted && setAnswer({ options: [], isSearching: false, hasFailed: true }),
      );
    }, 200);
    return () => {
      clearTimeout(wait);
      abort.abort();
    };
  }, [text, search]);
  return answer;
}
