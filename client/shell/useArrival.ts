import { useEffect, useLayoutEffect, useRef } from "react";
import type { Place } from "../navigation.ts";

/**
 * What happens when one has come to a page: it is scrolled to where one was, or to its top, and a screen reader and the
 * keyboard start where the page starts. `wanted` is where one is going, `shown` what is on the screen.
 */
export function useArrival(wanted: Place, shown: Place | null): void {
  const last = useRef<Place | null>(null);
  const oldStart = useRef<HTMLElement | null>(null);

  useLayoutEffect(() => {
    if (wanted === last.current) return;
    oldStart.current = startOfPage();
    if (last.current) keepScroll(last.current.key);
  }, [wanted]);

  useEffect(() => {
    const leave = () => last.current && keepScroll(last.current.key);
    window.addEventListener("pagehide", leave);
    return () => window.removeEventListener("pagehide", leave);
  }, []);

  useLayoutEffect(() => {
    const before = last.current;
    last.current = shown;
    if (!shown || before === shown) return;
    if (before && before.pathname === shown.pathname && before.search === shown.search) return;
    const stopScrolling = scrollTo(shown);
    const stopWaiting = before && before.pathname !== shown.pathname ? focusStart(oldStart.current) : null;
    return () => {
      stopScrolling?.();
      stopWaiting?.();
    };
  }, [shown]);
}

/**
 * The page's part, or its h1. A page whose data are still being fetched gets the focus when its heading comes, unless the
 * reader has gone somewhere meanwhile. Returns how to stop waiting.
 */
function focusStart(old: HTMLElement | null): () => void {
  const before = document.activeElement;
  const waiting = new MutationObserver(() => {
    const hasMoved = document.activeElement !== before && document.activeElement !== document.body;
    if (hasMoved || focus()) waiting.disconnect();
  });
  if (!focus()) waiting.observe(document.body, { childList: true, subtree: true });
  return () => waiting.disconnect();

  function focus(): boolean {
    const start = startOfPage();
    // The page one leaves may stand until the next one has come.
    if (!start || start === old) return false;
    if (!start.hasAttribute("tabindex")) start.tabIndex = -1;
    start.focus({ preventScroll: true });
    return true;
  }
}

/** What a page has marked as its start; else the first heading of the part that changes; else its h1. */
export function startOfPage(): HTMLElement | null {
  const find = (selector: string) => document.querySelector<HTMLElement>(`main ${selector}`);
  return find("[data-page-start]") ?? find("[data-page-part] h2") ?? find("h1");
}

const storageKey = "samlad.scroll";

function keepScroll(key: string): void {
  try {
    const kept = JSON.parse(sessionStorage.getItem(storageKey) ?? "{}") as Record<string, number>;
    const entries = Object.entries({ ...kept, [key]: Math.round(window.scrollY) });
    sessionStorage.setItem(storageKey, JSON.stringify(Object.fromEntries(entries.slice(-50))));
  } catch {
    // Without storage one starts at the top.
  }
}

function keptScroll(key: string): number {
  try {
    return (JSON.parse(sessionStorage.getItem(storageKey) ?? "{}") as Record<string, number>)[key] ?? 0;
  } catch {
    return 0;
  }
}

/** Back where one was, as soon as the page is long enough; else at the place the address names, else at the top. */
function scrollTo({ by, key, hash, keepsScroll }: Place): (() => void) | null {
  if (keepsScroll) return null;
  const wanted = by === "link" ? 0 : keptScroll(key);
  if (wanted === 0) {
    const target = hash ? document.getElementById(hash) : null;
    if (target) target.scrollIntoView();
    else if (by !== "opened") window.scrollTo(0, 0);
    return null;
  }
  const end = performance.now() + 2000;
  let frame = 0;
  const stop = () => {
    cancelAnimationFrame(frame);
    for (const what of ["wheel", "touchstart", "keydown"]) window.removeEventListener(what, stop);
  };
  const attempt = () => {
    window.scrollTo(0, wanted);
    if (Math.abs(window.scrollY - wanted) > 1 && performance.now() < end) frame = requestAnimationFrame(attempt);
    else stop();
  };
  // Who begins to scroll is not pulled back.
  for (const what of ["wheel", "touchstart", "keydown"]) window.addEventListener(what, stop, { passive: true });
  attempt();
  return stop;
}
