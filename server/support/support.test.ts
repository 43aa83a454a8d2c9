import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stages } from "../../core/agreement.ts";
import { type Guide, type Inline, plainWords, supportRoles, textsOfBlock } from "../../core/support.ts";
import { indexOf, search } from "../../core/supportSearch.ts";
import { lix } from "../../test/readability.ts";
import { readMarkdown } from "./markdown.ts";
import { guideOf, readGuides } from "./readGuides.ts";

let sv: Guide[];
let en: Guide[];
beforeAll(async () => {
  const [swedish, english] = await Promise.all([readGuides(null, "sv"), readGuides(null, "en")]);
  expect([...swedish.faults, ...english.faults]).toEqual([]);
  [sv, en] = [swedish.guides, english.guides];
});

const wordsIn = ({ blocks }: Guide): Inline[] => blocks.flatMap((it) => ("items" in it ? it.items.flat() : it.words));
const textOf = (guide: Guide) => [guide.lead, ...guide.blocks.flatMap(textsOfBlock)];

describe("the guides that come with Samlad", () => {
  test("are there in both languages, part for part", () => {
    expect(sv.length).toBeGreaterThan(15);
    const shape = ({ title: _t, lead: _l, language: _g, blocks, ...rest }: Guide) => ({
      ...rest,
      blocks: blocks.map((it) => ("items" in it ? [it.kind, it.items.length] : [it.kind])),
      links: wordsIn({ blocks } as Guide).flatMap((it) => it.href ?? []),
    });
    expect(en.map(shape)).toEqual(sv.map(shape));
    expect(new Set(en.map((it) => it.title)).size).toBe(en.length);
    for (const [index, guide] of en.entries()) expect(guide.title).not.toBe(sv[index]!.title);
  });

  test("help everybody, and at every stage everybody who works there", () => {
    for (const role of supportRoles) expect(sv.filter((it) => it.for[0] === role).length).toBeGreaterThan(0);
    for (const stage of stages) {
      const here = sv.filter((it) => it.stages.includes(stage));
      for (const role of ["coordinator", "calledUnit"] as const)
        expect([
          stage,
          role,
          stage === "need" && role === "coordinator" ? true : here.some((it) => it.for.includes(role)),
        ]).toEqual([stage, role, true]);
    }
  });

  test("lead by their links to pages and guides that are there", () => {
    const pages = ["/work", "/unit", "/raise", "/support"];
    for (const guide of [...sv, ...en])
      for (const { href } of wordsIn(guide)) {
        if (!href) continue;
        const [, key, anchor] = /^\/support\/([a-z-]+)(?:#(.+))?$/.exec(href) ?? [];
        const target = (guide.language === "sv" ? sv : en).find((it) => it.key === key);
        const isThere = key ? target !== undefined : pages.includes(href);
        expect([guide.key, href, isThere]).toEqual([guide.key, href, true]);
        if (anchor) expect(target!.blocks.some((it) => it.kind === "heading" && it.id === anchor)).toBe(true);
      }
  });

  test("are easy to read: LIX 38 at most as a whole, no sentence above 25 words", () => {
    for (const guide of sv) {
      const texts = textOf(guide);
      expect([guide.key, lix(texts.join("\n\n")) <= 38]).toEqual([guide.key, true]);
      const long = texts.flatMap((it) => it.split(/[.?!](?=\s|$)/)).filter((it) => it.trim().split(/\s+/).length > 25);
      expect([guide.key, long]).toEqual([guide.key, []]);
    }
  });

  test("name the law that is in force", () => {
    const all = sv.flatMap(textOf).join("\n");
    for (const right of [
      "10 kap. 8 § socialtjänstlagen",
      "10 kap. 9 § socialtjänstlagen",
      "16 kap. 4 § hälso- och sjukvårdslagen",
      "(2017:612)",
      "12 kap. 2 §",
    ])
      expect(all).toContain(right);
    // The old Act's places for the same.
    expect(all).not.toMatch(/2 kap\. 7 §|2001:453/);
  });

  test("are found by what people ask, with and without dots, in any form, and quickly", () => {
    const index = indexOf(sv);
    const first = (query: string) => search(index, query)[0]?.guide;
    const asked = {
      samtycke: "samtycke",
      samtycket: "samtycke",
      utskrivning: "utskrivning",
      utskriven: "utskrivning",
      "leda mote": "leda-motet",
      barnet: "barn",
      "skyddad identitet": "skydd",
      "följa upp": "uppfoljning",
      kallelsen: "kallelse",
      betalningsansvar: "utskrivning",
    };
    for (const [query, key] of Object.entries(asked)) expect([query, first(query)]).toEqual([query, key]);
    expect(search(indexOf(en), "discharge")[0]?.guide).toBe("utskrivning");
  });
});

describe("Markdown", () => {
  test("becomes headings, texts, lists, checks, notes, strong words and links", () => {
    expect(
      readMarkdown(
        "## Vem läser?\n\nEn **stark** rad\nsom går vidare.\n\n- ett\n- två\n\n1. först\n- [ ] gör\n\n> Obs\n> mer\n\n[Hit](/support/barn)",
      ),
    ).toEqual([
      { kind: "heading", level: 2, id: "vem-laser", words: [{ text: "Vem läser?" }] },
      {
        kind: "text",
        words: [{ text: "En " }, { text: "stark", strong: true }, { text: " rad" }, { text: " som går vidare." }],
      },
      { kind: "list", items: [[{ text: "ett" }], [{ text: "två" }]] },
      { kind: "numbers", items: [[{ text: "först" }]] },
      { kind: "checks", items: [[{ text: "gör" }]] },
      { kind: "note", words: [{ text: "Obs" }, { text: " mer" }] },
      { kind: "text", words: [{ text: "Hit", href: "/support/barn" }] },
    ]);
  });

  test.each([
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](http://example.org)",
    "[x](//example.org)",
    "[x](/\\example.org)",
    "[x](https:alert)",
    "![x](https://example.org/x.png)",
  ])("%s is text, or a link by https, and nothing more", (text) => {
    for (const { href } of readMarkdown(text).flatMap((it) => ("items" in it ? it.items.flat() : it.words)))
      if (href !== undefined) expect(href).toMatch(/^https:\/\/[a-z.]+|^https:alert$/);
    const shown = readMarkdown(text).flatMap((it) =>
      "items" in it ? it.items.map(plainWords) : [plainWords(it.words)],
    );
    if (text.startsWith("<")) expect(shown).toEqual([text]);
  });

  test("gives two headings of the same name places of their own", () => {
    const ids = readMarkdown("## Nej\n\n## Nej\n\n## !").map((it) => (it.kind === "heading" ? it.id : ""));
    expect(new Set(ids).size).toBe(3);
  });
});

describe("a county's own folder", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "samlad-support-"));
    await Promise.all(["sv", "en"].map((it) => mkdir(join(folder, it))));
    const head = "title: Så gör vi här\nlead: I vårt län.";
    await writeFile(join(folder, "sv", "samtycke.md"), `---\n${head}\n---\n\nFråga Anna.\n`);
    await writeFile(
      join(folder, "sv", "vart-lan.md"),
      `---\n${head}\nkind: guide\nfor: manager\norder: 1\n---\r\n\r\nVi träffas på torsdagar.\n`,
    );
    await writeFile(join(folder, "en", "barn.md"), "no head\n");
    await writeFile(join(folder, "sv", "barn.md"), "---\ntitle: x\nlead: y\nfor: nobody\n---\n\nz\n");
    await writeFile(
      join(folder, "links.json"),
      JSON.stringify([
        { kind: "film", sv: "Vår film", en: "Our film", href: "https://example.org/film", guides: ["samtycke"] },
      ]),
    );
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("goes before what comes with Samlad, adds to it, and links to the county's own pages", async () => {
    const { guides, links } = await readGuides(folder, "sv");
    expect(guides.find((it) => it.key === "samtycke")).toMatchObject({
      title: "Så gör vi här",
      for: ["coordinator"],
      stages: ["consent"],
    });
    expect(guides[0]).toMatchObject({ key: "vart-lan", for: ["manager"], stages: [] });
    expect(links).toEqual([
      { kind: "film", title: "Vår film", href: "https://example.org/film", guides: ["samtycke"] },
    ]);
  });

  test("is in Swedish for an English reader where there is no English, and says so", async () => {
    const { guides, links } = await readGuides(folder, "en");
    expect(guides.find((it) => it.key === "samtycke")).toMatchObject({ language: "sv", title: "Så gör vi här" });
    expect(guides.find((it) => it.key === "kallelse")).toMatchObject({ language: "en" });
    expect(links[0]?.title).toBe("Our film");
  });

  test("with a fault in it takes no help away: ours holds, and the fault is told with the file's name", async () => {
    const { guides, faults } = await readGuides(folder, "en");
    expect(guides.find((it) => it.key === "barn")?.title).toBe("When the SIP is about a child");
    expect(faults.map((it) => it.file).sort()).toEqual([join("en", "barn.md"), join("sv", "barn.md")]);
    expect(faults.find((it) => it.file.startsWith("sv"))?.why).toMatch(/whose for/);
    expect((await readGuides("/nowhere", "sv")).guides).toEqual(sv);
  });

  test("with links that lead anywhere else than by https is told of, and has no links", async () => {
    const other = await mkdtemp(join(tmpdir(), "samlad-support-"));
    for (const text of ["{", '[{"kind":"page","sv":"x","en":"x","href":"javascript:alert(1)"}]', '[{"kind":"page"}]']) {
      await writeFile(join(other, "links.json"), text);
      const { links, faults } = await readGuides(other, "sv");
      expect([links, faults.map((it) => it.file)]).toEqual([[], ["links.json"]]);
    }
    await rm(other, { recursive: true });
  });

  test.each([
    ["", /head between/],
    ["---\ntitle\n---\n\nx", /cannot read the line/],
    ["---\ntitle: x\n---\n\nx", /whose lead/],
    ["---\ntitle: x\nlead: y\nkind: poem\nfor: chair\n---\n\nx", /whose kind/],
    ["---\ntitle: x\nlead: y\nkind: guide\nfor: chair\nstages: lunch\n---\n\nx", /whose stages/],
    ["---\ntitle: x\nlead: y\nkind: guide\nfor: chair\n---\n\n", /no text/],
  ])("a guide that is written wrongly says what is wrong: %j", (text, why) => {
    expect(() => guideOf("x", "sv", text)).toThrow(why);
  });
});
