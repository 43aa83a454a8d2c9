import { describe, expect, test } from "vitest";
import { agreement, card, given, people, type Story, units } from "../test/given.ts";
import type { Agreement, RecordKind, RetentionRule } from "./agreement.ts";
import { dueOn, type Keeper, recordKindOf, retentionOf } from "./retention.ts";
import type { SipEvent } from "./sip/events.ts";
import { replay } from "./sip/evolve.ts";
import { readersOf } from "./sip/readers.ts";
import { afterRemoval, removedText } from "./sip/redaction.ts";
import { sightOf } from "./sip/sight.ts";
import type { Sip } from "./sip/state.ts";

const keeperOf = (unitId: string): Keeper | undefined => {
  const unit = Object.values(units).find((one) => one.unitId === unitId);
  return (
    unit && { unitId, kind: unit.kind, principalId: unit.principal.principalId, principalKind: unit.principal.kind }
  );
};
const clocksOf = (story: Story, rules: Agreement = agreement) =>
  retentionOf(story.state, story.events, rules, keeperOf);
const clockOf = (story: Story, record: RecordKind, rules?: Agreement) =>
  clocksOf(story, rules).clocks.find((one) => one.record === record);
const withRule = (record: RecordKind, rule: Partial<RetentionRule>): Agreement => {
  const { retention } = agreement;
  const records = { ...retention.records, [record]: { ...retention.records[record], ...rule } };
  return { ...agreement, retention: { ...retention, records } };
};
/** Held by social services; a school, a clinic and an authority were called. Ended 2026-09-11. */
const closed = (story = given.called()) =>
  story.after(10).and("coordinator", "closeSip", { reason: "moved", text: "Klart." });

describe("whose clock it is", () => {
  test.each([
    ["primaryCare", "region", "healthCare"],
    ["other", "region", "healthCare"],
    ["municipalHealthCare", "municipality", "healthCare"],
    ["primaryCare", "private", "healthCare"],
    ["addictionCare", "private", "healthCare"],
    ["addictionCare", "municipality", "socialServices"],
    ["homeCare", "municipality", "socialServices"],
    ["disabilityServices", "municipality", "lss"],
    ["homeCare", "private", "privateSocialServices"],
    ["disabilityServices", "private", "privateLss"],
    ["school", "municipality", "school"],
    ["socialInsurance", "state", "state"],
  ] as const)("%s of a %s principal keeps as %s", (kind, principalKind, record) => {
    expect(recordKindOf({ kind, principalKind })).toBe(record);
  });
});

describe("the clocks of a SIP", () => {
  test("do not run while it goes on, however old it is", () => {
    const retention = clocksOf(given.called());
    expect(retention).toMatchObject({ over: null, clocks: [], removeAllFrom: null });
    expect(dueOn(retention, "2099-01-01")).toBeNull();
  });

  test("run from the closing: ten years in health care, five in social services with a year's limit", () => {
    const story = closed();
    expect(clockOf(story, "healthCare")).toMatchObject({
      lastEntry: "2026-09-11",
      removeFrom: "2036-09-11",
      removeBy: null,
    });
    expect(clockOf(story, "socialServices")).toMatchObject({ removeFrom: "2031-09-11", removeBy: "2032-12-31" });
    expect(clocksOf(story).removeAllFrom).toBe("2036-09-11");
  });

  test("run from the principal's own last entry when that came after the closing", () => {
    const story = closed().after(100).and("manager", "redactEntry", { item: "need", decision: "x", reason: "y" });
    expect(clockOf(story, "socialServices")?.lastEntry).toBe("2026-12-20");
    expect(clockOf(story, "healthCare")?.lastEntry).toBe("2026-09-11");
  });

  test("are one for each principal and kind of record, with the events that its staff wrote", () => {
    const story = closed();
    const { clocks } = clocksOf(story);
    expect(clocks.map((one) => one.record).sort()).toEqual(["healthCare", "school", "socialServices", "state"]);
    const school = clocks.find((one) => one.record === "school");
    expect(school?.units).toEqual([units.school.unitId]);
    // The school's nurse raised the need.
    expect(school?.seqs).toEqual([1]);
  });

  test("of a child's social services run until thirty, of its health care not", () => {
    const story = closed(given.child());
    expect(clockOf(story, "socialServices")?.removeFrom).toBe("2046-05-05");
    expect(clockOf(story, "socialServices", withRule("socialServices", { childUntil: null }))?.removeFrom).toMatch(
      /^2031/,
    );
    expect(clockOf(closed(), "socialServices")?.removeFrom).toBe("2031-09-11");
  });

  test("never run out where a principal keeps for good, and then not everything is removed", () => {
    const retention = clocksOf(closed(), withRule("school", { years: null }));
    expect(retention.removeAllFrom).toBeNull();
    expect(dueOn(retention, "2200-01-01")).toMatchObject({ everything: false });
  });

  test("come due on their day and not the day before", () => {
    const retention = clocksOf(closed());
    const due = (day: string) =>
      dueOn(retention, day)
        ?.clocks.map((one) => one.record)
        .sort();
    expect(due("2031-09-10")).toBeUndefined();
    expect(due("2031-09-11")).toEqual(["school", "socialServices", "state"]);
    expect(dueOn(retention, "2036-09-10")?.everything).toBe(false);
    expect(dueOn(retention, "2036-09-11")?.everything).toBe(true);
  });

  test("of a need that was declined run from the decision", () => {
    const story = given.raised().and("manager", "declineNeed", { reason: "Inget behov." });
    expect(clocksOf(story).over).toBe("2026-09-01");
  });
});

