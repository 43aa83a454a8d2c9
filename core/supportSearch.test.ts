import { describe, expect, test } from "vitest";
import type { Guide } from "./support.ts";
import { indexOf, search } from "./supportSearch.ts";

const guide = (key: string, title: string, lead: string, parts: [heading: string, text: string][]): Guide => ({
  key,
  language: "sv",
  title,
  lead,
  kind: "guide",
  for: ["coordinator"],
  stages: [],
  blocks: parts.flatMap(([heading, text]) => [
    { kind: "heading" as const, level: 2 as const, id: heading.toLowerCase(), words: [{ text: heading }] },
    { kind: "text" as const, words: [{ text }] },
  ]),
});

const index = indexOf([
  guide("mote", "Leda mötet", "Personen ska veta vad som händer.", [["Före mötet", "Boka en tolk."]]),
  guide("samtycke", "Fråga om samtycke", "Berätta först.", [
    ["Barn", "Vårdnadshavarna bestämmer tillsammans."],
    ["Nej", "Personen kan ångra sig."],
  ]),
]);
const found = (query: string) => search(index, query).map((hit) => [hit.guide, hit.anchor].filter(Boolean).join("#"));

describe("what is asked for is found", () => {
  test.each([
    ["möte", "mote"],
    ["mote", "mote"],
    ["MÖTET", "mote"],
    ["samtycket", "samtycke"],
    ["samtycken", "samtycke"],
    ["samtyke", "samtycke"],
    ["smatycke", "samtycke"],
    ["vardnadshavare", "samtycke#barn"],
    ["vårdnadshavarnas", "samtycke#barn"],
    ["havare", "samtycke#barn"],
    ["barnen", "samtycke#barn"],
    ["tolkar", "mote#före mötet"],
    ["ångrar", "samtycke#nej"],
  ])("%s", (query, first) => {
    expect(found(query)[0]).toBe(first);
  });

  test("by all the words at once, and what the heading says comes first", () => {
    expect(found("samtycke barn")).toEqual(["samtycke#barn"]);
    expect(found("mötet tolk")).toEqual(["mote#före mötet"]);
    expect(search(index, "tolk")[0]?.excerpt).toBe("Boka en tolk.");
  });

  test("by most of the words, for one who asks a whole question", () => {
    expect(found("hur bokar jag en tolk till honom")).toEqual(["mote#före mötet"]);
  });

  test("nothing by nothing, by what is not there, and by what is meant to break", () => {
    for (const query of ["", " ", "a", "xyzzy", "xyzzy plugh", "(.*)+$", "<script>", "\u0000"])
      expect(found(query)).toEqual([]);
    expect(found("a".repeat(100_000))).toEqual([]);
  });
});
