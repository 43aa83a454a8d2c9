import { expect, test } from "vitest";
import { fill } from "./fill.ts";

const texts = {
  hello: "Hej {{name}}",
  days_one: "en dag",
  days_other: "{{count}} dagar",
  filter: { mine: "Mina" },
  odd: "{{a}} och {{b}}",
};

test("a text is found by its key, also inside a group", () => {
  expect(fill(texts, "sv", "filter.mine")).toBe("Mina");
});

test("holes are filled, and what is filled in is never read as a hole", () => {
  expect(fill(texts, "sv", "hello", { name: "Åsa" })).toBe("Hej Åsa");
  expect(fill(texts, "sv", "odd", { a: "{{b}}", b: "x" })).toBe("{{b}} och x");
  expect(fill(texts, "sv", "hello", { name: "$& $1" })).toBe("Hej $& $1");
});

test("the count picks the plural form and is grouped", () => {
  expect(fill(texts, "sv", "days", { count: 1 })).toBe("en dag");
  expect(fill(texts, "sv", "days", { count: 0 })).toBe("0 dagar");
  expect(fill(texts, "sv", "days", { count: 1240 })).toBe("1\u00a0240 dagar");
  expect(fill(texts, "en", "days", { count: 1240 })).toBe("1,240 dagar");
});

test("a key that is not there comes back as itself", () => {
  expect(fill(texts, "sv", "filter.gone")).toBe("filter.gone");
});
