import { expect, test } from "vitest";
import { units } from "../../test/given.ts";
import { groundsBetween } from "./grounds.ts";

test("which ground there is follows whose secrecy it is, and who gets to know", () => {
  const { clinic, social, homeCare, school, insurance } = units;
  expect(groundsBetween(clinic, homeCare)).toEqual(["osl25_12", "osl25_13", "other"]);
  expect(groundsBetween(clinic, units.psychiatry)).toEqual(["osl25_12", "osl25_13", "other"]);
  expect(groundsBetween(social, clinic)).toEqual(["osl26_9", "other"]);
  expect(groundsBetween(school, insurance)).toEqual(["osl10_27", "other"]);
  for (const from of [clinic, social])
    for (const to of [school, insurance, "somebody"] as const) expect(groundsBetween(from, to)).toEqual(["other"]);
});

test("no general clause leads from or to what is no authority", () => {
  const run = { ...units.school, principal: { ...units.school.principal, kind: "private" as const } };
  expect(groundsBetween(run, units.insurance)).toEqual(["other"]);
  expect(groundsBetween(units.school, run)).toEqual(["other"]);
  expect(groundsBetween(units.insurance, "somebody")).toEqual(["other"]);
});

test("a municipality's care of those who drink is social services, a region's is health care", () => {
  const care = (kind: "municipality" | "region") => ({ kind: "addictionCare" as const, principal: { kind } });
  expect(groundsBetween(care("municipality"), units.clinic)).toEqual(["osl26_9", "other"]);
  expect(groundsBetween(care("region"), units.clinic)).toEqual(["osl25_12", "osl25_13", "other"]);
});
