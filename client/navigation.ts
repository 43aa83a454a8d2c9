// Where one is, and how one goes somewhere, without loading the program anew. Small on purpose: it is needed before the
// first page works, on a slow line too.
import { createContext, use } from "react";

export type Place = {
  /** "/my/…", without what follows. */
  pathname: string;
  /** "?state=ended", or nothing. */
  search: string;
  /** Without "#". */
  hash: string;
  /** This visit: the same address visited again is another one. */
  key: string;
  /** How one came here: by a link, or back and forth in the browser, or by opening the program. */
  by: "opened" | "link" | "history";
  /** The page stays where it is scrolled to. */
  keepsScroll: boolean;
};

type Going = { replace?: boolean; keepsScroll?: boolean };

let place: Place | undefined;
let isOurs: (pathname: string) => boolean = () => false;
const listeners = new Set<() => void>();

/** The place of the page that is shown. While the next one is being fetched it is still the one before. */
export const PlaceContext = createContext<Place | null>(null);

/** Where one is; the component is drawn again when one has come somewhere else. */
export function usePlace(): Place {
  const shown = use(PlaceContext);
  return shown ?? currentPlace();
}

/** Where the browser is, which may be a page that is still being fetched. */
export function currentPlace(): Place {
  place ??= read("opened");
  return place;
}

/** Goes to an address of ours ("/work", "#sleep", "?page=2"); one that the server answers is left for. */
export function goTo(href: string, { replace = false, keepsScroll = false }: Going = {}): void {
  const url = new URL(href, window.location.href);
  if (!isPage(url)) {
    window.location.assign(url);
    return;
  }
  const isSame = url.href === window.location.href;
  const address = url.pathname + url.search + url.hash;
  window.history[replace || isSame ? "replaceState" : "pushState"]({ key: crypto.randomUUID() }, "", address);
  set({ ...read("link"), keepsScroll });
}

/** An address of ours that somebody else may have written, as path, search and hash; null for what leads elsewhere. */
export function ownAddress(text: string): string | null {
  const base = "http://own.invalid";
  if (!text.startsWith("/") || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  // "/.//evil.example" is a path of ours that begins with two: read again it would be another's address.
  return url.origin === base ? `${url.pathname}${url.search}${url.hash}`.replace(/^\/+/, "/") : null;
}

/** For useSyncExternalStore. Returns how to stop listening. */
export function onPlaceChange(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** The parts of the address that are not always the same: `/my/$sipId` gives `{ sipId }`. */
export const ParamsContext = createContext<Record<string, string>>({});

/** One part of the address of the page that is open. Throws when its address has no such part. */
export function useParam(name: string): string {
  const value = use(ParamsContext)[name];
  if (value === undefined) throw new Error(`No ${name} in the address of this page`);
  return value;
}

/** Makes links go without loading anew to what `isRoute` knows, and follows the browser back and forth. Once, at the start. */
export function startNavigation(isRoute: (pathname: string) => boolean): void {
  isOurs = isRoute;
  window.history.scrollRestoration = "manual";
  window.addEventListener("popstate", () => set(read("history")));
  document.addEventListener("click", followLink);
}

/** A link somewhere else in the program, pressed as one presses a link and not to open it beside. */
function followLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link?.href || (link.target && link.target !== "_self") || link.hasAttribute("download")) return;
  const url = new URL(link.href);
  const isHere = url.pathname === window.location.pathname && url.search === window.location.search;
  // A place in the page that is open is the browser's own to go to.
  if (!isPage(url) || (isHere && url.hash)) return;
  event.preventDefault();
  goTo(url.href);
}

/** What the server answers itself, and what is others', is no page of the program. */
function isPage(url: URL): boolean {
  return url.origin === window.location.origin && isOurs(url.pathname);
}

function read(by: Place["by"]): Place {
  const { pathname, search, hash } = window.location;
  const key = (window.history.state as { key?: string } | null)?.key ?? pathname + search + hash;
  return { pathname, search, hash: decodeURIComponent(hash.slice(1)), key, by, keepsScroll: false };
}

function set(next: Place): void {
  place = next;
  for (const tell of listeners) tell();
}
