import { expect, test } from "vitest";
import { adultLifeAreas } from "../../../core/agreements/lifeAreas.ts";
import type { SipView } from "../../../core/sip/view.ts";
import { areaStates, needsOfAreas } from "./areaStates.ts";

const none = { works: "", hard: "", wish: "", needs: "" };
const view = {
  assessment: {
    areas: {
      sleep: { ...none, hard: "Vaknar tre gånger", needs: "Någon som tittar till henne" },
      home: { ...none, needs: "En ramp" },
      food: none,
    },
    ownWords: { leisure: { works: "", hard: "", wish: "Träffa kören igen" } },
  },
} as unknown as SipView;
const of = (key: string) => areaStates(view, adultLifeAreas).find((one) => one.area.key === key);

test("an area is filled when the needs and what they rest on are written", () => {
  expect(of("sleep")?.state).toBe("filled");
  expect(of("home")?.state).toBe("begun");
});

test("an area where everything was emptied is empty", () => {
  expect(of("food")?.state).toBe("empty");
});

test("the person's own words alone make an area begun, and are glimpsed", () => {
  expect(of("leisure")).toMatchObject({ state: "begun", hasOwnWords: true, glimpse: "Träffa kören igen" });
});

test("the needs are gathered in the agreement's order, areas without needs left out", () => {
  expect(needsOfAreas(view, adultLifeAreas, "sv")).toBe("Hemliv: En ramp\n\nSömn: Någon som tittar till henne");
});
