import { expect, test } from "vitest";
import { WordChange } from "./wordChange.ts";
import { type CountyWord, formsOf, wordList } from "./words.ts";

const shipped = {
  sip: { forms: "SIP, SIP:en", means: "En plan." },
  goal: { forms: "mål, målet", means: "Det du vill." },
};
const none = { forms: "", means: "" };
const own = (it: Partial<CountyWord>): CountyWord => ({ term: "own-1", state: "shown", sv: none, en: none, ...it });

test("without words of the county the shipped list holds", () => {
  expect(wordList(shipped, [], "sv")).toEqual([
    { term: "goal", word: "mål", forms: ["mål", "målet"], means: "Det du vill.", isCountys: false },
    { term: "sip", word: "SIP", forms: ["SIP", "SIP:en"], means: "En plan.", isCountys: false },
  ]);
});

test("the county explains a term in its own way, leaves one out, and adds one", () => {
  const list = wordList(
    shipped,
    [
      own({ term: "sip", sv: { forms: "SIP", means: "Din plan i Granland." } }),
      own({ term: "goal", state: "hidden" }),
      own({ sv: { forms: "närvårdsteam", means: "De som kommer hem." } }),
    ],
    "sv",
  );
  expect(list.map(({ word, means, isCountys }) => [word, means, isCountys])).toEqual([
    ["närvårdsteam", "De som kommer hem.", true],
    ["SIP", "Din plan i Granland.", true],
  ]);
});

test("what is taken away again leaves the shipped one, and what is not translated is told in Swedish", () => {
  const removed = own({ term: "sip", state: "removed", sv: { forms: "SIP", means: "Annat." } });
  expect(wordList(shipped, [removed], "sv").find((it) => it.term === "sip")?.means).toBe("En plan.");
  const swedish = own({ sv: { forms: "närvårdsteam", means: "De som kommer hem." } });
  expect(wordList({}, [swedish], "en").map((it) => it.means)).toEqual(["De som kommer hem."]);
});

test("a word that is shown has a form and a meaning; one that is not needs neither", () => {
  const change = { version: null, state: "shown", sv: { forms: " , a", means: "x" }, en: {} };
  expect(WordChange.safeParse(change).success).toBe(false);
  expect(WordChange.safeParse({ ...change, sv: { forms: "ord", means: "  " } }).success).toBe(false);
  expect(WordChange.safeParse({ ...change, state: "hidden", sv: {} }).success).toBe(true);
  expect(formsOf("mål, målet ,, x")).toEqual(["mål", "målet"]);
});
