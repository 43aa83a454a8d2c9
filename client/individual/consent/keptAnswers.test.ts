import { expect, test } from "vitest";
import { type Added, asText, fromText } from "./keptAnswers.ts";

const allowed = { answer: "allowed", until: "2027-01-31" } as const;
const refused = { answer: "refused", until: null } as const;
const known = { receivers: ["unit:a", "unit:b"], areas: ["sleep", "plan"], today: "2026-11-22" };
const added: Added = [{ key: "party:c", recipient: { kind: "party", partyId: "c", name: "Lisa" } }];

test("what was chosen and not saved is there again", () => {
  const unsaved = { edits: { "unit:a sleep": allowed, "party:c plan": refused }, added };
  expect(fromText(asText(unsaved), known)).toEqual(unsaved);
});

test("nothing is kept when nothing has been changed, and of a text that is something else nothing is made", () => {
  expect(asText({ edits: {}, added })).toBe("");
  for (const text of ["", "Katten", "[]", "null", "7"]) expect(fromText(text, known)).toEqual({ edits: {}, added: [] });
});

test("what can no longer be answered is left out: a receiver that has gone, another area, a day that has passed", () => {
  const edits = {
    "unit:a sleep": allowed,
    "unit:gone sleep": allowed,
    "unit:b economy": refused,
    "unit:b plan": { answer: "allowed", until: "2026-11-21" } as const,
  };
  expect(fromText(asText({ edits, added: [] }), known).edits).toEqual({ "unit:a sleep": allowed });
});

test("a receiver that has been asked about in the SIP meanwhile is not added twice", () => {
  const unsaved = { edits: { "party:c plan": refused }, added };
  const now = { ...known, receivers: [...known.receivers, "party:c"] };
  expect(fromText(asText(unsaved), now)).toEqual({ edits: unsaved.edits, added: [] });
});
