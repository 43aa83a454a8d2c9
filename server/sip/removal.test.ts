import { expect, test } from "vitest";
import { replay } from "../../core/sip/evolve.ts";
import { given, id, meetingId, participantIds, type Story, units } from "../../test/given.ts";
import { faultOfRemoved, planRemoval } from "./removal.ts";

/** A removal by a decision takes what other events have copied from the entry, too. */

/** The story after the removal has been carried out as the server does it, with what verifying the chain then says. */
function cut(story: Story, item: string, parts: string[] = ["text"]) {
  story.and("manager", "redactEntry", { item, parts, decision: "IVO", reason: "r" });
  const asked = story.events.at(-1)!;
  const { removal, left } = planRemoval(story.state.id, story.events.slice(0, -1), asked);
  story.events = [...left, removal];
  story.sip = replay(story.events);
  return story;
}
const faults = (story: Story) =>
  story.events.map((one) =>
    faultOfRemoved(
      story.state.id,
      one,
      story.events.filter(({ event }) => event.type === "EntryRedacted"),
    ),
  );
const all = (story: Story) => JSON.stringify([story.events, story.state]);

test("why somebody was called goes from what went out to them, and that of the others stays", () => {
  const story = cut(given.established(), `participant:${participantIds.school}`);
  expect(all(story)).not.toContain("Känner familjen.");
  expect(all(story)).toContain("Läkemedel.");
  expect(story.state.disclosures.filter((one) => one.why === "[borttagen uppgift]")).toHaveLength(2);
  expect(faults(story).filter((fault) => fault !== undefined && fault !== null)).toEqual([]);
});

test("why somebody was called goes with the summons that was forwarded, and from what went out to the next one", () => {
  const story = given.scoped().and("coordinator", "setConsentScope", {
    cells: [{ recipient: `unit:${units.psychiatry.unitId}`, area: "meeting", allowed: true }],
  });
  story
    .and("coordinator", "addParticipant", {
      participantId: participantIds.insurance,
      recipient: `unit:${units.insurance.unitId}`,
      why: "HEMLIGT SKÄL",
    })
    .and("coordinator", "planMeeting", {
      meetingId,
      purpose: "HEMLIGT SYFTE",
      startsAt: "2026-09-10T12:00:00Z",
      minutes: 60,
      place: "Medborgarhuset",
      replyBy: "2026-09-08",
    })
    .and("coordinator", "sendSummons", { meetingId })
    .and("officer", "returnWronglyAddressed", {
      participantId: participantIds.insurance,
      reason: "Inte vi.",
      forwardTo: units.psychiatry.unitId,
    });
  expect(story.events.at(-1)?.event).toHaveProperty("forwarded");
  expect(all(cut(story, `meeting:${meetingId}`))).not.toContain("HEMLIGT SYFTE");
  expect(all(cut(story, `participant:${participantIds.insurance}`))).not.toContain("HEMLIGT SKÄL");
  expect(faults(story).filter((fault) => fault !== undefined && fault !== null)).toEqual([]);
});

test("what a meeting was for goes from the question of times about it", () => {
  const story = given.invited().and("coordinator", "askForTimes", {
    questionId: id("q", 1),
    meetingId,
    startsAt: ["2026-09-10T12:00:00Z", "2026-09-11T12:00:00Z"],
    replyBy: "2026-09-08",
  });
  cut(story, `meeting:${meetingId}`);
  expect(all(story)).not.toContain("Planera stödet.");
  expect(faults(story).filter((fault) => fault !== undefined && fault !== null)).toEqual([]);
});

test("the name of somebody near goes wherever they were named as recipient or owner", () => {
  const [partyId, other] = [id("y", 7), id("y", 8)];
  const story = given
    .written()
    .and("coordinator", "addParty", { partyId, kind: "relative", name: "Märta Moster" })
    .and("coordinator", "addParty", { partyId: other, kind: "relative", name: "Lisa Vik" })
    .and("coordinator", "setConsentScope", {
      cells: [partyId, other].map((one) => ({ recipient: `party:${one}`, area: "plan", allowed: true })),
    })
    .and("coordinator", "writeMeasure", { what: "Handla.", owner: `party:${partyId}`, contact: "" })
    .and("coordinator", "establishPlan");
  expect(all(story)).toContain("Märta Moster");
  cut(story, `party:${partyId}`);
  expect(all(story)).not.toContain("Märta Moster");
  expect(all(story)).toContain("Lisa Vik");
  expect(faults(story).filter((fault) => fault !== undefined && fault !== null)).toEqual([]);
});

test("the reason of a mark of the individual's own goes with the marks", () => {
  const story = given
    .child("2013-08-01")
    .and("person", "writeOwnWords", { area: "home", hard: "x" })
    .and("person", "markEntry", {
      item: "assessment.own:home",
      kind: "notToParties",
      parties: [id("y", 2)],
      reason: "MÄRKSKÄL",
    });
  expect(all(cut(story, "assessment.own:home", ["text", "marks"]))).not.toContain("MÄRKSKÄL");
  expect(faults(story).filter((fault) => fault !== undefined && fault !== null)).toEqual([]);
});

test("what is put back into an event that a removal took a copy from is found, and an earlier removal that took none still holds", () => {
  const whole = given.called();
  const sent = whole.events.findIndex(({ event }) => event.type === "SummonsSent");
  const kept = whole.events[sent]!;
  const story = cut(whole, `participant:${participantIds.school}`);
  const removals = [story.events.at(-1)!];
  expect(faultOfRemoved(story.state.id, kept, removals)).toMatch(/text stands/);
  const removal = removals[0]!.event;
  if (removal.type !== "EntryRedacted") throw new Error("No removal.");
  // Carried out before copies were taken: the chain's own hash of the event is the one that must fit.
  const { [kept.seq]: _gone, ...remains } = removal.remains ?? {};
  const old = { ...removals[0]!, by: { kind: "system" as const }, event: { ...removal, remains } };
  expect(faultOfRemoved(story.state.id, kept, [old])).toBeUndefined();
});
