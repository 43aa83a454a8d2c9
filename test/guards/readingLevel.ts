// How hard the Swedish of the person's pages is to read. Run it to see the figures: node test/guards/readingLevel.ts
import { join } from "node:path";
import { lix } from "../readability.ts";
import { root } from "./sources.ts";

/**
 * The modules of text on the person's pages (or the part of one that they take from), and the LIX that each of them may have in mean. Below 35 is an easy novel; the
 * easy-read variants and the word list are to be easier than that.
 */
export const targets: Record<string, number> = {
  individual: 35,
  child: 25,
  youth: 32,
  beside: 35,
  handOver: 35,
  together: 35,
  myConsent: 35,
  easy: 25,
  rooms: 35,
  individualEasy: 25,
  myConsentEasy: 25,
  words: 30,
  wordList: 35,
  matrix: 35,
  prepare: 35,
  messages: 35,
  givenOut: 35,
  guests: 35,
  secrecy: 35,
  accessLog: 35,
  sessions: 35,
  contact: 35,
  held: 35,
  takeAlong: 35,
  attachments: 35,
  readAloud: 35,
  draft: 35,
  errors: 35,
  survey: 35,
  shell: 35,
  ui: 35,
  lanes: 35,
  notices: 35,
  news: 35,
  times: 35,
  saved: 35,
  asked: 35,
  askWhom: 35,
  meeting: 35,
  commands: 35,
  languages: 35,
  "discharge.mine": 35,
};

/** No sentence may have more words than this. */
export const longestSentence = 25;

/** A single text of some length may be harder than the mean, but not as hard as a newspaper. */
export const hardestText = 48;

export type Measured = { module: string; texts: number; mean: number; tooLong: string[]; tooHard: string[] };

/** Measures one module: running text alone, since headings and buttons are too short to have a reading level. */
export async function measure(module: string): Promise<Measured> {
  const texts = await textsOf(module);
  const all = flat(texts).map(([key, text]) => [`${module}.${key}`, asRead(text)] as const);
  const running = all.filter(([, text]) => words(text) > 6);
  const mean = running.reduce((sum, [, text]) => sum + lix(text), 0) / Math.max(running.length, 1);
  const isLong = (text: string) => text.split(/[.?!](?=\s|$)/).some((sentence) => words(sentence) > longestSentence);
  return {
    module,
    texts: running.length,
    mean: Math.round(mean * 10) / 10,
    tooLong: all.filter(([, text]) => isLong(text)).map(([key]) => key),
    tooHard: running
      .filter(([, text]) => words(text) > 9 && lix(text) > hardestText)
      .map(([key, text]) => `${key} (${Math.round(lix(text))})`),
  };
}

/** The running texts of a module that are harder than that: their keys in the module. */
export async function harderThan(module: string, limit: number): Promise<string[]> {
  const texts = await textsOf(module);
  return flat(texts).flatMap(([key, text]) => (words(asRead(text)) > 6 && lix(asRead(text)) > limit ? [key] : []));
}

/** The keys of a module. */
export async function keysOf(module: string): Promise<string[]> {
  return flat(await textsOf(module)).map(([key]) => key);
}

async function textsOf(module: string): Promise<object> {
  const [file = "", part] = module.split(".");
  const { texts } = (await import(join(root, "client", "text", "sv", `${file}.ts`))) as { texts: object };
  return part ? (texts as Record<string, object>)[part]! : texts;
}

/** A text as it stands on the page: a marked word as itself, and a name where one is filled in. */
function asRead(text: string): string {
  return text.replace(/\[\[([^|\]]+)\|\w+\]\]/g, "$1").replace(/\{\{\w+\}\}/g, "Sara");
}

function flat(texts: object, prefix = ""): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value] as [string, string]] : flat(value as object, `${prefix}${key}.`),
  );
}

const words = (text: string) => (text.match(/[\p{L}\p{N}]+(?:[-:.’'][\p{L}\p{N}]+)*/gu) ?? []).length;

if (import.meta.main) {
  for (const module of Object.keys(targets)) {
    const { texts, mean, tooLong, tooHard } = await measure(module);
    process.stdout.write(`${module.padEnd(16)} ${String(texts).padStart(4)} texts  LIX ${mean}\n`);
    for (const one of [...tooLong, ...tooHard]) process.stdout.write(`  ${one}\n`);
  }
}