describe("when the time has come", () => {
  function afterTime(story: Story, event: SipEvent) {
    const last = story.events.at(-1)!;
    const removal = {
      ...last,
      seq: last.seq + 1,
      at: "2032-01-01T00:00:00.000Z",
      by: { kind: "system" } as const,
      event,
    };
    story.events = [...afterRemoval(story.events, removal), removal];
    story.sip = replay(story.events);
    return story;
  }
  const some = (story: Story) => {
    const clock = clockOf(story, "socialServices")!;
    const upTo = story.state.version;
    const { principalId, units, seqs } = clock;
    return afterTime(story, { type: "TextsRemoved", upTo, principals: [principalId], units, seqs });
  };
  const sees = (story: Story, who: keyof typeof people) =>
    sightOf(people[who], story.state, agreement, "2032-01-01", card) !== null;

  test("one principal's texts are gone and its staff find the SIP no longer; the others' stand", () => {
    const story = some(closed());
    const all = JSON.stringify([story.state, story.events]);
    expect(all).not.toContain("Vaknar tidigt.");
    expect(all).toContain("Jag öppnar inte breven.");
    expect(all).toContain("Orkar inte längre ensam.");
    expect(all).toContain(removedText);
    expect([sees(story, "coordinator"), sees(story, "manager")]).toEqual([false, false]);
    expect([sees(story, "nurse"), sees(story, "person"), sees(story, "doctor")]).toEqual([true, true, true]);
    const readers = readersOf(story.state, "2032-01-01").map((one) => one.audience);
    expect(readers.some((one) => one.includes(units.social.unitId))).toBe(false);
    expect(readers).toContain(`person:${people.person.personId}`);
    // Why it ended is a choice, and who coordinated stays with the title.
    expect(story.state.closing).toMatchObject({ reason: "moved", text: removedText });
    expect(story.state.lead.coordinator).toMatchObject({ name: "Sara Nyman", title: "socialsekreterare" });
    expect(clockOf(story, "socialServices")?.done).toBe(true);
    expect(
      dueOn(clocksOf(story), "2031-09-11")
        ?.clocks.map((one) => one.record)
        .sort(),
    ).toEqual(["school", "state"]);
  });

  test("of everybody, nothing that was written and nobody's name on the person's side is left, and nobody finds it", () => {
    const story = closed(given.child().and("guardianOne", "addParty", { kind: "relative", name: "Moster Märta" }));
    const done = afterTime(story, {
      type: "TextsRemoved",
      upTo: story.state.version,
      principals: null,
      units: [],
      seqs: [],
    });
    const all = JSON.stringify([done.state, done.events]);
    for (const text of ["Orkar inte", "Tove Vik", "Jon Vik", "Märta", "2016-05-05", "Klart."])
      expect(all).not.toContain(text);
    expect(all).toContain("Maria Holm");
    expect(readersOf(done.state, "2050-01-01")).toEqual([]);
    for (const who of ["coordinator", "person", "guardianOne", "nurse"] as const) expect(sees(done, who)).toBe(false);
    expect(dueOn(clocksOf(done), "2099-01-01")).toBeNull();
  });

  test("twice is the same as once", () => {
    const once = some(closed());
    const again = afterRemoval(once.events, once.events.at(-1)!);
    expect(again).toEqual(once.events);
    expect(replay(again) as Sip).toEqual(once.state);
  });
});
