import type { ComponentType } from "react";

/** A page that is fetched when it is opened. */
export type LazyPage = {
  fetch: () => Promise<ComponentType>;
  /** Once it has been fetched. */
  component: () => ComponentType | undefined;
};

/**
 * A page whose code comes by `load`. When a new Samlad has been put in place while this one was open, the file may be
 * gone: then the page is loaded anew, once, and gets the new program.
 */
export function lazyPage(load: () => Promise<ComponentType>): LazyPage {
  let promise: Promise<ComponentType> | undefined;
  let component: ComponentType | undefined;
  return {
    fetch: () => {
      promise ??= load().then(
        (loaded) => {
          component = loaded;
          return loaded;
        },
        (fault) => {
          // Asked for again a moment later it is tried again; not at once, in a circle.
          setTimeout(() => {
            promise = undefined;
          }, 1000);
          if (reloadOnce()) return new Promise<never>(() => undefined);
          throw fault;
        },
      );
      return promise;
    },
    component: () => component,
  };
}

const mark = "samlad.reloaded";

/** Reloads unless that was done a moment ago, or there is no network to load from. */
export function reloadOnce(): boolean {
  if (!navigator.onLine) return false;
  try {
    const last = Number(sessionStorage.getItem(mark) ?? 0);
    if (Date.now() - last < 30_000) return false;
    sessionStorage.setItem(mark, String(Date.now()));
  } catch {
    return false;
  }
  window.location.reload();
  return true;
}
