import { type ReactNode, useLayoutEffect, useRef } from "react";
import { focusNext } from "../../ui/focusNext.ts";

type Props = {
  /** Where the button that opened it comes back: after the form's place, or before it (in the heading). */
  opener?: "before" | "after";
  /** Without a frame of its own. */
  isBare?: boolean;
  /** False when the form opened by itself, with a text that was left unsaved: then nobody asked to be moved there. */
  takesFocus?: boolean;
  children: ReactNode;
};

/** A form that opens in place: the focus goes into it, and when it closes back to the button that opened it. */
export function PlanForm({ opener = "after", isBare, takesFocus = true, children }: Props) {
  const box = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it opens and when it closes
  useLayoutEffect(() => {
    const form = box.current;
    const parent = form?.parentElement;
    if (!form || !parent) return;
    if (takesFocus) form.querySelector<HTMLElement>("textarea, input, button, [role=spinbutton]")?.focus();
    return () => {
      const place = [...parent.children].indexOf(form);
      requestAnimationFrame(() => {
        const parts = [...parent.children];
        const near = opener === "before" ? parts.slice(0, place).reverse() : parts.slice(Math.max(0, place));
        const button = [...near, parent].map((part) => findButton(part)).find(Boolean);
        focusNext(button);
      });
    };
  }, []);

  return (
    <div ref={box} className={isBare ? "" : "PlanForm"}>
      {children}
    </div>
  );
}

/** Not the menu of what else can be done with the text: that opened no form. */
function findButton(part: Element): HTMLElement | null {
  const opener = "button:not([aria-haspopup])";
  return part.matches(opener) ? (part as HTMLElement) : part.querySelector<HTMLElement>(opener);
}
