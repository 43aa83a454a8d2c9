// What is drawn in a language of the main path says nothing that the language does not have.
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const client = join(import.meta.dirname, "..");

/** Drawn inside `InSwedish`, or on a page that is Swedish as a whole. What is not listed must be said in every language. */
const swedish = [
  "act/ActDialog.tsx",
  "individual/AskWhom.tsx",
  "individual/AddRelative.tsx",
  "individual/AskedFor.tsx",
  "individual/ChildsView.tsx",
  // What somebody has written, which is Swedish.
  "individual/Explained.tsx",
  "individual/Explanation.tsx",
  "individual/KeepOnDevice.tsx",
  "individual/Kept.tsx",
  "individual/MyGivenOut.tsx",
  "individual/MyGuests.tsx",
  "individual/MyRaiseNeed.tsx",
  "individual/MyWordList.tsx",
  "individual/MyWords.tsx",
  "individual/OtherCounties.tsx",
  "individual/RegisterExtract.tsx",
  "individual/SayWrong.tsx",
  "individual/ShownToChoice.tsx",
  "individual/WhoHasRead.tsx",
  "individual/consent/SharedToday.tsx",
  "individual/rooms/SettingsRoom.tsx",
  "individual/rooms/SharedRoom.tsx",
  "individual/rooms/TakeAlongRoom.tsx",
  "meeting/OwnTimesSaid.tsx",
  "meeting/TimesFields.tsx",
  "session/ChooseAssignmentPage.tsx",
];
const swedishFolders = /^individual\/(child|handOver|hospital|messages|news|prepare|takeAlong|times)\//;

/** Parts of a file: what its own `InSwedish` holds, or what staff alone see. */
const swedishKeys: Record<string, string[]> = {
  "shell/AccountMenu.tsx": ["account.about", "account.switchTo", "account.notices"],
  "shell/Header.tsx": ["nav.work", "nav.unit", "nav.raise", "nav.admin", "nav.logReview", "nav.survey", "nav.support"],
  "shell/LanguageSwitch.tsx": ["language.switch"],
};

const files = globSync("{act,draft,individual,meeting,session,shell}/**/*.tsx", { cwd: client })
  .filter((file) => !swedish.includes(file) && !swedishFolders.test(file))
  .filter((file) => readFileSync(join(client, file), "utf8").includes("useText("))
  .sort();

describe("what the main path draws", () => {
  test("is there to be looked at, and so is what it does not draw", () => {
    expect(files.length).toBeGreaterThan(40);
    expect(swedish.filter((file) => !existsSync(join(client, file)))).toEqual([]);
    expect(callsOf(`t(a ? "b.c" : f("d")) + at("e")`, "t")).toEqual([`a ? "b.c" : f("d"))`]);
  });

  test.each(files)("%s asks for no text that is Swedish alone", async (file) => {
    const source = readFileSync(join(client, file), "utf8");
    const says = [...source.matchAll(/const (\w+) = useText\("(\w+)"\)/g)];
    for (const [, say = "", area = ""] of says) {
      const all = await keysOf("sv", area);
      const said = await keysOf("fi", area);
      const asked = callsOf(source, say).flatMap((call) => [
        ...[...call.matchAll(/"(\w+(?:\.\w+)*)"/g)].map(([, key = ""]) => key).filter((key) => all.has(key)),
        ...[...call.matchAll(/`((?:\w+\.)+)\$\{/g)].flatMap(([, group = ""]) =>
          [...all].filter((key) => key.startsWith(group) && !key.slice(group.length).includes(".")),
        ),
      ]);
      const missing = asked.filter((key) => !said.has(key) && !swedishKeys[file]?.includes(key));
      expect({ area, missing: [...new Set(missing)] }).toEqual({ area, missing: [] });
    }
  });
});

/** What stands in the brackets of each call of a function. */
function callsOf(source: string, name: string): string[] {
  return [...source.matchAll(new RegExp(`\\b${name}\\(`, "g"))].map(({ index, 0: { length } }) => {
    let depth = 1;
    let at = index + length;
    for (; depth > 0 && at < source.length; at += 1) depth += source[at] === "(" ? 1 : source[at] === ")" ? -1 : 0;
    return source.slice(index + length, at);
  });
}

/** The keys of an area, the forms of a count as one. Empty when the language does not have the area. */
async function keysOf(language: string, area: string): Promise<Set<string>> {
  const file = join(import.meta.dirname, language, `${area}.ts`);
  return new Set(existsSync(file) ? flat((await import(file)).texts) : []);
}

function flat(texts: object, prefix = ""): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string"
      ? [prefix + key.replace(/_(zero|one|two|few|many|other)$/, "")]
      : flat(value, `${prefix}${key}.`),
  );
}
