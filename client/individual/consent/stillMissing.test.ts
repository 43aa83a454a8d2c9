import { expect, test } from "vitest";
import type { ConsentView } from "../../../core/sip/viewConsent.ts";
import { stillMissing } from "./stillMissing.ts";

const mother = { key: "party:m", name: "Anna", kind: "guardian", answer: "yes" };
const father = { key: "party:f", name: "Johan", kind: "guardian", answer: null };
const row = {
  key: "unit:school",
  cells: { education: { state: "notAsked", until: null }, plan: { state: "allowed", until: null } },
  byGiver: { "party:m": { education: { allowed: true, until: null }, plan: { allowed: true, until: null } } },
};
const view = (givers: object[], rows: object[] = [row]) =>
  ({ givers, rows, areas: ["plan", "education"] }) as unknown as ConsentView;

test("it is told who has not answered, and which areas wait for that", () => {
  expect(stillMissing(view([mother, father]), "party:m")).toMatchObject({
    plan: [{ name: "Johan", answer: null }],
    own: false,
    cells: [{ row: { key: "unit:school" }, areas: ["education"] }],
    other: "Johan",
  });
});

test("one's own answer that is missing is told, too", () => {
  expect(stillMissing(view([mother, father], []), "party:f")).toMatchObject({ own: true, plan: [], cells: [] });
});

test("nothing is missing for one who decides alone, or when all have said yes to the same", () => {
  expect(stillMissing(view([mother]), "party:m")).toBeNull();
  expect(stillMissing(view([mother, { ...father, answer: "yes" }], []), "party:m")).toBeNull();
  expect(stillMissing(view([mother, father]), null)).toBeNull();
});
