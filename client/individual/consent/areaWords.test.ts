import { expect, test } from "vitest";
import { areasFor } from "../../../core/agreement.ts";
import { sevenPhases } from "../../../core/agreements/sevenPhases.ts";
import { texts as en } from "../../text/en/myConsent.ts";
import { fill } from "../../text/fill.ts";
import { texts as sv } from "../../text/sv/myConsent.ts";
import type { Say } from "../../text/text.ts";
import type { Mine } from "../mine.ts";
import { areaWords, whose } from "./areaWords.ts";

const say = (texts: typeof sv, language: Mine["language"]) =>
  ((key: string, params) => fill(texts, language, key, params)) as Say<"myConsent">;
const mine = (isMe: boolean, language: "sv" | "en" = "sv") =>
  ({ view: { person: { name: "Alva Berg" } }, isMe, agreement: sevenPhases, language }) as unknown as Mine;

test("an area is said to the person and about the person", () => {
  expect(areaWords("sleep", mine(true), say(sv, "sv"))).toBe("din sömn");
  expect(areaWords("sleep", mine(false), say(sv, "sv"))).toBe("Alvas sömn");
  expect(areaWords("sleep", mine(false, "en"), say(en, "en"))).toBe("Alva's sleep");
});

test("every area of the agreement has words of its own, and another has its name", () => {
  const all = [...areasFor(sevenPhases, false), ...areasFor(sevenPhases, true)];
  for (const area of all) expect(Object.keys(sv.area)).toContain(area);
  const own = { key: "gardening", sv: "Trädgård", en: "Gardening", codes: [], codeSystem: "ICF" as const };
  const agreement = { ...sevenPhases, lifeAreas: { adult: [own], child: [] } };
  expect(areaWords("gardening", { ...mine(true), agreement }, say(sv, "sv"))).toBe("trädgård");
});

test("a name that ends with s has no s more in Swedish", () => {
  expect(whose("Jonas", "sv")).toBe("Jonas");
  expect(whose("Alva", "sv")).toBe("Alvas");
});
