import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { identityNumbers } from "../identityNumbers.ts";
import { findIdentityNumbers, tenDigits } from "./identityNumbers.ts";
import { keptFiles, root } from "./sources.ts";

/** Where an invented person may have a number: the demo county, tests, and their lists. */
const mayHold = /^(demo|test)\/|\.test\.tsx?$/;
/** Whatever it is called: a picture or a typeface holds NUL, a text does not. */
const isText = (content: Buffer) => !content.includes(0);
/** Checksums of packages. */
const notRead = /^package-lock\.json$/;

/** The Swedish Tax Agency's list of test numbers, kept beside the project where there is room for it. */
const official = join(root, "..", "shared", "data", "test-personal-identity-numbers.csv");

const found = keptFiles()
  .filter((file) => !notRead.test(file))
  .map((file) => ({ file, content: readFileSync(join(root, file)) }))
  .filter(({ content }) => isText(content))
  .flatMap(({ file, content }) => findIdentityNumbers(content.toString("utf8")).map((number) => ({ file, number })));

describe("personal identity numbers", () => {
  it("stand nowhere but in the demo and in tests", () => {
    expect(found.filter(({ file }) => !mayHold.test(file))).toEqual([]);
    // Those of the list are found, so the search works.
    expect(found.some(({ file }) => file === "test/identityNumbers.ts")).toBe(true);
  });

  it("are, in a test, those of the lists in test/identityNumbers.ts and demo/", () => {
    const isList = (file: string) => file === "test/identityNumbers.ts" || file.startsWith("demo/");
    const lists = new Set(found.filter(({ file }) => isList(file)).map(({ number }) => tenDigits(number)));
    expect(found.filter(({ number }) => !lists.has(tenDigits(number)))).toEqual([]);
  });

  it.skipIf(!existsSync(official))(
    "are all on the official list of test numbers (skipped where the list is not)",
    () => {
      const listed = new Set(
        readFileSync(official, "utf8")
          .split("\n")
          .map((line) => tenDigits(line.split(",")[1]?.trim() ?? "")),
      );
      expect(found.filter(({ number }) => !listed.has(tenDigits(number)))).toEqual([]);
    },
  );

  it("are found however they are written", () => {
    const [year, rest] = ["19", tenDigits(identityNumbers.personnummer[2].value)];
    const marked = `${rest.slice(0, 6)}-${rest.slice(6)}`;
    for (const written of [year + rest, rest, marked, year + marked, marked.replace("-", "+")])
      expect([written, findIdentityNumbers(`Tora (${written}), Ekliden`)]).toEqual([written, [written]]);
    const coordination = identityNumbers.samordningsnummer[3].value;
    expect(findIdentityNumbers(`nr ${coordination}.`)).toEqual([coordination]);
  });

  it("are not seen in other numbers", () => {
    const rest = tenDigits(identityNumbers.personnummer[2].value);
    const wrong = rest.slice(0, 9) + ((Number(rest[9]) + 1) % 10);
    for (const text of [wrong, `5${rest}`, `a${rest}b`, "202100-5489", "2026-11-21T09:00:00", "556677-8899"])
      expect([text, findIdentityNumbers(text)]).toEqual([text, []]);
  });
});
