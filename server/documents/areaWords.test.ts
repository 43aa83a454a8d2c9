import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { areaWords } from "./areaWords.ts";
import { exampleAgreement } from "./exampleSip.ts";
import { textsOf } from "./texts.ts";

it("names a general area as the county's texts do, and a life area as the agreement does", () => {
  const folder = mkdtempSync(join(tmpdir(), "samlad-texts-"));
  try {
    writeFileSync(join(folder, "sheets.sv.json"), JSON.stringify({ areas: { need: "det som behövs" } }));
    const { texts, faults } = textsOf(folder);
    const said = (key: "need" | "plan" | "health") => areaWords(exampleAgreement, key, "sv", texts.sv.sheets);
    expect([said("need"), said("plan"), said("health"), faults]).toEqual(["det som behövs", "planen", "hälsa", []]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
