import { expect, it } from "vitest";
import { lix } from "../readability.ts";

it("is words per sentence and the share of long words in per cent", () => {
  // 8 words in 2 sentences, 2 of them longer than six letters.
  expect(lix("Du kan fråga din samordnare. Det är gratis.")).toBeCloseTo(8 / 2 + (100 * 1) / 8);
  expect(lix("Mötet börjar klockan tio. Kallelsen har kommit.")).toBeCloseTo(7 / 2 + (100 * 2) / 7);
});

it("takes an empty line as the end of a sentence, and no point within a number, a time or an abbreviation", () => {
  expect(lix("Vad är en SIP\n\nEn plan")).toBeCloseTo(6 / 2);
  expect(lix("Ring 08-123 456 kl. 10.30 i dag")).toBeCloseTo(7);
  expect(lix("Kom kl. 10.30 nu. Eller kl. 11.")).toBeCloseTo(7 / 2);
});

it("is 0 for a text without words", () => {
  expect(lix("")).toBe(0);
  expect(lix("… – !")).toBe(0);
});
