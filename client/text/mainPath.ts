import type { Areas } from "./areas.ts";

/**
 * What a language of the main path must say, area by area: the compiler asks it of every file by
 * `satisfies MainPath<"shell">`, and text.test.ts that there is nothing more. What is not here is said in Swedish.
 */
type Said = {
  beside: Pick<Areas["beside"], "bar" | "gone">;
  draft: Areas["draft"];
  easy: Areas["easy"];
  errors: Areas["errors"];
  ui: Areas["ui"];
  languages: Areas["languages"];
  myConsent: Areas["myConsent"];
  together: Areas["together"];
  entry: Pick<Areas["entry"], "struck" | "by" | "reason" | "conflict">;
  givenOut: Pick<Areas["givenOut"], "protectedName">;
  rooms: Omit<Areas["rooms"], "number">;
  meeting: Pick<Areas["meeting"], "part" | "minutes_one" | "minutes_other" | "shortMinutes" | "now" | "fact">;
  shell: Pick<
    Areas["shell"],
    | "product"
    | "skip"
    | "mainNavigation"
    | "demo"
    | "looks"
    | "landing"
    | "signedOut"
    | "notFound"
    | "crashed"
    | "sessionEnded"
    | "stepUp"
    | "offline"
  > & {
    nav: Pick<Areas["shell"]["nav"], "my">;
    language: Pick<Areas["shell"]["language"], "label">;
    account: Pick<Areas["shell"]["account"], "aboutPerson" | "readers" | "sessions" | "signOut">;
  };
  individual: Pick<
    Areas["individual"],
    | "hello"
    | "about"
    | "back"
    | "list"
    | "next"
    | "todo"
    | "closing"
    | "matters"
    | "meeting"
    | "circle"
    | "plan"
    | "answer"
    | "own"
    | "followUp"
    | "consent"
    | "contact"
    | "limited"
  >;
};

export type MainPathArea = keyof Said;

export type MainPath<A extends MainPathArea> = Words<Said[A]>;

/** The same keys with any words. Of a text with a count a language has the forms that it needs, and always `_other`. */
type Words<T> = {
  [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string ? string : Words<T[K]>;
} & { [K in keyof T as K extends `${infer Stem}_other` ? `${Stem}_${OtherForm}` : never]?: string };

type OtherForm = "zero" | "one" | "two" | "few" | "many";
