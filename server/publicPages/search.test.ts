import { describe, expect, it } from "vitest";
import { contents as sv } from "./content/sv/all.ts";
import { indexOf } from "./pages.ts";
import { find } from "./search.ts";

const index = indexOf(sv, "sv");
const paths = (query: string) => find(index, query).map((it) => it.path);

describe("the search", () => {
  it("finds the word list's word first, at its place", () => {
    expect(paths("samtycke")[0]).toBe("/om-sip/ordlista#consent");
    expect(paths("kartläggning")[0]).toBe("/om-sip/ordlista#assessment");
  });

  it("asks for every word, in any order", () => {
    const both = paths("sjukhus tre dagar");
    expect(both).toContain("/om-sip/nar#hospital");
    expect(both).toEqual(paths("dagar tre sjukhus"));
    expect(paths("sjukhus finnsinte")).toEqual([]);
  });

  it("does not mind capitals, accents or the endings of words", () => {
    expect(paths("SAMTYCKE")).toEqual(paths("samtycke"));
    expect(paths("mote")).toEqual(paths("möte"));
    expect(paths("samtycken")).toContain("/om-sip/ordlista#consent");
  });

  it("marks what was found, and nothing else, in a text that is as it stands", () => {
    for (const { heading, marked, excerpt } of find(index, "möte plan")) {
      expect(marked.map((it) => it.text).join("")).toBe(heading);
      expect(excerpt.map((it) => it.text).join("").length).toBeLessThan(200);
      for (const { text, isHit } of [...marked, ...excerpt])
        if (isHit) expect(text.toLowerCase()).toMatch(/^(möte|plan)$/);
    }
    const [hit] = find(index, "blankett");
    expect(hit?.excerpt.filter((it) => it.isHit).map((it) => it.text.toLowerCase())).toContain("blankett");
  });

  it("finds nothing for nothing, signs, or more than anybody writes", () => {
    for (const query of ["", "   ", "%_*?(", "\u0000", "å".repeat(5000), "🙂"]) expect(find(index, query)).toEqual([]);
    expect(find(index, "[(.*+?^$|\\").length).toBe(0);
  });
});
