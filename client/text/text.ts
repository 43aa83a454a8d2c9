import i18next from "i18next";
import { use, useMemo, useSyncExternalStore } from "react";
import type { Area, TextKey } from "./areas.ts";
import { currentLanguage, type Language, onLanguageChange } from "./language.ts";

/** What a text may be filled with: `{{name}}` in the text, `name` here; `count` picks the plural form. */
export type TextParams = Record<string, string | number>;

/** Says a text of one area in the reader's language. */
export type Say<A extends Area> = (key: TextKey<A>, params?: TextParams) => string;

/**
 * The texts of one area, in the language chosen now. The area's file is fetched the first time
 * (the component waits through Suspense), so that nobody downloads words for pages they never open.
 */
export function useText<A extends Area>(area: A): Say<A> {
  const language = useLanguage();
  if (!isLoaded(language, area)) use(loadText(language, area));
  return useMemo(() => sayer(language, area), [language, area]);
}

/** The language chosen now; the component is drawn again when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(onLanguageChange, currentLanguage, currentLanguage);
}

/** Fetches an area's texts beforehand, so that no component has to wait for them. */
export function loadText(language: Language, area: Area): Promise<void> {
  const path = `./${language}/${area}.ts`;
  const waiting = loading.get(path);
  if (waiting) return waiting;
  const load = files[path];
  if (!load) throw new Error(`There is no text file ${path}`);
  const promise = load().then((texts) => {
    i18next.addResourceBundle(language, area, texts);
  });
  promise.catch(() => loading.delete(path));
  loading.set(path, promise);
  return promise;
}

/** For code outside components, when the area is already loaded (main.tsx loads shell, ui and errors). */
export function sayer<A extends Area>(language: Language, area: A): Say<A> {
  const fixed = i18next.getFixedT(language, area);
  return (key, params) => fixed(key as string, params ?? {}) as string;
}

const files = import.meta.glob<Record<string, unknown>>("./{sv,en}/*.ts", { import: "texts" });
const loading = new Map<string, Promise<void>>();

i18next.init({
  lng: "sv",
  fallbackLng: false,
  ns: [],
  resources: {},
  initAsync: false,
  // React escapes what it shows; twice would put &amp; on the screen.
  interpolation: { escapeValue: false },
});

function isLoaded(language: Language, area: Area): boolean {
  return i18next.hasResourceBundle(language, area);
}
