import { CircleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import { useText } from "../text/text.ts";
import { fieldId } from "./Field.tsx";
import "./Notice.css";
import "./ErrorSummary.css";

/** Faults by field name. Empty or null means that the field is right. */
export type FieldErrors = Record<string, string | null | undefined>;

/**
 * The faults of a form, above it: each one a link to its field. It takes the focus when it appears,
 * and again when `attempt` grows, so that whoever pressed the button learns why nothing happened.
 */
export function ErrorSummary({ errors, attempt }: { errors: FieldErrors; attempt?: number }) {
  const t = useText("ui");
  const box = useRef<HTMLDivElement>(null);
  const faults = Object.entries(errors).filter(([, text]) => text);
  const count = faults.length;

  // biome-ignore lint/correctness/useExhaustiveDependencies: attempt is what asks for focus anew
  useEffect(() => {
    if (count > 0 && !isInAnotherForm(box.current)) box.current?.focus();
  }, [count > 0, attempt]);

  if (count === 0) return null;
  return (
    <div ref={box} className="Notice Notice--late ErrorSummary" role="alert" tabIndex={-1}>
      <CircleAlert aria-hidden size={22} />
      <div className="stack-tight">
        <p className="ErrorSummary-title">{t("errorSummary", { count })}</p>
        <ul className="plain-list">
          {faults.map(([name, text]) => (
            <li key={name}>
              <a
                href={`#${fieldId(name)}`}
                className="ErrorSummary-link"
                onClick={(event) => {
                  event.preventDefault();
                  focusField(name);
                }}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Whoever has gone on to another form while the answer came keeps the focus there; that something is wrong is read out. */
function isInAnotherForm(box: HTMLElement | null): boolean {
  const form = document.activeElement?.closest("form");
  return Boolean(form && !form.contains(box));
}

/** Moves the focus to a field by its name: to its first part that can take it. */
export function focusField(name: string): void {
  const field = document.querySelector(`[data-field="${CSS.escape(name)}"]`) ?? document.getElementById(fieldId(name));
  if (!field) return;
  const part = field.querySelector<HTMLElement>("input, textarea, [role=spinbutton], button, select, [tabindex]");
  (part ?? (field as HTMLElement)).focus();
  field.scrollIntoView({ block: "center" });
}
