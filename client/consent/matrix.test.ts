import { expect, test } from "vitest";
import { sevenPhases } from "../../core/agreements/sevenPhases.ts";
import type { ConsentView } from "../../core/sip/viewConsent.ts";
import { fill } from "../text/fill.ts";
import { texts } from "../text/sv/matrix.ts";
import type { Say } from "../text/text.ts";
import {
  cellOf,
  changesOf,
  closedReceiver,
  type Edits,
  nextAnswer,
  rowInWords,
  rowsOf,
  withCells,
  withoutSaved,
  withoutYesTo,
} from "./matrix.ts";

const unit = {
  unitId: "u1",
  name: "Hemtjänsten Söder",
  kind: "homeCare" as const,
  principal: { principalId: "p1", name: "Sjököpings kommun", kind: "municipality" as const },
};
const key = "unit:u1";
const areas = ["contact", "plan", "sleep", "health"];
const view = {
  areas,
  rows: [
    {
      key,
      recipient: { kind: "unit", unit },
      cells: { sleep: { state: "notAsked", until: null } },
      byGiver: {
        person: { sleep: { allowed: true, until: "2027-06-30" }, health: { allowed: true, until: "2026-01-01" } },
      },
    },
  ],
} as unknown as ConsentView;
const t: Say<"matrix"> = (textKey, params) => fill(texts, "sv", textKey as string, params);
const words = (edits: Edits) =>
  rowInWords(first(), areas, edits, { agreement: sevenPhases, language: "sv", t }).join(" ");
const first = () => {
  const [row] = rowsOf(view, "person", [], "2026-11-21");
  if (!row) throw new Error("no row");
  return row;
};

test("a yes that has ended is shown as ended, a missing answer as not asked", () => {
  expect(cellOf(first(), "sleep", {}).answer).toBe("allowed");
  expect(cellOf(first(), "health", {}).answer).toBe("ended");
  expect(cellOf(first(), "plan", {}).answer).toBe("notAsked");
});

test("taken together, the joint answer is shown and not one giver's", () => {
  const [row] = rowsOf(view, null, [], "2026-11-21");
  expect(row && cellOf(row, "sleep", {}).answer).toBe("notAsked");
});

test("presses go yes, no, not asked; mixed cells all become yes; an ended yes is renewed", () => {
  expect(nextAnswer(["notAsked", "notAsked"])).toBe("allowed");
  expect(nextAnswer(["allowed", "allowed"])).toBe("refused");
  expect(nextAnswer(["refused"])).toBe("notAsked");
  expect(nextAnswer(["refused", "allowed"])).toBe("allowed");
  expect(nextAnswer(["ended"])).toBe("allowed");
});

test("only what differs from what is saved is sent, and an emptied cell is sent as not asked", () => {
  const row = first();
  let edits = withCells({}, row, ["sleep", "plan"], () => ({ answer: "refused", until: null }));
  edits = withCells(edits, row, ["sleep"], () => ({ answer: "allowed", until: "2027-06-30" }));
  expect(changesOf(edits)).toEqual([{ recipient: key, area: "plan", allowed: false, until: null }]);
  edits = withCells(edits, row, ["sleep"], () => ({ answer: "notAsked", until: null }));
  expect(changesOf(edits)).toContainEqual({ recipient: key, area: "sleep", allowed: null, until: null });
});

test("a row is read out as sentences", () => {
  expect(words({})).toBe(
    "Hemtjänsten Söder får läsa om sömn till och med 30\u00a0juni\u00a02027. Tiden har gått ut för hälsa. Frågan är inte ställd om kontaktuppgifter och planen.",
  );
  const all = withCells({}, first(), areas, () => ({ answer: "refused", until: null }));
  expect(words(all)).toBe("Hemtjänsten Söder får inte läsa något.");
});

test("what has been saved meanwhile is no change any longer", () => {
  const row = first();
  const edits = withCells({}, row, ["sleep", "plan"], () => ({ answer: "refused", until: null }));
  const saved = { ...row, saved: { ...row.saved, plan: { answer: "refused" as const, until: null } } };
  expect(changesOf(withoutSaved(edits, [saved])).map((one) => one.area)).toEqual(["sleep"]);
});

test("a unit that closed meanwhile is found in what was sent, and loses its yes alone", () => {
  const other = { answer: "allowed" as const, until: null };
  let edits = withCells({ "unit:u2 plan": other }, first(), ["plan"], () => ({ answer: "allowed", until: null }));
  edits = withCells(edits, first(), ["sleep"], () => ({ answer: "refused", until: null }));
  const refused = (at: string) => closedReceiver({ code: "unit.closed", field: `cells.${at}` }, changesOf(edits));
  expect([refused("1.recipient"), refused("0.recipient"), refused("9.recipient")]).toEqual([key, "unit:u2", null]);
  expect(closedReceiver({ code: "unit.unknown", field: "cells.1.recipient" }, changesOf(edits))).toBeNull();

  const left = withoutYesTo(edits, first());
  expect(left).toEqual({ "unit:u2 plan": other, [`${key} sleep`]: { answer: "refused", until: null } });
  // There is nothing that a no could take back, so it would be refused as well.
  expect(withoutYesTo(left, first())).toEqual({ "unit:u2 plan": other });
  expect(withoutYesTo(edits, { ...first(), isNew: true })).toEqual({ "unit:u2 plan": other });
});
