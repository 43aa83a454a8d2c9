// What of a page is read aloud, and in which pieces: the visible text, block by block, each in its own language.

/** One block of text: where it stands, what it says, in which language, and whether it is a heading. */
export type Piece = { element: Element; text: string; lang: string; isHeading: boolean };

/** What is for doing and not for reading; a word that is explained is a button in the middle of a sentence, and is read. */
const silent =
  "script, style, svg, template, input, textarea, select, option, [hidden], [aria-hidden=true], [data-silent], .visually-hidden";

/** The pieces of the page, in the order they are read. */
export function piecesIn(page: Element): Piece[] {
  const pieces: Piece[] = [];
  let open: Piece | null = null;

  function walk(block: Element, node: Node) {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        const lang = child.parentElement?.closest("[lang]")?.getAttribute("lang") || "sv";
        if (open?.element !== block || open.lang !== lang) {
          open = { element: block, text: "", lang, isHeading: block.closest("h1, h2, h3, h4") !== null };
          pieces.push(open);
        }
        open.text += child.textContent ?? "";
      } else if (child instanceof Element && !child.matches(silent)) {
        const { display, visibility } = getComputedStyle(child);
        const isInline = display === "inline" || display === "contents";
        if (display === "none" || visibility === "hidden" || (isControl(child) && !isInline)) continue;
        if (child.tagName === "BR") open = null;
        else if (isInline) walk(block, child);
        else {
          open = null;
          walk(child, child);
          open = null;
        }
      }
    }
  }
  walk(page, page);
  return pieces.map((one) => ({ ...one, text: asSpoken(one.text) })).filter((one) => /[\p{L}\p{N}]/u.test(one.text));
}

const isControl = (element: Element) => element.matches("button, .Button, summary, [role=button]");

/** One space between words; of signs that say nothing to the ear, none. */
function asSpoken(text: string): string {
  return text
    .replace(/[\u00ad\u200b•·]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * A text in lengths that a voice says without losing its breath: browsers fall silent in the middle of a long one. Whole
 * sentences where they fit; otherwise between words. Nothing is lost: joined by spaces they are the text again.
 */
export function inBreaths(text: string, most = 200): string[] {
  const sentences = text.trim().split(/(?<=[.!?…])\s+/);
  const words = sentences.flatMap((one) => (one.length > most ? one.split(/\s+/) : one.replace(/\s+/g, " ")));
  const breaths: string[] = [];
  for (const next of words) {
    const last = breaths.at(-1);
    if (next === "") continue;
    if (last !== undefined && last.length + next.length < most) breaths[breaths.length - 1] = `${last} ${next}`;
    else breaths.push(next);
  }
  return breaths;
}
