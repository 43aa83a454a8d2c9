import { expect, test } from "vitest";
import type { UnitKind } from "../../../core/agreement.ts";
import { areasFor, unitKinds } from "../../../core/agreement.ts";
import { sevenPhases } from "../../../core/agreements/sevenPhases.ts";
import type { ConsentRecipient } from "../../../core/sip/stateConsent.ts";
import { suggestedAreas } from "./suggest.ts";

const adult = areasFor(sevenPhases, false);
const child = areasFor(sevenPhases, true);
const unit = (kind: UnitKind): ConsentRecipient => ({
  kind: "unit",
  unit: {
    unitId: "u1",
    name: "Enheten",
    kind,
    principal: { principalId: "p1", name: "Kommunen", kind: "municipality" },
  },
});

test("a unit is suggested what every meeting builds on and what it works with", () => {
  expect(suggestedAreas(unit("homeCare"), adult)).toEqual(
    adult.filter((area) =>
      ["contact", "need", "meeting", "plan", "home", "hygiene", "food", "sleep", "movement"].includes(area),
    ),
  );
  expect(suggestedAreas(unit("school"), child)).toContain("education");
});

test("no suggestion is for everything, and none for an area that is not asked about", () => {
  for (const kind of unitKinds)
    for (const areas of [adult, child]) {
      const suggested = suggestedAreas(unit(kind), areas);
      expect(suggested.length).toBeLessThan(areas.length);
      expect(areas).toEqual(expect.arrayContaining(suggested));
    }
});

test("somebody near the person is suggested the meeting and the plan alone", () => {
  expect(suggestedAreas({ kind: "party", partyId: "p", name: "Lena" }, adult).sort()).toEqual(["meeting", "plan"]);
});
