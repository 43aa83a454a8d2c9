import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { languageFacts, type PartLanguage, partLanguageKeys, partLanguages } from "../../core/languages.ts";
import { mainPathAreas } from "../../core/textFiles.ts";
import { fill, fillKnown, type Texts } from "./fill.ts";

const here = import.meta.dirname;
const filesOf = (language: string) => readdirSync(join(here, language)).filter((file) => file.endsWith(".ts"));
const areas = filesOf("fi");
const pairs = partLanguageKeys.flatMap((language) => areas.map((file) => [language, file] as const));

describe("the languages of the main path", () => {
  test("are those that have a folder of texts, and all say the same areas", () => {
    const folders = readdirSync(here, { withFileTypes: true }).filter((it) => it.isDirectory());
    expect(folders.map((it) => it.name).sort()).toEqual(["sv", "en", "packs", ...partLanguageKeys].sort());
    for (const language of partLanguageKeys) expect(filesOf(language)).toEqual(areas);
    expect(mainPathAreas.map((it) => `${it}.ts`)).toEqual(areas);
    expect(areas.length).toBeGreaterThan(8);
    expect(areas.filter((file) => !existsSync(join(here, "sv", file)))).toEqual([]);
  });

  test("are known to what runs before the first paint", () => {
    const theme = readFileSync(join(here, "..", "public", "theme.js"), "utf8");
    const known = /samlad_language=\(([a-z|]+)\)/.exec(theme)?.[1]?.split("|") ?? [];
    expect(known).toEqual(["sv", "en", ...partLanguageKeys]);
    const rightToLeft = partLanguageKeys.filter((it) => partLanguages[it].direction === "rtl");
    for (const it of rightToLeft) expect(theme).toContain(`language[1] === "${it}"`);
  });

  test.each(pairs)("%s says in %s what the main path needs, with as much filled in", async (language, file) => {
    const [swedish, own, first] = await Promise.all([
      textsOf("sv", file),
      textsOf(language, file),
      textsOf(partLanguageKeys[0] as PartLanguage, file),
    ]);
    // The compiler asks for every text (`satisfies MainPath`); this, that there are no others.
    expect(stems(own)).toEqual(stems(first));
    for (const [key, text] of Object.entries(own)) {
      const source = swedish[key.replace(/_(zero|one|two|few|many)$/, "_other")] ?? swedish[key] ?? "";
      const wanted = holes(source);
      const mayLeaveOut = /_(zero|one|two)$/.test(key) ? ["count"] : [];
      expect(
        holes(text).filter((it) => !wanted.includes(it)),
        key,
      ).toEqual([]);
      expect(
        wanted.filter((it) => !holes(text).includes(it) && !mayLeaveOut.includes(it)),
        key,
      ).toEqual([]);
    }
  });

  test.each(pairs)("%s has a form for every count in %s", async (language, file) => {
    const own = await textsOf(language, file);
    const rules = new Intl.PluralRules(languageFacts(language).locale);
    const forms = new Set(Array.from({ length: 200 }, (_, at) => rules.select(at + 1)));
    for (const stem of Object.keys(own).filter((key) => key.endsWith("_other")))
      for (const form of forms) expect(Object.keys(own)).toContain(stem.replace(/other$/, form));
  });

  test.each(pairs)("%s has its own words in %s: none is empty, Swedish, shouted or marked", async (language, file) => {
    const [swedish, own] = await Promise.all([textsOf("sv", file), textsOf(language, file)]);
    for (const [key, text] of Object.entries(own)) {
      expect(text.trim(), key).not.toBe("");
      expect(text, key).not.toMatch(/!|\[\[/);
      const words = text.replace(/\{\{\w+\}\}/g, "");
      // A paragraph of the law is cited as it is.
      if (key.endsWith("Law")) continue;
      if (/\p{L}/u.test(words) && !sameInAll.has(words.trim())) expect(text, key).not.toBe(swedish[key]);
      if (language !== "fi") expect(strayLatin(words), key).toEqual([]);
      expect(words, key).not.toMatch(/[åÅ]/);
    }
  });

  test("stand in the document with what they wait for", () => {
    const document = readFileSync(join(here, "..", "..", "docs", "LANGUAGES.md"), "utf8");
    for (const { name, direction, reviewed } of Object.values(partLanguages) as {
      name: string;
      direction: string;
      reviewed: { on: string } | null;
    }[]) {
      const row = document.split("\n").find((line) => line.startsWith("|") && line.includes(`| ${name} |`));
      expect(row).toContain(direction === "rtl" ? "right to left" : "left to right");
      expect(row).toContain(reviewed ? `reviewed ${reviewed.on}` : "waits for a reviewer");
    }
  });

  test("say who has reviewed them and when, or that nobody has", () => {
    for (const { reviewed } of Object.values(partLanguages) as { reviewed: { by: string; on: string } | null }[])
      expect(reviewed === null || (reviewed.by.length > 3 && /^\d{4}-\d\d-\d\d$/.test(reviewed.on))).toBe(true);
  });
});

describe("a text in such a language", () => {
  const minutes = { m_one: "دقيقة واحدة", m_two: "دقيقتان", m_few: "{{count}} دقائق", m_many: "{{count}} دقيقة" };

  test("takes the language's own form for the count", () => {
    const texts: Texts = { ...minutes, m_other: "?" };
    const say = (count: number) => fill(texts, "ar", "m", { count });
    expect([say(1), say(2), say(3), say(45)]).toEqual(["دقيقة واحدة", "دقيقتان", "3 دقائق", "45 دقيقة"]);
    expect(fill({ d_other: "{{count}} x" }, "uk", "d", { count: 3 })).toBe("3 x");
  });

  test("keeps a name apart from what stands around it where one reads from right to left", () => {
    const params = { who: "Hemtjänsten (Söder)" };
    expect(fill({ a: "هل {{who}}؟" }, "ar", "a", params)).toBe("هل \u2068Hemtjänsten (Söder)\u2069؟");
    expect(fill({ a: "Saako {{who}}?" }, "fi", "a", params)).toBe("Saako Hemtjänsten (Söder)?");
  });

  test("that it does not have is told, so that it can be said in Swedish", () => {
    expect(fillKnown({ a: "x" }, "fi", "b")).toBeUndefined();
    expect(fill({ a: "x" }, "fi", "b")).toBe("b");
  });
});

/** What is written so in every language: names, and an answer that is the same word. */
const sameInAll = new Set(["Samlad", "min", "PDF", ":", "SIP"]);

/** Latin words that are no names: what may have been left from the Swedish. */
function strayLatin(text: string): string[] {
  const words = text.match(/[A-Za-zÅÄÖåäö]{2,}/g) ?? [];
  return words.filter(
    (word) => !["SIP", "Samlad", "PDF", "legitimation", "socialnämnden", "familjerätten", "LSS"].includes(word),
  );
}

type Flat = Record<string, string>;

async function textsOf(language: string, file: string): Promise<Flat> {
  return flat((await import(join(here, language, file))).texts);
}

function flat(texts: object, prefix = ""): Flat {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === "string" ? [[prefix + key, value]] : Object.entries(flat(value, `${prefix}${key}.`)),
    ),
  );
}

const stems = (texts: Flat) => [
  ...new Set(
    Object.keys(texts)
      .map((key) => key.replace(/_(zero|one|two|few|many|other)$/, ""))
      .sort(),
  ),
];
const holes = (text: string) => [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name))].sort();
