import { expect, test } from "vitest";
import type { Edits, MatrixRow } from "../../consent/matrix.ts";
import { whatFollows } from "./whatFollows.ts";

const areas = ["meeting", "plan", "sleep"];
const row: MatrixRow = {
  key: "unit:u1",
  name: "Hemtjänsten Söder",
  detail: "",
  group: "municipality",
  isNew: false,
  saved: { meeting: { answer: "allowed", until: null }, sleep: { answer: "notAsked", until: null } },
};
const edit = (edits: Record<string, "allowed" | "refused">, until: string | null = null): Edits =>
  Object.fromEntries(Object.entries(edits).map(([area, answer]) => [`unit:u1 ${area}`, { answer, until }]));

test("a yes that becomes a no stops the reading, and without the meeting one cannot be called", () => {
  const [found] = whatFollows([row], areas, edit({ meeting: "refused" }));
  expect(found).toMatchObject({ stops: ["meeting"], starts: [], losesMeeting: true, changesNothing: false });
});

test("a new yes starts it; a no where nothing was read changes nothing", () => {
  const [found] = whatFollows([row], areas, edit({ sleep: "allowed" }));
  expect(found).toMatchObject({ stops: [], starts: ["sleep"], losesMeeting: false, until: null });
  const [no] = whatFollows([row], areas, edit({ plan: "refused" }));
  expect(no).toMatchObject({ stops: [], starts: [], changesNothing: true });
});

test("another last day is told of, and who is not changed is not mentioned", () => {
  expect(whatFollows([row], areas, edit({ meeting: "allowed" }, "2027-01-01"))).toMatchObject([
    { until: { day: "2027-01-01" }, changesNothing: false },
  ]);
  expect(whatFollows([row], areas, {})).toEqual([]);
});
