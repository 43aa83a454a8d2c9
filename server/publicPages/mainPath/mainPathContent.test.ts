// The page in each language of the main path says what the Swedish one it is translated from does, and that one is plain.
import { describe, expect, it } from "vitest";
import { partLanguageKeys, reviewOf } from "../../../core/languages.ts";
import { lix } from "../../../test/readability.ts";
import type { Block } from "../content/content.ts";
import { textsOf } from "../draw.ts";
import type { MainPathContent, SwedishBlock } from "./mainPathContent.ts";
import { isSwedishBlock, mainPathContents, mainPathPage } from "./mainPathPage.ts";
import { page as swedish } from "./sv.ts";

const blocksOf = ({ sections }: MainPathContent) => sections.flatMap((it) => it.blocks);
const words = (block: Block | SwedishBlock): string[] =>
  !isSwedishBlock(block) ? textsOf(block) : "means" in block ? [block.means] : block.swedishWords.map((it) => it.means);
const wholeText = (page: MainPathContent) =>
  [page.title, page.lead, ...page.sections.map((it) => it.heading), ...blocksOf(page).flatMap(words)].join("\n\n");

it("is translated from plain Swedish", () => {
  expect(lix(wholeText(swedish))).toBeLessThanOrEqual(28);
});

describe.each(partLanguageKeys)("in %s", (language) => {
  const page = mainPathContents[language];

  it("there are the same sections, of the same things", () => {
    const shape = (it: MainPathContent) =>
      it.sections.map(({ id, blocks }) => [
        id,
        blocks.map((block) => [typeof block === "string" ? "text" : Object.keys(block).join(), words(block).length]),
      ]);
    expect(shape(page)).toEqual(shape(swedish));
  });

  it("what is to be said in Swedish is the very same, and what it means is not", () => {
    const toSay = (it: MainPathContent) =>
      blocksOf(it).flatMap((block) => ("sayInSwedish" in Object(block) ? [block] : []));
    const [own, source] = [toSay(page)[0], toSay(swedish)[0]] as { sayInSwedish: string; means: string }[];
    expect(own?.sayInSwedish).toBe(source?.sayInSwedish);
    expect(own?.means).not.toBe(source?.means);
  });

  it("no text is left in Swedish, and the sentence for search engines is shown whole", () => {
    const source = new Set(blocksOf(swedish).flatMap(words));
    expect(
      blocksOf(page)
        .flatMap(words)
        .filter((text) => source.has(text)),
    ).toEqual([]);
    expect(page.title.length).toBeLessThanOrEqual(50);
    expect(page.description.length).toBeGreaterThan(50);
    expect(page.description.length).toBeLessThanOrEqual(160);
  });

  it("it says who is waited for, until somebody has reviewed it", () => {
    const drawn = mainPathPage(language, "https://samlad.example");
    expect(drawn.includes(page.around.waiting)).toBe(reviewOf(language) === null);
  });
});
