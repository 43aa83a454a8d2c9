/** Gives the focus to what comes next when what had it is gone. Whoever has gone on to another place meanwhile is let be. */
export function focusNext(next: HTMLElement | null | undefined): void {
  const at = document.activeElement;
  if (!at || at === document.body) next?.focus();
}
