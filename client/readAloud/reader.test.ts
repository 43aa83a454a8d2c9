import { describe, expect, it } from "vitest";
import { turned } from "./reader.ts";

const pieces = [true, false, false, true, false].map((isHeading) => ({ isHeading }));

describe("leafing through what is read aloud", () => {
  it("goes on to the next heading, and to the last words where there is none", () => {
    expect(turned(pieces, 0, 1)).toBe(3);
    expect(turned(pieces, 1, 1)).toBe(3);
    expect(turned(pieces, 3, 1)).toBe(4);
  });

  it("goes back to where the part begins, and from there to the part before", () => {
    expect(turned(pieces, 4, -1)).toBe(3);
    expect(turned(pieces, 3, -1)).toBe(0);
    expect(turned(pieces, 0, -1)).toBe(0);
  });
});
