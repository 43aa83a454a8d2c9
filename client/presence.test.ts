import { expect, test } from "vitest";
import { watchPresence } from "./presence.ts";

test("what is asked for long after anything was done is asked for by nobody", () => {
  let now = 1_000_000;
  const page = new EventTarget();
  const isBackground = watchPresence(page, () => now);
  expect(isBackground()).toBe(false);
  now += 31_000;
  expect(isBackground()).toBe(true);
  for (const act of ["keydown", "click", "wheel"]) {
    page.dispatchEvent(new Event(act));
    expect(isBackground(), act).toBe(false);
    now += 31_000;
    expect(isBackground(), act).toBe(true);
  }
  // News is nobody's act.
  page.dispatchEvent(new Event("message"));
  page.dispatchEvent(new Event("visibilitychange"));
  expect(isBackground()).toBe(true);
});
