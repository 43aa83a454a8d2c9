import { expect, test } from "vitest";
import { withEasier } from "./easier.ts";
import type { Texts } from "./fill.ts";
import { texts as individual } from "./sv/individual.ts";
import { texts as individualEasy } from "./sv/individualEasy.ts";
import { texts as myConsent } from "./sv/myConsent.ts";
import { texts as myConsentEasy } from "./sv/myConsentEasy.ts";

test("what has an easier text is said in it, and everything else as it is", () => {
  expect(withEasier({ a: "svår", b: { c: "ett", d: "två" } }, { b: { d: "lätt" } })).toEqual({
    a: "svår",
    b: { c: "ett", d: "lätt" },
  });
});

test.each([
  ["individual", individual, individualEasy],
  ["myConsent", myConsent, myConsentEasy],
] as [string, Texts, Texts][])(
  "every easier text of %s stands for one that is there, and is filled with nothing else",
  (_, texts, easier) => {
    const ordinary = flat(texts);
    const easy = Object.entries(flat(easier));
    expect(easy.length).toBeGreaterThan(5);
    for (const [key, text] of easy) {
      expect(Object.keys(ordinary)).toContain(key);
      for (const hole of holes(text))
        expect({ key, holes: holes(ordinary[key]) }).toMatchObject({ holes: expect.arrayContaining([hole]) });
    }
  },
);

function flat(texts: Texts, prefix = ""): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === "string" ? [[prefix + key, value]] : Object.entries(flat(value, `${prefix}${key}.`)),
    ),
  );
}

const holes = (text = "") => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]);
