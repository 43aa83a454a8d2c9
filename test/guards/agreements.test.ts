// A county may have changed its agreement. Whoever takes one as it came with the program decides by figures that do not hold there.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { keptFiles, root } from "./sources.ts";

it("the server asks for a county's agreement in one place, where its changes are put on", () => {
  const asking = keptFiles().filter(
    (file) =>
      file.startsWith("server/") &&
      /\.ts$/.test(file) &&
      !/\.test\.ts$/.test(file) &&
      readFileSync(join(root, file), "utf8").includes("getAgreement("),
  );
  expect(asking.sort()).toEqual([
    "server/agreements/agreementBook.ts",
    "server/agreements/agreementRoutes.ts",
    // Invented examples, of no county.
    "server/documents/exampleSip.ts",
    // A county that has changed nothing.
    "server/sip/verifyAgreements.ts",
  ]);
});
