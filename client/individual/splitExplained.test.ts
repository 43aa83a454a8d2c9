import { expect, test } from "vitest";
import { texts as en } from "../text/en/individual.ts";
import { texts as sv } from "../text/sv/individual.ts";
import { splitExplained, terms } from "./splitExplained.ts";

test("a word in brackets is set apart with its term", () => {
  expect(splitExplained("Ditt [[samtycke|consent]] gäller.")).toEqual([
    { words: "Ditt ", term: null },
    { words: "samtycke", term: "consent" },
    { words: " gäller.", term: null },
  ]);
  expect(splitExplained("[[SIP|unknown]]")).toEqual([{ words: "SIP", term: null }]);
  expect(splitExplained("inget")).toEqual([{ words: "inget", term: null }]);
});

test.each([sv, en])("every word marked in the texts is explained", (texts) => {
  const marked = JSON.stringify(texts).match(/\[\[[^\]|]+\|(\w+)\]\]/g) ?? [];
  expect(marked.length).toBeGreaterThan(4);
  for (const mark of marked) expect(terms).toContain(/\|(\w+)/.exec(mark)?.[1]);
  for (const term of terms) expect(texts.word[term].length).toBeGreaterThan(20);
});
