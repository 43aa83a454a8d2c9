// The Swedish of the person's pages is plain: measured, with the target in readingLevel.ts.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { harderThan, keysOf, measure, targets } from "./readingLevel.ts";
import { keptFiles, root } from "./sources.ts";

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

it("measures every text that the person's pages take from", () => {
  const files = keptFiles().filter((file) =>
    /^client\/(individual|survey|saved|notices|readAloud)\/.*\.tsx?$/.test(file),
  );
  const taken = new Set(
    files.flatMap((file) =>
      [...readFileSync(join(root, file), "utf8").matchAll(/useText\("(\w+)"\)/g)].map(([, module]) => module!),
    ),
  );
  const measured = Object.keys(targets).map((module) => module.split(".")[0]);
  expect([...taken].filter((module) => !measured.includes(module))).toEqual([]);
  expect(taken.size).toBeGreaterThan(25);
});
