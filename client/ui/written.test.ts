import { expect, test } from "vitest";
import { languageOf } from "./written.ts";

test("what is written is taken for Swedish unless its first letter is Arabic or Cyrillic", () => {
  expect(languageOf("Katten Sixten ska vara hemma.")).toBe("sv");
  expect(languageOf("«Хочу додому»")).toBe("uk");
  expect(languageOf("123. أريد أن أعود إلى البيت (hem)")).toBe("ar");
  expect(languageOf("2026-11-27")).toBe("sv");
});
