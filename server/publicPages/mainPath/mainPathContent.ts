// What the page in a language of the main path holds: the most important of the Swedish pages, on one.
import type { Block } from "../content/content.ts";

/** What to say in Swedish, and what it means; or Swedish words that one will meet, and what they mean. */
export type SwedishBlock =
  | { sayInSwedish: string; means: string }
  | { swedishWords: readonly { term: string; means: string }[] };

export type MainPathContent = {
  title: string;
  /** For those who find the page by searching: one sentence. */
  description: string;
  lead: string;
  sections: readonly { id: string; heading: string; blocks: readonly (Block | SwedishBlock)[] }[];
  around: {
    skip: string;
    onPage: string;
    signIn: string;
    signInText: string;
    inOther: string;
    /** The Swedish and English pages say more. */
    more: string;
    /** While nobody with the language as their own has reviewed it; and once somebody has. */
    waiting: string;
    reviewed: (day: string) => string;
  };
};
