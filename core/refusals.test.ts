import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { explain, refuse } from "./errors.ts";
import { type RefusalCode, refusals } from "./refusals.ts";

const codes = Object.keys(refusals) as RefusalCode[];

test.each(codes)("%s says what happened and what to do, in Swedish and English", (code) => {
  for (const language of ["sv", "en"] as const) {
    const { title, detail } = explain(refuse(code, "field", { what: "a", minutes: 1, limit: "1 MB" }), language);
    expect(title).toMatch(/^\p{Lu}.{5,}[^.]$/u);
    expect(detail).toMatch(/^\p{Lu}.{8,}\.$/su);
    expect(detail).not.toMatch(/[{}!]/);
  }
});

test("a refusal that rests on law names the paragraph, and one that rests on a rule its id", () => {
  expect(explain(refuse("summons.consentMissing"), "sv")).toMatchObject({
    rule: "C5",
    law: expect.stringContaining("SoL (2025:400) 10 kap. 8 §"),
  });
});

test("no law that has been repealed is cited", () => {
  expect(JSON.stringify(refusals)).not.toMatch(/2001:453|2 kap\. 7 §/);
});

test("every code is used by some rule, by the fields or by the server", () => {
  const sources = ["core", "server"]
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`))
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.endsWith("refusals.ts"))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  // Those of files are named by their last word (server/attachments/pdf.ts).
  const isUsed = (code: string) =>
    sources.includes(`"${code}"`) || sources.includes(`"${code.replace("attachment.", "")}"`);
  const unused = codes.filter((code) => !isUsed(code) && !code.startsWith("plan.missing."));
  expect(unused).toEqual([]);
});
