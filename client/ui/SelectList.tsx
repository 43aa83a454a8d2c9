import { ChevronDown } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { ListBox } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select as AriaSelect, SelectValue } from "react-aria-components/Select";
import { useText } from "../text/text.ts";
import { FieldError, FieldHead, InPageLanguage } from "./AriaField.tsx";
import { type FieldProps, fieldId } from "./Field.tsx";
import { OptionItem } from "./OptionItem.tsx";
import type { Option } from "./Select.tsx";
import "./Select.css";

export type SelectProps<V extends string> = FieldProps & {
  value: V | null;
  onChange: (value: V) => void;
  options: readonly Option<V>[];
  placeholder?: string;
};

/** What Select fetches. */
export function SelectList<V extends string>({
  name,
  label,
  description,
  error,
  isOptional,
  isDisabled,
  value,
  onChange,
  options,
  placeholder,
}: SelectProps<V>) {
  const t = useText("ui");
  return (
    <InPageLanguage>
      <AriaSelect
        className="Field"
        data-field={name}
        value={value}
        onChange={(next) => next !== null && onChange(next as V)}
        isDisabled={isDisabled}
        isInvalid={Boolean(error)}
        isRequired={!isOptional}
        validationBehavior="aria"
        placeholder={placeholder ?? t("choose")}
      >
        <FieldHead label={label} description={description} isOptional={isOptional} />
        <FieldError error={error} />
        <Button className="Field-input Select-button" id={fieldId(name)}>
          <SelectValue className="Select-value">
            {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
          </SelectValue>
          <ChevronDown aria-hidden size={20} />
        </Button>
        <Popover className="Popover Select-popover">
          <ListBox className="Options" items={options.map((option) => ({ ...option, id: option.value }))}>
            {(option) => <OptionItem option={option} />}
          </ListBox>
        </Popover>
      </AriaSelect>
    </InPageLanguage>
  );
}
