const mark = "data-read-aloud";

/** Marks what is being read, and nothing else; it comes into sight when it is not. */
export function markPiece(element: Element | null): void {
  for (const one of document.querySelectorAll(`[${mark}]`)) one.removeAttribute(mark);
  if (!element?.isConnected) return;
  element.setAttribute(mark, "");
  const { top, bottom } = element.getBoundingClientRect();
  const isSeen = top >= 0 && bottom <= window.innerHeight - 130;
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (!isSeen) element.scrollIntoView({ block: "center", behavior: isCalm ? "auto" : "smooth" });
}
