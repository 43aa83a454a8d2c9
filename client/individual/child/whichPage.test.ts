import { expect, test } from "vitest";
import { pageForChild } from "./whichPage.ts";

const of = (age: number | null, child = true) => ({ child, person: { age } }) as Parameters<typeof pageForChild>[0];

test("the page follows the child's age", () => {
  expect([7, 8, 12, 13, 17].map((age) => pageForChild(of(age), true))).toEqual([
    "young",
    "young",
    "young",
    "youth",
    "youth",
  ]);
});

test("a grown-up, one beside the child, and one whose age is not known have the ordinary page", () => {
  expect(pageForChild(of(18, false), true)).toBeNull();
  expect(pageForChild(of(8), false)).toBeNull();
  expect(pageForChild(of(null), true)).toBeNull();
});
