import { useSyncExternalStore } from "react";
import type { SipView } from "../../../core/sip/view.ts";

/** The pages made for a child itself: with few words up to twelve, in youth's language from thirteen. */
export type ChildsPage = "young" | "youth";

const key = "samlad.childsPage";
const listeners = new Set<() => void>();

/** Which page a child meets by its age, and only the child itself: somebody beside it has the ordinary one. */
export function pageForChild(view: Pick<SipView, "child" | "person">, isMe: boolean): ChildsPage | null {
  const { age } = view.person;
  if (!isMe || !view.child || age === null) return null;
  return age < 13 ? "young" : "youth";
}

/** Whether the child has chosen the ordinary page. It holds in this window, until one signs out. */
export function useOrdinaryPage(): [isOrdinary: boolean, choose: (isOrdinary: boolean) => void] {
  return [useSyncExternalStore(listen, isOrdinaryNow), choose];
}

function choose(isOrdinary: boolean): void {
  if (isOrdinary) sessionStorage.setItem(key, "ordinary");
  else sessionStorage.removeItem(key);
  for (const tell of listeners) tell();
}

function isOrdinaryNow(): boolean {
  return sessionStorage.getItem(key) === "ordinary";
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
