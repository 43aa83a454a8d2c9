import { useSyncExternalStore } from "react";
import { type AnyLanguage, completeLanguage, isPartLanguage } from "../../core/languages.ts";
import type { Session } from "../api.ts";
import { chosenLanguage, onLanguageChange } from "../text/language.ts";

/** Where the main path is said: the start page, signed out, the person's plans, and of each the first page and some rooms. */
const mainPath = [
  /^\/$/,
  /^\/signed-out\/?$/,
  /^\/my\/?$/,
  /^\/my\/(?!raise\b|words\b)[^/]+(\/(plan|meeting|circle|messages|consent))?\/?$/,
];
/** Other pages of the person: what stands around them is said, they themselves are Swedish. */
const around = [/^\/my\//, /^\/(sessions|notices)\/?$/];

/** The language of a page, and whether it is one of those that are said in all of them. */
export type PageLanguage = { language: AnyLanguage; isMainPath: boolean };

/** The language of a page: the one chosen, but never another than Swedish or English to staff or on a page for them. */
export function pageLanguage(chosen: AnyLanguage, pathname: string, isStaff: boolean): PageLanguage {
  const isMainPath = mainPath.some((it) => it.test(pathname));
  const isOffered = !isStaff && (isMainPath || around.some((it) => it.test(pathname)));
  return { language: isPartLanguage(chosen) && !isOffered ? completeLanguage(chosen) : chosen, isMainPath };
}

/** The same for the page that is open. */
export function usePageLanguage(pathname: string, session: Session | null | undefined): PageLanguage {
  const chosen = useSyncExternalStore(onLanguageChange, chosenLanguage, chosenLanguage);
  return pageLanguage(chosen, pathname, session?.user.kind === "staff");
}

/** Whether the languages of the main path are offered on a page. */
export function areLanguagesOffered(pathname: string, session: Session | null | undefined): boolean {
  return pageLanguage("fi", pathname, session?.user.kind === "staff").language === "fi";
}
