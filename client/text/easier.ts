import type { Texts } from "./fill.ts";

/** An area's texts, with those that there are easier words for in these. A text with plural forms is exchanged whole. */
export function withEasier(texts: Texts, easier: Texts): Texts {
  const entries = Object.entries(easier).map(([key, value]) => {
    const before = texts[key];
    return [key, typeof value === "object" && typeof before === "object" ? withEasier(before, value) : value] as const;
  });
  return { ...texts, ...Object.fromEntries(entries) };
}
