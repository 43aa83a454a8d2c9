import { use, useMemo, useSyncExternalStore } from "react";
import type { Area, TextKey } from "./areas.ts";
import { withEasier } from "./easier.ts";
import { fill, type TextParams, type Texts } from "./fill.ts";
import { currentLanguage, type Language, onLanguageChange } from "./language.ts";
import { useReading } from "./reading.ts";

/** Says a text of one area in the reader's language. */
export type Say<A extends Area> = (key: TextKey<A>, params?: TextParams) => string;

/**
 * The texts of one area, in the language chosen now. The area's file is fetched the first time
 * (the component waits through Suspense), so that nobody downloads words for pages they never open.
 */
export function useText<A extends Area>(area: A): Say<A> {
  const language = useLanguage();
  const hasEasy = useReading() === "easy" && easyAreas.has(area);
  use(loadText(language, area));
  if (hasEasy) use(loadFile(`./${language}/${area}Easy.ts`));
  return useMemo(() => (hasEasy ? easySayer(language, area) : sayer(language, area)), [language, area, hasEasy]);
}

/** The language chosen now; the component is drawn again when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(onLanguageChange, currentLanguage, currentLanguage);
}

/** Fetches an area's texts beforehand, so that no component has to wait for them. */
export function loadText(language: Language, area: Area): Promise<void> {
  return loadFile(fileOf(language, area));
}

function loadFile(file: string): Promise<void> {
  const waiting = loading.get(file);
  if (waiting) return waiting;
  const load = files[file];
  if (!load) throw new Error(`There is no text file ${file}`);
  const promise: Promise<void> = load().then((texts) => {
    loaded.set(file, texts);
    // React's use() reads this and goes on at once, where an unmarked promise would make even loaded texts wait a turn.
    Object.assign(promise, { status: "fulfilled" });
  });
  promise.catch(() => loading.delete(file));
  loading.set(file, promise);
  return promise;
}

/** For code outside components, when the area is already loaded (main.tsx loads shell, ui and errors). */
export function sayer<A extends Area>(language: Language, area: A): Say<A> {
  const texts = loaded.get(fileOf(language, area));
  if (!texts) throw new Error(`The texts of ${area} are not loaded`);
  return (key, params) => fill(texts, language, key as string, params);
}

/** The areas that have texts of their own for those who read easily; what stands in none of them is said as it is. */
const easyAreas: ReadonlySet<Area> = new Set<Area>(["individual", "myConsent"]);

function easySayer<A extends Area>(language: Language, area: A): Say<A> {
  const texts = withEasier(loaded.get(fileOf(language, area)) ?? {}, loaded.get(`./${language}/${area}Easy.ts`) ?? {});
  return (key, params) => fill(texts, language, key as string, params);
}

const files = import.meta.glob<Texts>("./{sv,en}/*.ts", { import: "texts" });
const loading = new Map<string, Promise<void>>();
const loaded = new Map<string, Texts>();

function fileOf(language: Language, area: Area): string {
  return `./${language}/${area}.ts`;
}
