import { describe, expect, test } from "vitest";
import { areasFor, checkedAgreement, isDutyBound, stages } from "./agreement.ts";
import { agreements, getAgreement } from "./agreements/shipped.ts";

describe.each(Object.values(agreements))("the agreement $key", (agreement) => {
  test("names every stage once, in the order of the process", () => {
    expect(agreement.phases.flatMap((phase) => phase.stages)).toEqual(stages);
  });

  test("has life areas with codes for adults and for children, none of them twice", () => {
    for (const child of [false, true]) {
      const areas = areasFor(agreement, child);
      expect(new Set(areas).size).toBe(areas.length);
    }
    expect(agreement.lifeAreas.adult).toHaveLength(12);
    for (const area of [...agreement.lifeAreas.adult, ...agreement.lifeAreas.child])
      expect(area.codes.length).toBeGreaterThan(0);
    expect(agreement.lifeAreas.child.every((area) => area.codeSystem === "BBIC")).toBe(true);
  });

  test("speaks Swedish and English everywhere", () => {
    for (const words of [agreement.name, ...agreement.phases, ...agreement.ownTriggers, ...agreement.lifeAreas.adult]) {
      expect(words.sv).not.toBe("");
      expect(words.en).not.toBe("");
    }
  });
});

test("two are shipped: seven phases, and six phases with the school duty-bound", () => {
  const [seven, six] = [getAgreement("seven-phases"), getAgreement("six-phases")];
  expect([seven.phases.length, six.phases.length]).toEqual([7, 6]);
  const school = { kind: "school", principalKind: "municipality" } as const;
  expect([isDutyBound(seven, school), isDutyBound(six, school)]).toEqual([false, true]);
  expect(isDutyBound(seven, { kind: "primaryCare", principalKind: "region" })).toBe(true);
  expect(isDutyBound(six, { kind: "socialInsurance", principalKind: "state" })).toBe(false);
});

test("a county without a known agreement cannot be served", () => {
  expect(() => getAgreement("eight")).toThrow(/eight/);
});

test("an agreement that keeps the access log less than five years is refused", () => {
  const seven = getAgreement("seven-phases");
  const keeping = (accessLogYears: number) => ({ ...seven, retention: { ...seven.retention, accessLogYears } });
  expect(() => checkedAgreement(keeping(4))).toThrow(/at least 5/);
  expect(() => checkedAgreement(keeping(Number.NaN))).toThrow(/at least 5/);
  expect(checkedAgreement(keeping(5)).retention.accessLogYears).toBe(5);
});

test("an agreement that keeps health care's records less than ten years is refused, in whole years only", () => {
  const six = getAgreement("six-phases");
  const keeping = (years: number | null) => {
    const healthCare = { ...six.retention.records.healthCare, years };
    return { ...six, retention: { ...six.retention, records: { ...six.retention.records, healthCare } } };
  };
  for (const years of [9, 10.5, Number.NaN, -1])
    expect(() => checkedAgreement(keeping(years))).toThrow(/PDL 3 kap. 17/);
  for (const years of [10, 30, null])
    expect(checkedAgreement(keeping(years)).retention.records.healthCare.years).toBe(years);
});
