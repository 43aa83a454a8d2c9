import { expect, test } from "vitest";
import { mergeTexts } from "./mergeTexts.ts";

const base = { works: "Somnar lätt", hard: "", wish: "", needs: "" };
const theirs = {
  event: {
    type: "AreaAssessed" as const,
    area: "sleep",
    works: "Somnar",
    hard: "Vaknar",
    wish: "",
    needs: "Lugn kväll",
  },
};

test("what I changed is mine, what I left alone is theirs", () => {
  const mine = { area: "sleep", ...base, hard: "Sover oroligt" };
  expect(mergeTexts(mine, base, [theirs])).toEqual({
    area: "sleep",
    works: "Somnar",
    hard: "Sover oroligt",
    wish: "",
    needs: "Lugn kväll",
  });
});

test("a text that I emptied stays empty", () => {
  expect(mergeTexts({ ...base, works: "" }, base, [theirs]).works).toBe("");
});

test("without anything of theirs, mine is sent as it is", () => {
  expect(mergeTexts(base, base, [{ event: null }])).toBe(base);
});
