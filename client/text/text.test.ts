import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

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
