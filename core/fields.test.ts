import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { id, keyOfKind } from "./fields.ts";
import { SendAgainInput } from "./notices.ts";
import { mostAtOnce } from "./noticeTable.ts";
import { DecidePlanConsent } from "./sip/consent.ts";
import { WriteMeasure } from "./sip/plan.ts";
import { AddParticipant } from "./sip/summons.ts";

const one = "0d4f6f0a-3a0b-4c38-9a55-1a2b3c4d5e6f";
const dashes = "-".repeat(36);

describe("an id", () => {
  test("is a UUID in lower case, and nothing that only has its length", () => {
    expect(id.safeParse(one).success).toBe(true);
    for (const wrong of [dashes, "a".repeat(36), one.toUpperCase(), `${one}\n`, `x${one}`, ""])
      expect(id.safeParse(wrong).success, wrong).toBe(false);
  });

  test("after its kind is held to the same, and a word that stands alone has none", () => {
    const key = keyOfKind(["unit", "party"], "person");
    for (const right of [`unit:${one}`, `party:${one}`, "person"]) expect(key.safeParse(right).success).toBe(true);
    for (const wrong of [`unit:${dashes}`, `person:${one}`, "unit", one, `personunit:${one}`, `unit:${one} `])
      expect(key.safeParse(wrong).success, wrong).toBe(false);
  });

  test.each([
    ["notices", SendAgainInput, { ids: [dashes] }, { ids: [one] }],
    ["who consents", DecidePlanConsent, { giver: `party:${dashes}`, answer: "yes" }, { answer: "yes" }],
    [
      "who is called",
      AddParticipant,
      { recipient: `unit:${dashes}`, why: "x" },
      { recipient: `unit:${one}`, why: "x" },
    ],
    ["who does it", WriteMeasure, { owner: `unit:${dashes}`, what: "x" }, { owner: "person", what: "x" }],
  ])("of %s is refused when the database could not read it", (_what, schema, wrong, right) => {
    expect(schema.safeParse(wrong).success).toBe(false);
    expect(schema.safeParse(right).success).toBe(true);
  });

  test("is nowhere that requests are read by a pattern that says only how long it is", () => {
    const sources = ["core", "server"].flatMap((folder) =>
      readdirSync(join(import.meta.dirname, "..", folder), { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
        .map((path) => join(import.meta.dirname, "..", folder, path)),
    );
    const readers = sources
      .map((path) => [path, readFileSync(path, "utf8")] as const)
      .filter(([, it]) => /from "zod"/.test(it));
    expect(readers.length).toBeGreaterThan(20);
    expect(readers.filter(([, it]) => /\[0-9a-f-\]\{/.test(it)).map(([path]) => path)).toEqual([]);
  });
});

test("more notices than one request takes are refused in words that say how many", () => {
  const refused = SendAgainInput.safeParse({ ids: Array(mostAtOnce + 1).fill(one) });
  expect(refused.error?.issues.map((it) => it.message)).toEqual(["notices.tooMany"]);
});
