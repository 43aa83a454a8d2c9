import type { FieldProps } from "./Field.tsx";
import "./Field.css";

/** Where a field will stand in a moment: the same words and the same height, so that nothing jumps when it comes. */
export function FieldPlace({ label, description }: Pick<FieldProps, "label" | "description">) {
  return (
    <div className="Field" aria-busy>
      <span className="Field-label">{label}</span>
      {description && <span className="Field-description">{description}</span>}
      <span className="Field-input" aria-hidden />
    </div>
  );
}
