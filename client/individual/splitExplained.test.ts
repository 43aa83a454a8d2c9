import { expect, test } from "vitest";
import { type Word, wordList } from "../../core/words.ts";
import { texts as individualEn } from "../text/en/individual.ts";
import { texts as consentEn } from "../text/en/myConsent.ts";
import { texts as en } from "../text/en/words.ts";
import { texts as individual } from "../text/sv/individual.ts";
import { texts as consent } from "../text/sv/myConsent.ts";
import { texts as sv } from "../text/sv/words.ts";
import { splitExplained } from "./splitExplained.ts";

const list = wordList(sv, [], "sv");
const found = (text: string, words: Word[] = list) =>
  splitExplained(text, words)
    .map(({ words: said, word }) => (word ? `[${said}=${word.term}]` : said))
    .join("");

test("a marked word is explained as the term it names", () => {
  expect(splitExplained("Ditt [[ja|consent]] gäller.", list)).toMatchObject([
    { words: "Ditt ", word: null },
    { words: "ja", word: { term: "consent" } },
    { words: " gäller.", word: null },
  ]);
  expect(splitExplained("[[SIP|unknown]]", [])).toEqual([{ words: "SIP", word: null }]);
  expect(splitExplained("inget", list)).toEqual([{ words: "inget", word: null }]);
});

test("a word is found in all its forms, once in a text, and the longest form goes first", () => {
  expect(found("Målet är klart. Nästa mål: en fast vårdkontakt.")).toBe(
    "[Målet=goal] är klart. Nästa mål: en [fast vårdkontakt=fixedCareContact].",
  );
});

test("no word is found inside another, and a shortening only as it is written", () => {
  expect(found("Målaren målade regionalt")).toBe("Målaren målade regionalt");
  expect(found("Solen skiner, sol i sinne")).toBe("Solen skiner, sol i sinne");
  expect(found("Enligt SoL")).toBe("Enligt [SoL=sol]");
});

test("in what somebody has written brackets are brackets", () => {
  expect(splitExplained("Se [[mål|goal]]", list, { hasMarks: false }).map((part) => part.words)).toEqual([
    "Se [[",
    "mål",
    "|goal]]",
  ]);
});

test("a word that the county has left out is plain words", () => {
  const none = { forms: "", means: "" };
  const left = wordList(sv, [{ term: "goal", state: "hidden", sv: none, en: none }], "sv");
  expect(found("Målet", left)).toBe("Målet");
});

test("the shipped list has sixty words at least, each with a form and a meaning, and no form twice", () => {
  for (const texts of [sv, en]) {
    const words = wordList(texts, [], "sv");
    expect(words.length).toBeGreaterThanOrEqual(60);
    expect(words.length).toBe(Object.keys(texts).length);
    const forms = words.flatMap((it) => it.forms.map((form) => form.toLowerCase()));
    expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([]);
  }
});

test.each([individual, individualEn, consent, consentEn])("every word marked in the texts is in the list", (texts) => {
  const marked = JSON.stringify(texts).match(/\[\[[^\]|]+\|(\w+)\]\]/g) ?? [];
  expect(marked.length).toBeGreaterThan(0);
  for (const mark of marked) expect(Object.keys(sv)).toContain(/\|(\w+)/.exec(mark)?.[1]);
});
