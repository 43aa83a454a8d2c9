import { useEffect } from "react";
import { startOfPage } from "./useArrival.ts";

/** Where somebody was, from the element itself and outwards, and what has become of it since. */
type Trail = { pathname: string; steps: Element[]; says: string | null; loss: Loss | null };

/** What is gone, what came at the same time in its place and elsewhere in its section, and what stood beside it. */
type Loss = { gone: Element; came: Element[]; elsewhere: Element[]; beside: (Element | null)[] };

const takesFocus = ":is(a[href], button, input, textarea, select, [tabindex='0']):not(:disabled)";

/**
 * What one has pressed may be gone when it is done: the row of a list, a form, the button that opened a dialog. One goes on from
 * what took its place, or from the line beside, or from the heading over it, instead of from the top of the page. A page or a
 * part of it that knows better where to go on has put the focus there before this is asked.
 */
export function useFocusStays(): void {
  useEffect(() => {
    /** The last place in the page, and where the focus was last: the same, or in what was laid over the page. */
    let inPage: Trail | null = null;
    let last: Trail | null = null;
    /** What the last button outside a form that is gone said: the one that opened a form, or that was pressed in the line before. */
    let opener: string | null = null;
    let frame = 0;

    function follow({ target }: FocusEvent) {
      if (!(target instanceof Element)) return;
      last = trailOf(target);
      // What React Aria lays over the page stands beside the root.
      if (target.closest("#root")) inPage = last;
    }

    const observer = new MutationObserver((records) => {
      if (noteLoss(inPage, records) && inPage?.steps[0]?.matches("button:not(form *)")) opener = inPage.says;
      if (last !== inPage) noteLoss(last, records);
      giveBack(last, records);
      if (!last || last.steps[0]?.isConnected) return;
      cancelAnimationFrame(frame);
      // A frame for the part of the page that did it, and one for the dialog that gives back what it took.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(goOn);
      });
    });

    function goOn() {
      if (document.activeElement && document.activeElement !== document.body) return;
      const trail = last?.steps.some((one) => one.isConnected && one.matches("[role=dialog], [role=alertdialog]"))
        ? last
        : inPage;
      last = null;
      // On another page one starts where that page starts.
      if (!trail || trail.pathname !== location.pathname) return;
      // It is given back when what was chosen is saved.
      if (trail.steps[0]?.isConnected && trail.steps[0].matches(":disabled")) last = trail;
      const next = last ? null : nextOf(trail, opener);
      if (!next) return;
      if (!next.matches(takesFocus) && !next.hasAttribute("tabindex")) next.tabIndex = -1;
      next.focus({ preventScroll: true });
      // For one who points, nothing moves.
      if (next.matches(":focus-visible")) next.scrollIntoView({ block: "nearest" });
    }

    document.addEventListener("focusin", follow);
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled"] });
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener("focusin", follow);
      observer.disconnect();
    };
  }, []);
}

function trailOf(element: Element): Trail {
  const steps: Element[] = [];
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) steps.push(at);
  return { pathname: location.pathname, steps, says: element.textContent, loss: null };
}

/** What cannot be used while it is saved has lost the focus, and gets it again when it can. */
function giveBack(trail: Trail | null, records: MutationRecord[]): void {
  const element = trail?.steps[0];
  if (!(element instanceof HTMLElement) || !records.some((one) => one.type === "attributes" && one.target === element))
    return;
  if (isThere(element) && (!document.activeElement || document.activeElement === document.body))
    element.focus({ preventScroll: true });
}

/** True when something more of it is gone than before. */
function noteLoss(trail: Trail | null, records: MutationRecord[]): boolean {
  if (!trail || trail.steps[0]?.isConnected) return false;
  const at = trail.steps.findIndex((one) => one.isConnected);
  const [gone, parent] = [trail.steps[at - 1], trail.steps[at]];
  if (!gone || !parent || trail.loss?.gone === gone) return false;
  const here = records.filter((one) => one.target === parent && one.type === "childList");
  const removal = here.find((one) => [...one.removedNodes].includes(gone));
  const section = parent.closest("section");
  trail.loss = {
    gone,
    came: addedBy(here),
    elsewhere: addedBy(records.filter((one) => one.target !== parent && section?.contains(one.target))),
    beside: [removal?.nextSibling, removal?.previousSibling].map((one) => (one instanceof Element ? one : null)),
  };
  return true;
}

function addedBy(records: MutationRecord[]): Element[] {
  return records.flatMap((one) => [...one.addedNodes]).filter((one) => one instanceof Element);
}

function nextOf({ steps, loss }: Trail, opener: string | null): HTMLElement | null {
  const [element] = steps;
  if (element instanceof HTMLElement && isThere(element)) return element;
  const line = loss?.gone.matches("li, tr") && loss.beside.find((one) => one?.isConnected && one.matches("li, tr"));
  const came = line ? [line] : (loss?.came ?? []);
  // The button that opened a form goes before all else that came back with it, wherever among that it stands.
  const same = came.map((one) => firstIn(one, opener)).find((one) => one && one.textContent === opener);
  if (same) return same;
  for (const one of came) {
    const found = firstIn(one, opener);
    if (found) return found;
  }
  for (const one of loss?.elsewhere ?? []) {
    const found = firstIn(one, opener);
    if (found && (one.matches("form, :has(form)") || found.textContent === opener)) return found;
  }
  const place = steps.find((one) => one.isConnected);
  const dialog = place?.closest<HTMLElement>("[role=dialog], [role=alertdialog]");
  if (dialog) return dialog;
  const ownLine = place?.closest("li, tr");
  return (ownLine && firstIn(ownLine, opener)) || headingOver(place) || startOfPage();
}

/** The button that says what the last one said; else the heading of what came, the first field of a form, a button or a link. */
function firstIn(place: Element, opener: string | null): HTMLElement | null {
  const all = [place, ...place.querySelectorAll(takesFocus)].filter(
    (one) => one instanceof HTMLElement && one.matches(takesFocus) && isThere(one),
  ) as HTMLElement[];
  const buttons = all.filter((one) => one.matches("button"));
  const same = buttons.find((one) => one.textContent === opener);
  if (same) return same;
  const heading = place.querySelector<HTMLElement>("h1, h2, h3, h4");
  if (heading && isThere(heading)) return heading;
  const form = place.matches("form") ? place : place.querySelector("form");
  if (form instanceof HTMLElement && isThere(form)) return startOf(form);
  return buttons.find((one) => !one.hasAttribute("aria-haspopup")) ?? buttons[0] ?? all[0] ?? null;
}

/** Its first field; the form itself where that field is not there yet, or would open a list over the page. */
function startOf(form: HTMLElement): HTMLElement {
  const fields = form.querySelectorAll<HTMLElement>(".Field[aria-busy], input, textarea, [aria-haspopup=listbox]");
  // A list has a field of its own beside it that nobody sees, for the form's sake.
  const first = [...fields].find((one) => !one.closest("[aria-hidden=true]"));
  return first?.matches(".Field[aria-busy], [role=combobox]") ? form : (first ?? form);
}

function headingOver(place: Element | undefined): HTMLElement | null {
  for (let at = place?.closest("section"); at; at = at.parentElement?.closest("section")) {
    const heading = at.querySelector<HTMLElement>("h2, h3, h4");
    if (heading && isThere(heading)) return heading;
  }
  return null;
}

function isThere(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(":disabled") && element.getClientRects().length > 0;
}
