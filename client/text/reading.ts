import { useSyncExternalStore } from "react";

/** How the person's pages are read: as they are, or easy to read: larger, with short sentences, and one thing at a time. */
export type Reading = "ordinary" | "easy";

const cookieName = "samlad_reading";
const listeners = new Set<() => void>();
let chosen: Reading = readReading();
show();

/** How the reader has chosen to read on this device; as it is until something else is. */
export function currentReading(): Reading {
  return chosen;
}

/** Keeps the choice for a year on this device, in a cookie that says nothing of who one is, and shows it at once. */
export function chooseReading(reading: Reading): void {
  chosen = reading;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox
  document.cookie = `${cookieName}=${reading}; path=/; max-age=31536000; samesite=lax`;
  show();
  for (const tell of listeners) tell();
}

/** How the page is read now; the component is drawn again when it changes. */
export function useReading(): Reading {
  return useSyncExternalStore(onReadingChange, currentReading, currentReading);
}

/** For useSyncExternalStore. Returns how to stop listening. */
export function onReadingChange(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

function show() {
  if (typeof document === "undefined") return;
  if (chosen === "easy") document.documentElement.dataset.reading = "easy";
  else delete document.documentElement.dataset.reading;
}

function readReading(): Reading {
  if (typeof document === "undefined") return "ordinary";
  return document.cookie.includes(`${cookieName}=easy`) ? "easy" : "ordinary";
}
