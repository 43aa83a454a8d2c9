import { useText } from "../text/text.ts";
import { FieldFrame, type FieldProps, fieldId, fieldTies } from "./Field.tsx";
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
export function TextArea({
  name,
  label,
  description,
  error,
  isOptional,
  isDisabled,
  rows = 4,
  maxLength,
  saved,
  onChange,
  ...props
}: Props) {
  const t = useText("ui");
  const id = fieldId(name);
  const left = maxLength === undefined ? null : maxLength - props.value.length;
  const fault = error || (left !== null && left < 0 ? t("tooLong", { count: -left }) : null);
  return (
    <FieldFrame {...{ id, name, label, description, isOptional }} error={fault}>
      <textarea
        {...props}
        {...fieldTies(id, { description, error: fault })}
        id={id}
        name={name}
        className="Field-input"
        rows={rows}
        disabled={isDisabled}
        aria-required={!isOptional || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {(saved || (left !== null && left < 200)) && (
        <div className="Field-foot">
          {saved ? <SaveState saved={saved} /> : <span />}
          {left !== null && left >= 0 && left < 200 && <span>{t("charactersLeft", { count: left })}</span>}
        </div>
      )}
    </FieldFrame>
  );
}
