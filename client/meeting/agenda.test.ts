import { describe, expect, test } from "vitest";
import { agendaFor, minutesOf } from "../../core/sip/agenda.ts";
import { arcsOf, partAt } from "./agenda.ts";

describe("the meeting circle", () => {
  test.each([15, 45, 60, 61, 480])(
    "the usual agenda fills a meeting of %i minutes, the needs the longest",
    (minutes) => {
      const agenda = agendaFor(minutes);
      expect(minutesOf(agenda)).toBe(minutes);
      const needs = agenda.find((one) => one.part === "needs")?.minutes ?? 0;
      for (const one of agenda) expect(one.minutes).toBeLessThanOrEqual(needs);
    },
  );

  test("the clock says which part one is in and what is left of it", () => {
    const agenda = agendaFor(60);
    expect(partAt(agenda, 0)).toEqual({ part: "opening", minutesLeft: 9 });
    expect(partAt(agenda, 9)).toEqual({ part: "present", minutesLeft: 12 });
    expect(partAt(agenda, 44.5)).toEqual({ part: "needs", minutesLeft: 1 });
    expect(partAt(agenda, 90)).toEqual({ part: "ending", minutesLeft: 0 });
    expect(partAt([], 5)).toBeNull();
  });

  test("the parts go round the whole circle, and a part without minutes has no place in it", () => {
    const arcs = arcsOf([...agendaFor(60), { part: "ending", minutes: 0 }]);
    expect(arcs).toHaveLength(5);
    expect(arcs.reduce((sum, arc) => sum + arc.length, 0)).toBeCloseTo(100);
    expect(arcs[0]?.start).toBe(0);
  });
});
