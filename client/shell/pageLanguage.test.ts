import { expect, test } from "vitest";
import { areLanguagesOffered, pageLanguage } from "./pageLanguage.ts";

const sip = "/my/0b3f0d0e-0000-4000-8000-000000000001";

test("the main path is said in the language chosen, and the person's other pages only around what is Swedish", () => {
  for (const path of ["/", "/signed-out", "/my", sip, `${sip}/plan`, `${sip}/consent`])
    expect(pageLanguage("ar", path, false)).toEqual({ language: "ar", isMainPath: true });
  for (const path of ["/my/raise", "/my/words", `${sip}/prepare`, `${sip}/readers`, `${sip}/words`, "/sessions"])
    expect(pageLanguage("ar", path, false)).toEqual({ language: "ar", isMainPath: false });
});

test("staff, and the pages for them, are never in such a language", () => {
  for (const path of ["/", "/sessions", "/signed-out", "/work"])
    expect(pageLanguage("uk", path, true).language).toBe("sv");
  for (const path of ["/work", "/sips/1/plan", "/admin", "/choose-assignment"])
    expect(pageLanguage("uk", path, false).language).toBe("sv");
  expect(pageLanguage("en", "/work", true).language).toBe("en");
  expect([areLanguagesOffered("/", null), areLanguagesOffered("/work", undefined)]).toEqual([true, false]);
});
