import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { AnyLanguage } from "../../core/languages.ts";
import { textFile } from "../../core/textFiles.ts";

const here = import.meta.dirname;
const areas = readdirSync(join(here, "sv")).filter((file) => file.endsWith(".ts"));

describe("texts", () => {
  test("there are Swedish texts to compare", () => {
    expect(areas.length).toBeGreaterThan(4);
  });

  test("every area exists in both languages", () => {
    expect(readdirSync(join(here, "en")).filter((file) => file.endsWith(".ts"))).toEqual(areas);
  });

  test.each(areas)("%s has the same keys in Swedish and English", async (file) => {
    const [sv, en] = await both(file);
    expect(Object.keys(en)).toEqual(Object.keys(sv));
  });

  test.each(areas)("%s is filled with the same values in Swedish and English", async (file) => {
    const [sv, en] = await both(file);
    for (const key of Object.keys(sv)) expect({ key, holes: holes(en[key]) }).toEqual({ key, holes: holes(sv[key]) });
  });

  test.each(areas)("%s has no empty text and no exclamation mark", async (file) => {
    for (const texts of await both(file)) {
      for (const [key, text] of Object.entries(texts)) {
        expect(text.trim(), key).not.toBe("");
        expect(text, key).not.toContain("!");
      }
    }
  });

  // Else an area's words are fetched twice, or not found.
  test("those that are fetched in one file are these, and no others are left out or fetched beside them", async () => {
    const source = readFileSync(join(here, "text.ts"), "utf8");
    const [, apart = ""] = /"!\.\/\{sv,en\}\/\{([\w,]+)\}\.ts"/.exec(source) ?? [];
    const packed = new Set<string>();
    for (const file of readdirSync(join(here, "packs"))) {
      const [language = ""] = file.split(/[-.]/);
      const { areas: held } = (await import(join(here, "packs", file))) as { areas: Record<string, object> };
      for (const [area, texts] of Object.entries(held)) {
        expect(texts).toBe((await import(join(here, language, `${area}.ts`))).texts);
        expect(textFile(language as AnyLanguage, area)).toBe(`packs/${file}`);
        if (language === "sv") packed.add(area);
      }
    }
    expect([...packed].sort()).toEqual(apart.split(",").sort());
    const alone = areas.map((it) => it.replace(".ts", "")).filter((it) => !packed.has(it));
    expect(alone.map((it) => textFile("en", it))).toEqual(alone.map((it) => `en/${it}.ts`));
  });

  test("a missing key is found", () => {
    expect(flat({ a: { b: "x" } })).toEqual({ "a.b": "x" });
    expect(Object.keys(flat({ a: "x" }))).not.toEqual(Object.keys(flat({ a: "x", b: "y" })));
  });
});

type Flat = Record<string, string>;

async function both(file: string): Promise<[Flat, Flat]> {
  const load = async (language: string) => flat((await import(join(here, language, file))).texts);
  return Promise.all([load("sv"), load("en")]);
}

function flat(texts: object, prefix = ""): Flat {
  const result: Flat = {};
  for (const [key, value] of Object.entries(texts).sort(([a], [b]) => a.localeCompare(b))) {
    if (typeof value === "string") result[prefix + key] = value;
    else Object.assign(result, flat(value, `${prefix}${key}.`));
  }
  return result;
}

function holes(text = ""): (string | undefined)[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
}
