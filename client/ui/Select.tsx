import { Check, ChevronDown } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select as AriaSelect, SelectValue } from "react-aria-components/Select";
import { useText } from "../text/text.ts";
import { FieldError, FieldHead, type FieldProps, fieldId } from "./Field.tsx";
import "./Select.css";

export type Option<V extends string = string> = { value: V; label: string; description?: string };

type Props<V extends string> = FieldProps & {
  value: V | null;
  onChange: (value: V) => void;
  options: readonly Option<V>[];
  placeholder?: string;
};

/** One of several known things, from a list that opens. For two to five, prefer RadioGroup: everything is seen. */
export function Select<V extends string>({
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
}: Props<V>) {
  const t = useText("ui");
  return (
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
  );
}

/** One line of an open list: the words, a quieter second line, and a mark at the chosen one. */
export function OptionItem({ option }: { option: Option }) {
  return (
    <ListBoxItem id={option.value} textValue={option.label} className="Option">
      {({ isSelected }) => (
        <>
          <span className="Option-mark">{isSelected && <Check aria-hidden size={18} />}</span>
          <span className="Option-words">
            <span>{option.label}</span>
            {option.description && <span className="Option-description">{option.description}</span>}
          </span>
        </>
      )}
    </ListBoxItem>
  );
}
