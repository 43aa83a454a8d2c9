import { expect, test } from "vitest";
import { emptyPlan } from "../../../core/sip/emptyPlan.ts";
import type { Closing, MeasureOwner } from "../../../core/sip/state.ts";
import type { TextParams, Texts } from "../../text/fill.ts";
import { fill } from "../../text/fill.ts";
import { texts as closingTexts } from "../../text/sv/closing.ts";
import { texts as followUpTexts } from "../../text/sv/followUp.ts";
import { recordText } from "./recordText.ts";

const principal = { principalId: "p", name: "Region Mellan", kind: "region" as const };
const unit = (unitId: string, name: string) => ({ unitId, name, kind: "primaryCare" as const, principal });
const owner = (unitId: string, name: string): MeasureOwner => ({ kind: "unit", unit: unit(unitId, name) });
const by = { kind: "person" as const, personId: "x", name: "Sara" };
const at = "2026-11-20T10:00:00.000Z";
const closing: Closing = {
  reason: "goalsReached",
  text: "Ingrid är hemma.",
  remainingNeeds: "hemligt",
  otherPlan: "",
  by,
  at,
};
const measure = {
  subgoalId: null,
  area: null,
  contact: "",
  startsOn: null,
  howOften: "varje måndag",
  until: null,
  after: null,
};

const view: Parameters<typeof recordText>[0] = {
  person: {
    personId: "i",
    name: "Ingrid Lund",
    personalIdentityNumber: "",
    age: 84,
    protection: "none",
    contact: null,
  },
  lead: {
    unit: unit("l", "Hemtjänsten"),
    coordinator: { staffId: "s", name: "Sara Nyman", title: "", unitId: "l" },
    deputy: null,
  },
  plan: {
    draft: null,
    draftReason: "",
    draftAnswer: null,
    reports: [],
    copiesGiven: [],
    versions: [
      {
        version: 2,
        content: {
          ...emptyPlan(),
          measures: [
            { ...measure, id: "m1", what: "Lägger om såret", owner: owner("v", "Vårdcentralen") },
            { ...measure, id: "m2", what: "Handlar", owner: owner("l", "Hemtjänsten") },
          ],
        },
        establishedAt: "2026-10-01T10:00:00.000Z",
        by,
        meetingId: null,
        reason: "",
        confirmations: {},
        personsAnswer: null,
      },
    ],
  },
  followUps: [
    {
      id: "f",
      plannedOn: "2026-11-01",
      meetingId: null,
      startedAt: at,
      measures: { m1: { outcome: "done", why: "Såret är läkt", by, at } },
      goals: {},
      newNeeds: null,
      consentStillRight: null,
      decision: null,
    },
  ],
};

const sv = (texts: Texts) => (key: string, params?: TextParams) => fill(texts, "sv", key, params);
const say = { closing: sv(closingTexts), followUp: sv(followUpTexts) } as Parameters<typeof recordText>[4];

test("a unit's text holds its own measures and how they went, and nobody else's", () => {
  const text = recordText(view, closing, { unitId: "v", name: "Vårdcentralen" }, "sv", say);
  expect(text).toContain("Vårdcentralen lägger om såret varje måndag. (vid uppföljning: gjort – Såret är läkt)");
  expect(text).toContain("Orsak: Målen är nådda.");
  expect(text).toContain("version 2, upprättad 1 oktober 2026");
  expect(text).not.toContain("Handlar");
  expect(text).not.toContain("hemligt");
  expect(text).not.toContain("{{");
});

test("a unit without measures is told so", () => {
  expect(recordText(view, closing, { unitId: "z", name: "Skolan" }, "sv", say)).toContain(
    "Skolan hade inga egna insatser i planen.",
  );
});
