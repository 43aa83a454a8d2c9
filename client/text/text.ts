import { createContext, use, useMemo, useSyncExternalStore } from "react";
import { type AnyLanguage, completeLanguage } from "../../core/languages.ts";
import { textFile } from "../../core/textFiles.ts";
import type { Area, TextKey } from "./areas.ts";
import { withEasier } from "./easier.ts";
import { fill, fillKnown, type TextParams, type Texts } from "./fill.ts";
import { currentLanguage, type Language, onLanguageChange } from "./language.ts";
import { useReading } from "./reading.ts";

/** Says a text of one area in the reader's language. */
export type Say<A extends Area> = (key: TextKey<A>, params?: TextParams) => string;

/** The language of a part of the page. Where nothing says another, it is one in which everything is said. */
export const LanguageHere = createContext<AnyLanguage | null>(null);

/**
 * The texts of one area, in the language of this part of the page. The area's file is fetched the first time
 * (the component waits through Suspense), so that nobody downloads words for pages they never open.
 */
export function useText<A extends Area>(area: A): Say<A> {
  const language = useAnyLanguage();
  const isEasy = useReading() === "easy";
  const hasEasy = isEasy && easyAreas.has(area) && files[`./${language}/${area}Easy.ts`] !== undefined;
  use(loadText(language, area));
  if (hasEasy) use(loadFile(`${language}/${area}Easy.ts`));
  return useMemo(() => (hasEasy ? easySayer(language, area) : sayer(language, area)), [language, area, hasEasy]);
}

/** Swedish or English: the one in which everything is said in this part of the page, or would be. */
export function useLanguage(): Language {
  return completeLanguage(useAnyLanguage());
}

/** The language of this part of the page, which may be one that only says the main path. */
export function useAnyLanguage(): AnyLanguage {
  const everywhere = useSyncExternalStore(onLanguageChange, currentLanguage, currentLanguage);
  return use(LanguageHere) ?? everywhere;
}

/** Fetches an area's texts beforehand, so that no component has to wait for them. */
export function loadText(language: AnyLanguage, area: Area): Promise<void> {
  return loadFile(textFile(language, area));
}

function loadFile(file: string): Promise<void> {
  const waiting = loading.get(file);
  if (waiting) return waiting;
  const promise: Promise<void> = fetchFile(file).then((texts) => {
    for (const [area, ofArea] of texts) loaded.set(area, ofArea);
    // React's use() reads this and goes on at once, where an unmarked promise would make even loaded texts wait a turn.
    Object.assign(promise, { status: "fulfilled" });
  });
  promise.catch(() => loading.delete(file));
  loading.set(file, promise);
  return promise;
}

/** The texts of a file, by language and area: of the one area it is named after, or of those that lie together in it. */
async function fetchFile(file: string): Promise<[string, Texts][]> {
  const pack = packs[`./${file}`];
  if (!pack) {
    const load = files[`./${file}`];
    if (!load) throw new Error(`There is no text file ${file}`);
    return [[file.replace(".ts", ""), await load()]];
  }
  const [language] = /[a-z]{2}(?=[-.])/.exec(file) ?? [];
  return Object.entries(await pack()).map(([area, texts]) => [`${language}/${area}`, texts]);
}

/** For code outside components, when the area is already loaded (main.tsx loads shell, ui and errors). */
export function sayer<A extends Area>(language: AnyLanguage, area: A): Say<A> {
  const complete = completeLanguage(language);
  const own = loaded.get(`${language}/${area}`);
  const texts = () => loaded.get(`${complete}/${area}`);
  if (!own && !texts()) throw new Error(`The texts of ${area} are not loaded`);
  // What a language of the main path does not say is said in Swedish, which the parts in Swedish have fetched.
  return (key, params) =>
    (own && fillKnown(own, language, key as string, params)) ?? fill(texts() ?? {}, complete, key as string, params);
}

/** The areas that have texts of their own for those who read easily; what stands in none of them is said as it is. */
const easyAreas: ReadonlySet<Area> = new Set<Area>(["individual", "myConsent", "rooms"]);

function easySayer<A extends Area>(language: AnyLanguage, area: A): Say<A> {
  const texts = withEasier(loaded.get(`${language}/${area}`) ?? {}, loaded.get(`${language}/${area}Easy`) ?? {});
  return (key, params) => fill(texts, language, key as string, params);
}

const packs = import.meta.glob<Record<string, Texts>>("./packs/*.ts", { import: "areas" });
// Without those that lie together: a file of their own, beside, would be one more to wait for.
const files = import.meta.glob<Texts>(
  ["./{sv,en}/*.ts", "!./{sv,en}/{shell,ui,errors,individual,rooms,easy,entry,held,draft}.ts"],
  { import: "texts" },
);
const loading = new Map<string, Promise<void>>();
/** The texts that have come, by language and area: `sv/plan`. */
const loaded = new Map<string, Texts>();
