import { type RefObject, useEffect, useRef } from "react";

/**
 * A line that one is done with leaves its list, and its button with it. Whoever pressed it goes on from the line that took its
 * place, or the last, instead of from the top of the page; and from the page's heading when no line is left.
 * @param count how many lines there are. Gives the ref of the element that holds them (`li`, or `tr` of a table).
 */
export function useListFocus<E extends HTMLElement>(count: number): RefObject<E | null> {
  const frame = useRef<E>(null);
  const at = useRef(-1);
  const before = useRef(count);

  useEffect(() => {
    function follow({ target }: FocusEvent) {
      const line = target instanceof Element && frame.current?.contains(target) ? target.closest("li, tbody tr") : null;
      at.current = line ? linesIn(frame.current).indexOf(line) : -1;
    }
    document.addEventListener("focusin", follow);
    return () => document.removeEventListener("focusin", follow);
  }, []);

  useEffect(() => {
    const isFewer = count < before.current;
    before.current = count;
    const { activeElement } = document;
    if (!isFewer || at.current < 0 || (activeElement && activeElement !== document.body)) return;
    const lines = linesIn(frame.current);
    const line = lines[Math.min(at.current, lines.length - 1)];
    (line?.querySelector<HTMLElement>("button:not([disabled])") ?? document.querySelector<HTMLElement>("h1"))?.focus();
  }, [count]);

  return frame;
}

function linesIn(frame: Element | null): Element[] {
  return [...(frame?.querySelectorAll("li, tbody tr") ?? [])];
}
