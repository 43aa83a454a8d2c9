// The words of the public pages: easy to read, the same in both languages, with links that lead somewhere.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lix } from "../../test/readability.ts";
import type { Block, Content } from "./content/content.ts";
import { contents as en } from "./content/en/all.ts";
import { contents as sv } from "./content/sv/all.ts";
import { textsOf } from "./draw.ts";
import { leafletPaper } from "./leaflet.ts";
import { type PageKey, pageKeys } from "./places.ts";

/**
 * How hard a page may be to read, by LIX: 20-30 is a book for children, 30-40 a novel, above 50 officialese. The pages for
 * those who work with SIP, and the statement that the law words, may be harder than those for everybody.
 */
const target = (key: PageKey) => (key === "children" ? 20 : key === "staff" || key === "accessibility" ? 35 : 28);

const wholeText = ({ title, lead, sections }: Content) =>
  [title, lead, ...sections.flatMap((it) => [it.heading, ...it.blocks.flatMap(textsOf)])].join("\n\n");

describe("plain Swedish", () => {
  it.each(pageKeys)("is what the page %s is written in", (key) => {
    expect(lix(wholeText(sv[key]))).toBeLessThanOrEqual(target(key));
  });

  it.each(pageKeys)("holds in the running text of the page %s too, where no short lines help", (key) => {
    const running = sv[key].sections.flatMap((it) => it.blocks).filter((it) => typeof it === "string");
    expect(lix([sv[key].lead, ...running.flatMap(textsOf)].join(" "))).toBeLessThanOrEqual(target(key) + 5);
  });

  it("is what the leaflet is written in", () => {
    const { lead, promises, pages } = leafletPaper("sv", "folder", "").words;
    const parts = pages.flat().flatMap((it) => [it.heading, ...it.lines, ...it.list]);
    expect(lix([lead, ...promises, ...parts].join("\n\n"))).toBeLessThanOrEqual(25);
  });

  it("keeps the children's sentences short", () => {
    const sentences = wholeText(sv.children).split(/[.?!:]\s+|\n\n/);
    const long = sentences.filter((it) => it.split(/\s+/).length > 16);
    expect(long).toEqual([]);
    expect(sentences.length).toBeGreaterThan(30);
  });
});

describe("the two languages", () => {
  /** What a page is built of: its sections, the kinds of their blocks and how many things these hold. */
  const shape = ({ sections }: Content) => sections.map((it) => [it.id, it.blocks.map(shapeOfBlock)]);
  const shapeOfBlock = (block: Block) =>
    typeof block === "string" ? linksIn(block) : Object.keys(block).concat(`${textsOf(block).length}`);

  it.each(pageKeys)("say as much on the page %s, and link to the same places", (key) => {
    expect(shape(en[key])).toEqual(shape(sv[key]));
  });

  it("differ in every text", () => {
    for (const key of pageKeys) {
      const swedish = new Set([sv[key].title, sv[key].description, sv[key].lead]);
      expect([en[key].title, en[key].description, en[key].lead].filter((it) => swedish.has(it))).toEqual([]);
    }
  });

  it("hold the leaflet with as many parts", () => {
    const count = (language: "sv" | "en") =>
      leafletPaper(language, "folder", "").words.pages.map((parts) =>
        parts.map((it) => [it.lines.length, it.list.length]),
      );
    expect(count("en")).toEqual(count("sv"));
  });
});

describe("every page", () => {
  it.each(pageKeys)("%s has a title and a description of its own, of a length that is shown whole", (key) => {
    for (const { title, description } of [sv[key], en[key]]) {
      expect(title.length).toBeLessThanOrEqual(50);
      expect(description.length).toBeGreaterThan(50);
      expect(description.length).toBeLessThanOrEqual(160);
    }
    const titles = pageKeys.flatMap((it) => [sv[it].title, en[it].title]);
    expect(titles.filter((it) => it === sv[key].title)).toHaveLength(1);
  });

  it("cites the law that is in force, and only says of the old one that it is repealed", () => {
    for (const contents of [sv, en]) {
      const text = wholeText(contents.staff);
      for (const cited of ["2025:400", "2017:30", "2017:612"]) expect(text).toContain(cited);
    }
    expect(wholeText(sv.staff)).toContain("10 kap. 8 och 9 §§");
    expect(wholeText(sv.staff)).toContain("16 kap. 4 §");
    expect(wholeText(sv.staff)).toContain("4 kap. 1–3 §§");
    expect(
      wholeText(sv.staff)
        .match(/[^.]*2 kap\. 7 §[^.]*\.[^.]*\./g)
        ?.every((it) => it.includes("upphävd")),
    ).toBe(true);
  });

  it("tells no story of anybody in the demo", () => {
    const folder = join(import.meta.dirname, "..", "..", "demo");
    const demo = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((it) => it.endsWith(".ts"))
      .map((it) => readFileSync(join(folder, it), "utf8"))
      .join("\n");
    const names = sv.stories.sections.map((it) => it.heading.split(",")[0] ?? "");
    expect(names).toEqual(["Elsa", "Sixten", "Amir", "Leila"]);
    expect(names.filter((name) => new RegExp(`\\b${name}\\b`).test(demo))).toEqual([]);
    expect(sv.stories.lead).toContain("påhittade");
    expect(en.stories.lead).toContain("invented");
  });
});

function linksIn(text: string): string[] {
  return [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, target = ""]) => target);
}
