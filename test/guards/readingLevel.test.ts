// The Swedish of the person's pages is plain: measured, with the target in readingLevel.ts.
import { describe, expect, it } from "vitest";
import { exceptions, harderThan, keysOf, measure, targets } from "./readingLevel.ts";

describe.each(Object.entries(targets))("the Swedish of %s", (module, target) => {
  it(`has a LIX of ${target} at most in mean, no sentence that is too long and no text that is too hard`, async () => {
    const { texts, mean, tooLong, tooHard } = await measure(module);
    expect(texts).toBeGreaterThan(0);
    expect(mean).toBeLessThanOrEqual(target);
    expect({ tooLong, tooHard }).toEqual({ tooLong: [], tooHard: [] });
  });
});

it.each(["individual", "myConsent"])("every text of %s that is not easy has an easier one", async (module) => {
  const easier = await keysOf(`${module}Easy`);
  expect((await harderThan(module, 25)).filter((key) => !easier.includes(key))).toEqual([]);
  expect(await harderThan(`${module}Easy`, 30)).toEqual([]);
});

it("lets no text be harder that is not there any longer", async () => {
  const modules = [...new Set(Object.keys(exceptions).map((key) => key.split(".")[0] ?? ""))];
  for (const module of modules) expect(Object.keys(targets)).toContain(module);
});
