import { expect, test } from "vitest";
import { versionToSend } from "./versionToSend.ts";

test("a form without drafts sends the version it was opened on", () => {
  expect(versionToSend(7)).toBe(7);
  expect(versionToSend(7, [{ sipVersion: null }])).toBe(7);
});

test("a form opened anew over an old draft sends the version that the draft began from", () => {
  expect(versionToSend(9, [{ sipVersion: 7 }, { sipVersion: null }, { sipVersion: 5 }])).toBe(5);
});

test("a conflict that the writer has been shown is not shown again", () => {
  expect(versionToSend(9, [{ sipVersion: 5 }], 8)).toBe(8);
});
