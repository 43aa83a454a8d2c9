import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { FieldError as AriaFieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { useText } from "../text/text.ts";
import "./Field.css";

/** What every field takes. `name` is the path the server uses for its errors, and the error summary for its links. */
export type FieldProps = {
  name: string;
  label: string;
  /** A sentence of help under the label. */
  description?: ReactNode;
  /** What is wrong and what to do; shown at the field. */
  error?: string | null;
  /** Fields are needed unless they say that they are not. */
  isOptional?: boolean;
  isDisabled?: boolean;
};

/** The id of the element that holds a field, for links to it. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll(/[^\w-]/g, "-")}`;
}

/** Label and help, inside a React Aria field, which ties them to the input. */
export function FieldHead({
  label,
  description,
  isOptional,
}: Pick<FieldProps, "label" | "description" | "isOptional">) {
  const t = useText("ui");
  return (
    <>
      <Label className="Field-label">
        {label}
        {isOptional && <span className="Field-optional"> {t("optional")}</span>}
      </Label>
      {description && (
        <Text slot="description" className="Field-description">
          {description}
        </Text>
      )}
    </>
  );
}

/** The fault at the field, inside a React Aria field that is told to be invalid. */
export function FieldError({ error }: { error?: string | null | undefined }) {
  return (
    <AriaFieldError className="Field-error">
      <CircleAlert aria-hidden size={18} />
      <span>{error}</span>
    </AriaFieldError>
  );
}
