import { expect, test } from "vitest";
import { kindOf, sizeInWords } from "./fileWords.ts";

test("a size is said as one says it", () => {
  expect([0, 400, 240_400, 999_900, 3_400_000].map((it) => sizeInWords(it, "sv"))).toEqual([
    "1 kB",
    "1 kB",
    "240 kB",
    "1\u00a0000 kB",
    "3,4 MB",
  ]);
  expect(sizeInWords(3_400_000, "en")).toBe("3.4 MB");
});

test("a kind is said by its short name", () => {
  expect(["application/pdf", "image/jpeg", "image/png", "x"].map(kindOf)).toEqual(["PDF", "JPEG", "PNG", ""]);
});
