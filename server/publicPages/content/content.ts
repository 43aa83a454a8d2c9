// What a public page holds: words alone. How they look stands in ../draw.ts, where they are in ../places.ts.
import type { PageKey } from "../places.ts";

/**
 * A piece of a page. A text is a paragraph. Within every text `[words](place)` is a link: to another page by its key, to a
 * part of one (`words#consent`), or to an address. Nothing else in a text is markup.
 */
export type Block =
  | string
  | { list: readonly string[] }
  /** Steps in an order, each with a heading of its own. */
  | { steps: readonly { heading: string; texts: readonly string[] }[] }
  /** What somebody might say, set as own words; `who` says it. */
  | { quote: string; who: string }
  /** Something to see before the rest. */
  | { note: string }
  /** What many believe, and how it is. */
  | { myth: string; truth: string }
  /** Words and what they mean. */
  | { terms: readonly { id: string; term: string; means: string }[] };

export type Section = { id: string; heading: string; blocks: readonly Block[] };

export type Content = {
  title: string;
  /** For those who find the page by searching: one sentence. */
  description: string;
  lead: string;
  sections: readonly Section[];
};

export type Contents = Record<PageKey, Content>;
