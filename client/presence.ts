// Is somebody there? A request that no person led to (news came, so a page is fetched anew) must not keep the session
// alive at a screen that has been left.
const acts = ["pointerdown", "keydown", "click", "input", "wheel", "touchmove"];
/** What is asked for so soon after an act is led to by it; a text is saved some seconds after the last key. */
const soonMs = 30_000;

/** Watches for what only a person does. Gives whether it is long since; opening the page counts as the first act. */
export function watchPresence(target: Pick<EventTarget, "addEventListener">, now: () => number): () => boolean {
  let last = now();
  for (const act of acts)
    target.addEventListener(
      act,
      () => {
        last = now();
      },
      { capture: true, passive: true },
    );
  return () => now() - last > soonMs;
}

/** True when what is asked for now was led to by nobody at this screen. */
export const isBackground: () => boolean = "document" in globalThis ? watchPresence(document, Date.now) : () => false;
