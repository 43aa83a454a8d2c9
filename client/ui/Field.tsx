import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useText } from "../text/text.ts";
import "./Field.css";

/** What every field takes. `name` is the path the server uses for its errors, and the error summary for its links. */
export type FieldProps = {
  name: string;
  label: string;
  /** A sentence of help under the label. */
  description?: ReactNode;
  /** What is wrong and what to do; shown at the field. */
  error?: string | null | undefined;
  /** Fields are needed unless they say that they are not. */
  isOptional?: boolean | undefined;
  isDisabled?: boolean | undefined;
};

/** The id of the element that holds a field, for links to it. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll(/[^\w-]/g, "-")}`;
}

/** The ids by which a field's own input is tied to its help and to its fault, and what says so to a screen reader. */
export function fieldTies(id: string, { description, error }: Pick<FieldProps, "description" | "error">) {
  const describedBy = [description ? `${id}-help` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return { "aria-describedby": describedBy || undefined, "aria-invalid": error ? true : undefined };
}

type Props = FieldProps & {
  /** Unique on the page; label, help and fault get ids from it. */
  id: string;
  /** A group is named by its label; an input is what the label belongs to. */
  isGroup?: boolean;
  /** Nobody has to search: that needs no words. */
  hidesOptional?: boolean;
  children: ReactNode;
};

/** Label, help and fault around the browser's own input, with the ids of `fieldTies`. */
export function FieldFrame({
  id,
  name,
  label,
  description,
  error,
  isOptional,
  isGroup,
  hidesOptional,
  children,
}: Props) {
  const t = useText("ui");
  const words = (
    <>
      {label}
      {isOptional && !hidesOptional && <span className="Field-optional"> {t("optional")}</span>}
    </>
  );
  return (
    <div className="Field" data-field={name} data-invalid={error ? true : undefined}>
      {isGroup ? (
        <span id={`${id}-label`} className="Field-label">
          {words}
        </span>
      ) : (
        <label htmlFor={id} className="Field-label">
          {words}
        </label>
      )}
      {description && (
        <span id={`${id}-help`} className="Field-description">
          {description}
        </span>
      )}
      {error && (
        <span id={`${id}-error`} className="Field-error">
          <CircleAlert aria-hidden size={18} />
          <span>{error}</span>
        </span>
      )}
      {children}
    </div>
  );
}
