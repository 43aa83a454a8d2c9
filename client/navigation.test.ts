import { expect, test } from "vitest";
import { ownAddress } from "./navigation.ts";

test.each(["/", "/work", "/sips/1?x=1#y", "/my/%C3%A5", "/%5Cevil.example"])("%j is an address of ours", (path) => {
  expect(ownAddress(path)).toBe(path);
});

test.each([
  "",
  "work",
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "\\/evil.example",
  "/\t/evil.example",
  "/\n//evil.example",
  " //evil.example",
  "javascript:alert(1)",
  "/.//evil.example",
  "/..//evil.example/a",
])("%j leads nowhere else", (text) => {
  const address = ownAddress(text) ?? "/work";
  expect(new URL(address, "https://sip.example.org").origin).toBe("https://sip.example.org");
  expect(address).not.toMatch(/^\/\//);
});
