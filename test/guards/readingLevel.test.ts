// The Swedish of the person's pages is plain: measured, with the target in readingLevel.ts.
import { describe, expect, it } from "vitest";
import { exceptions, measure, targets } from "./readingLevel.ts";

describe.each(Object.entries(targets))("the Swedish of %s", (module, target) => {
  it(`has a LIX of ${target} at most in mean, no sentence that is too long and no text that is too hard`, async () => {
    const { texts, mean, tooLong, tooHard } = await measure(module);
    expect(texts).toBeGreaterThan(0);
    expect(mean).toBeLessThanOrEqual(target);
    expect({ tooLong, tooHard }).toEqual({ tooLong: [], tooHard: [] });
  });
});

it("lets no text be harder that is not there any longer", async () => {
  const modules = [...new Set(Object.keys(exceptions).map((key) => key.split(".")[0] ?? ""))];
  for (const module of modules) expect(Object.keys(targets)).toContain(module);
});
