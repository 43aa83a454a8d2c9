import { useEffect, useState } from "react";
import { goTo, usePlace } from "../navigation.ts";
import type { ListAsked } from "./directory.ts";

/** Names that are searched for, by the list's path: kept while the program is open, and never in the address. */
const names = new Map<string, string>();

/**
 * What a list is asked for, kept in the address: the way back from a row leads to the same place in the list.
 * Where one searches by a person's name, the name is kept here instead.
 * `typed` is the search as it is being written; it reaches the address a moment after the last letter.
 */
export function useListState(firstState: string, { byName = false } = {}) {
  const { pathname, search } = usePlace();
  const kept = new URLSearchParams(search);
  const [name, setName] = useState(() => names.get(pathname) ?? "");
  const asked: ListAsked = {
    query: byName ? name : (kept.get("query") ?? ""),
    state: kept.get("state") ?? firstState,
    page: /^[1-9]\d{0,5}$/.test(kept.get("page") ?? "") ? Number(kept.get("page")) : 1,
  };
  const [typed, setTyped] = useState(asked.query);

  const ask = (next: Partial<ListAsked>) => {
    const { query, state, page } = { ...asked, page: 1, ...next };
    if (byName) {
      names.set(pathname, query);
      setName(query);
    }
    const parts = new URLSearchParams({
      ...(query && !byName ? { query } : {}),
      ...(state === firstState ? {} : { state }),
      ...(page === 1 ? {} : { page: String(page) }),
    });
    goTo(parts.size > 0 ? `${pathname}?${parts}` : pathname, { replace: true, keepsScroll: true });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed starts the wait
  useEffect(() => {
    if (typed.trim() === asked.query) return;
    const wait = setTimeout(() => void ask({ query: typed.trim() }), 250);
    return () => clearTimeout(wait);
  }, [typed]);

  return { asked, typed, setTyped, ask };
}
