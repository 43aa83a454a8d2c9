// Every paper with the invented example, in both languages: that it compiles, is tagged, has title and language, and looks as it did
// when somebody looked at it. To look again: server/documents/reviewPapers.ts.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { insideOf } from "../../test/insideOf.ts";
import { drawnWays, exampleNames, examplePaper } from "./examplePapers.ts";
import { difference, inkMap } from "./inkMap.ts";
import { contrastOnWhite, leastContrast, pictureIn, plainColour } from "./look.ts";
import { drawPaper, renderPaper } from "./renderPlan.ts";
import { builtInTexts } from "./texts.ts";

const languages = ["sv", "en"] as const;
const each = exampleNames.flatMap((name) => languages.map((language) => [name, language] as const));

describe.each(each)("the paper %s in %s", (name, language) => {
  const { paper, kind, sizes } = examplePaper(name, { language });

  it("is a tagged PDF/UA-1 with title, language and one first heading, and a PDF/A-2a of the same template", () => {
    const inside = insideOf(renderPaper(kind, paper, { name }));
    expect(inside).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(inside).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(inside).toMatch(new RegExp(`/Lang\\s*\\(${language}`));
    expect(inside).toMatch(/\/DisplayDocTitle true/);
    expect(inside).toMatch(/<dc:title>/);
    expect([...inside.matchAll(/\/S\s*\/H1\b/g)].length).toBe(1);
    expect(inside).toMatch(/AtkinsonHyperlegibleNext/i);
    // The leaflet is for anybody, and belongs in no archive.
    if (name === "aboutSip") return;
    const archived = insideOf(renderPaper(kind, paper, { name, standard: "a-2a" }));
    expect(archived).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</);
    expect(archived).toMatch(/\/Marked true/);
  });

  it.runIf(sizes.includes("large"))("has nothing below 18 points in large type", () => {
    const large = examplePaper(name, { language, size: "large" });
    const inside = insideOf(renderPaper(large.kind, large.paper, { name }));
    const drawn = [...inside.matchAll(/\/\w+ (\d+(?:\.\d+)?) Tf/g)].map(([, size]) => Number(size));
    // The leaflet's foot, which says what stands above it, is smaller.
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(name === "aboutSip" ? 14 : 18);
  });
});

describe("the reviewed pictures", () => {
  const folder = new URL("reviewed/", import.meta.url);

  it("are there for every paper in both languages, and in every size and format that it comes in", () => {
    expect(readdirSync(folder).toSorted()).toEqual(
      drawnWays()
        .map(({ tag }) => `${tag}.txt`)
        .toSorted(),
    );
  });

  it.each(drawnWays())("are what $tag looks like", ({ name, tag, way }) => {
    const { paper, kind } = examplePaper(name, way);
    const reviewed = readFileSync(new URL(`${tag}.txt`, folder), "utf8");
    expect(difference(inkMap(drawPaper(kind, paper)), reviewed)).toBeLessThan(0.02);
  });

  it("tell a part that is gone, and one that has moved, from the same paper", () => {
    const { paper, kind } = examplePaper("summons", { language: "sv" });
    const whole = inkMap(drawPaper(kind, paper));
    const parts = (paper as unknown as { parts: object[] }).parts;
    const with1 = (changed: object[]) => inkMap(drawPaper(kind, { ...paper, parts: changed } as typeof paper));
    expect(difference(whole, whole)).toBe(0);
    expect(difference(whole, with1(parts.slice(0, -1)))).toBeGreaterThan(0.03);
    expect(difference(whole, with1([...parts.slice(1), parts[0]!]))).toBeGreaterThan(0.05);
  });
});

describe("the agenda", () => {
  it.each(["chair", "staff", "elderly", "adult", "youth", "parent", "relative", "other"] as const)(
    "is one page for %s, on A4 and A3",
    (audience) => {
      for (const [language, format] of [["sv", "a4"] as const, ["en", "a3"] as const]) {
        const { paper, kind } = examplePaper("agenda", { language, audience, format });
        const inside = insideOf(renderPaper(kind, paper));
        expect(inside).toMatch(/\/Type\s*\/Pages\b[^>]*\/Count 1\b/);
        expect(inside).toMatch(format === "a4" ? /\[0 0 841\.\d+ 595\.\d+\]/ : /\[0 0 1190\.\d+ 841\.\d+\]/);
      }
    },
  );
});

describe("what the papers say", () => {
  it("names the laws in force, and that a summoned unit is to come while an invited one chooses", () => {
    const said = JSON.stringify(examplePaper("summons", { language: "sv" }).paper);
    for (const law of ["10 kap. 8 § socialtjänstlagen (2025:400)", "16 kap. 4 § hälso- och sjukvårdslagen (2017:30)"])
      expect(said).toContain(law);
    expect(said).toContain("ska vara med");
    const { invited } = builtInTexts.sv.papers.call.heading;
    expect(invited).toBe("Inbjudan till SIP-möte");
    expect(builtInTexts.sv.papers.call.option).toContain("väljer själva");
    expect(JSON.stringify(builtInTexts)).not.toMatch(/2001:453|2 kap\. 7 §/);
  });

  it("says the same things in both languages: the same keys, and the same places to fill", () => {
    const shape = (of: unknown): unknown =>
      typeof of === "string"
        ? [...of.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort()
        : Array.isArray(of)
          ? of.map(shape)
          : Object.fromEntries(Object.entries(of as object).map(([key, value]) => [key, shape(value)]));
    for (const file of ["papers", "sheets", "plan", "logExtract", "registerExtract", "aboutSip"] as const)
      expect(shape(builtInTexts.en[file])).toEqual(shape(builtInTexts.sv[file]));
  });
});

describe("a county's logo and colour", () => {
  it("are known by what stands in the file, and by how they stand out from white paper", () => {
    const jpeg = Buffer.from("ffd8ffe000104a46494600010100000100010000ffc0000b080014002801011100ffd9", "hex");
    expect(pictureIn(jpeg)).toEqual({ type: "jpg", width: 40, height: 20 });
    expect(pictureIn(Buffer.from("GIF89a"))).toBe(null);
    expect(pictureIn(Buffer.alloc(0))).toBe(null);
    expect(contrastOnWhite(plainColour)).toBeGreaterThan(leastContrast);
    expect(contrastOnWhite("#ffffff")).toBe(1);
  });
});
