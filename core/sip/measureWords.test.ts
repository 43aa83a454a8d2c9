import { describe, expect, it } from "vitest";
import { measureSentence } from "./measureWords.ts";

const measure = { what: "Lägger om såret", howOften: "Varje måndag", startsOn: null, until: "2027-03-28" };
const day = (text: string) => (text === "2027-03-28" ? "28 mars" : "1 december");
const say = (more: Partial<Measure> = {}) => {
  const { owner, does } = measureSentence({ ...measure, ...more }, "Hemsjukvården", day);
  return owner + does;
};
type Measure = Parameters<typeof measureSentence>[0];

describe("a measure as a sentence", () => {
  it("goes on from the owner's name", () => {
    expect(say()).toBe("Hemsjukvården lägger om såret varje måndag till 28 mars.");
  });

  it("says from when and until when", () => {
    expect(say({ startsOn: "2026-12-01" })).toBe(
      "Hemsjukvården lägger om såret varje måndag från 1 december till 28 mars.",
    );
    expect(say({ howOften: "", startsOn: "2026-12-01", until: "2026-12-01" })).toBe(
      "Hemsjukvården lägger om såret den 1 december.",
    );
    expect(say({ howOften: "", until: null })).toBe("Hemsjukvården lägger om såret.");
  });

  it("puts a thing after a colon, and leaves an abbreviation as it is", () => {
    expect(say({ what: "Såromläggning.", until: null })).toBe("Hemsjukvården: Såromläggning varje måndag.");
    expect(say({ what: "ADL-träning", howOften: "", until: null })).toBe("Hemsjukvården: ADL-träning.");
  });

  it("lets a text of several sentences stand, and says when after it", () => {
    expect(say({ what: "Ringer på morgonen. Ser till att frukosten är äten.", until: null })).toBe(
      "Hemsjukvården ringer på morgonen. Ser till att frukosten är äten. Varje måndag.",
    );
  });
});
