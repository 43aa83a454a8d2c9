import { TextArea as AriaTextArea } from "react-aria-components/TextArea";
import { TextField as AriaTextField } from "react-aria-components/TextField";
import { useText } from "../text/text.ts";
import { FieldError, FieldHead, type FieldProps, fieldId } from "./Field.tsx";
import { type Saved, SaveState } from "./SaveState.tsx";

type Props = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  rows?: number;
  maxLength?: number;
  /** Given by useDraft: how the saving goes. */
  saved?: Saved;
  autoFocus?: boolean;
};

/**
 * Several lines. It grows with the text. With `saved` it says how the saving goes, and near the end of
 * `maxLength` how much room is left; a longer text is not cut while one writes, the fault is shown instead.
 */
export function TextArea({ name, label, description, error, isOptional, rows = 4, maxLength, saved, ...props }: Props) {
  const t = useText("ui");
  const left = maxLength === undefined ? null : maxLength - props.value.length;
  const isTooLong = left !== null && left < 0;
  return (
    <AriaTextField
      {...props}
      name={name}
      className="Field"
      data-field={name}
      isInvalid={Boolean(error) || isTooLong}
      isRequired={!isOptional}
      validationBehavior="aria"
      id={fieldId(name)}
    >
      <FieldHead label={label} description={description} isOptional={isOptional} />
      <FieldError error={error ?? (isTooLong ? t("tooLong", { count: -left }) : null)} />
      <AriaTextArea className="Field-input" rows={rows} />
      {(saved || (left !== null && left < 200)) && (
        <div className="Field-foot">
          {saved ? <SaveState saved={saved} /> : <span />}
          {left !== null && left >= 0 && left < 200 && <span>{t("charactersLeft", { count: left })}</span>}
        </div>
      )}
    </AriaTextField>
  );
}
