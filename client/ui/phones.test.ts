import { expect, it } from "vitest";
import { splitPhones } from "./phones.ts";

const dialled = (text: string) => splitPhones(text).flatMap(({ dial }) => dial ?? []);

it("finds telephone numbers as people write them, and what to dial", () => {
  expect(dialled("Lotta Frisk, 031-390 06 03")).toEqual(["0313900603"]);
  expect(dialled("ring 08-12 34 56 eller 070-174 06 06.")).toEqual(["08123456", "0701740606"]);
  expect(dialled("Från utlandet +46 31 390 06 03")).toEqual(["+46313900603"]);
});

it("takes nothing else for one", () => {
  for (const text of [
    "19420226-9207",
    "2026-11-22",
    "08.15-17.00",
    "från 08-17",
    "Version 2, 13 november",
    "12 34 56 78",
  ])
    expect(dialled(text), text).toEqual([]);
});

it("loses no letter", () => {
  const text = "Ring 031-390 06 26 dygnet runt.\nVid fall: 0302-12 34 56";
  expect(
    splitPhones(text)
      .map((it) => it.text)
      .join(""),
  ).toBe(text);
});
