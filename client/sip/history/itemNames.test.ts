import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sixPhases } from "../../../core/agreements/sixPhases.ts";
import type { SipView } from "../../../core/sip/view.ts";
import { texts as en } from "../../text/en/history.ts";
import { fill } from "../../text/fill.ts";
import { texts as sv } from "../../text/sv/history.ts";
import type { Say } from "../../text/text.ts";
import { groupOfEntry } from "./groups.ts";
import { itemInWords } from "./itemNames.ts";

const source = readFileSync(join(import.meta.dirname, "../../../core/sip/items.ts"), "utf8");
const itemsOf = source
  .split("\n")
  .filter((line) => line.startsWith("    case "))
  .join("\n");
/** Every kind of item that an event can write: "assessment.area", "plan.measure" … */
const heads = [...new Set([...itemsOf.matchAll(/["`]([a-z][A-Za-z.]*)(?=[:"`])/g)].map((match) => match[1] ?? ""))];
const view = {
  person: { name: "Erik Enskild" },
  parties: [],
  participants: [],
  meetings: [],
  consent: null,
  plan: { draft: null, versions: [], reports: [] },
} as unknown as SipView;
const words = { view, agreement: sixPhases, language: "sv" as const };
const t: Say<"history"> = (key, params) => fill(sv, "sv", key as string, params);

test("the kinds of items are found in the rules", () => {
  expect(heads.length).toBeGreaterThan(30);
  expect(heads).toContain("plan.measure");
});

test.each(heads)("%s has a name in both languages, and a place in the history", (head) => {
  for (const [language, texts] of [["sv", sv] as const, ["en", en] as const]) {
    const say: Say<"history"> = (key, params) => fill(texts, language, key as string, params);
    const name = itemInWords(`${head}:one:two`, { ...words, language, t: say });
    expect(name).not.toBe(texts.item.other);
    expect(name).not.toMatch(/^item\.|\bundefined\b/);
  }
  expect(groupOfEntry({ type: "AreaAssessed", items: [`${head}:one`] })).not.toBe("correction");
});

test("a comparison's cell is named by its recipient and area", () => {
  expect(itemInWords("consent.cell:Hemtjänsten Söder:sleep", { ...words, t })).toBe(
    "Vem får se vad: Hemtjänsten Söder, Sömn",
  );
});

test("corrections have a place of their own", () => {
  expect(groupOfEntry({ type: "EntryStruck", items: [] })).toBe("correction");
});
