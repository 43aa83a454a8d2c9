import { type RefObject, useEffect } from "react";

/**
 * A button that opens a form gives way to it, and the form to the button again. Whoever was there goes on from the same
 * place: to the form's first field, or to the button, instead of from the top of the page.
 */
export function useKeepFocus(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    let trail: Element[] = [];

    function remember({ target }: FocusEvent) {
      trail = [];
      for (let at = target as Element | null; at && at !== element; at = at.parentElement) trail.push(at);
    }

    const observer = new MutationObserver(() => {
      const [last] = trail;
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      const place = trail.find((one) => one.isConnected) ?? element;
      trail = [];
      const next =
        place.querySelector<HTMLElement>("form :is(input, textarea)") ??
        place.querySelector<HTMLElement>("button:not([disabled])");
      next?.focus();
    });

    element.addEventListener("focusin", remember);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener("focusin", remember);
      observer.disconnect();
    };
  }, [frame]);
}
