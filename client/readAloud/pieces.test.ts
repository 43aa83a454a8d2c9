import { describe, expect, it } from "vitest";
import { inBreaths } from "./pieces.ts";

describe("a text in breaths", () => {
  it("keeps short sentences together and every word in its place", () => {
    expect(inBreaths("Hej. Du har ett möte. Kommer du?")).toEqual(["Hej. Du har ett möte. Kommer du?"]);
    expect(inBreaths("Ett två tre. Fyra fem sex.", 14)).toEqual(["Ett två tre.", "Fyra fem sex."]);
  });

  it("divides between words what has no end of a sentence, and loses nothing", () => {
    const text = `${"ord ".repeat(200)}slut`;
    const breaths = inBreaths(text);
    expect(breaths.length).toBeGreaterThan(3);
    expect(breaths.every((one) => one.length <= 200)).toBe(true);
    expect(breaths.join(" ")).toBe(text);
  });

  it.each([
    "",
    "   ",
    "…",
    "a",
    "Kl. 13.00 den 27 nov. 2026 på Storgatan 1!",
    "??? Va?! Jaså... nej.",
    "å".repeat(500),
  ])("takes %j as it is", (text) => {
    expect(inBreaths(text).join(" ")).toBe(text.trim().replace(/\s+/g, " "));
  });
});
