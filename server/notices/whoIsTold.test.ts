// Who is told of what happens to a summons and a meeting (S1–S5, X1), each with the event itself: the table in docs/NOTICES.md says it
// in words, core/sip/letters.ts works it out.
import { describe, expect, test } from "vitest";
import { type LetterKind, lettersFor } from "../../core/sip/letters.ts";
import { given, meetingId, participantIds, people, type Someone, type Story, units } from "../../test/given.ts";

const names: [string, string][] = [
  ...Object.entries(people).map(([name, one]): [string, string] => [
    "staffId" in one ? one.staffId : one.personId,
    name,
  ]),
  ...Object.entries(units).map(([name, { unitId }]): [string, string] => [unitId, name]),
];
/** Ids read as in test/given.ts: `staff:coordinator`, `unit:clinic`. */
const named = (audience: string) =>
  names.reduce((text, [id, name]) => text.replaceAll(id, name), audience).replace(/@.*/, "");

/** What a command leads to, and whom: `kind audience`. The one who acts is counted in. */
function told(story: Story, who: Someone, command: Parameters<Story["and"]>[1], input: object) {
  const [before, from] = [story.state, story.events.length];
  story.and(who, command, input as never);
  const events = story.events.slice(from).map((one) => one.event);
  const letters = lettersFor(before, story.state, events, []);
  return letters.map((one) => `${one.kind} ${named(one.audience)}`).toSorted();
}

const run = ["staff:coordinator", "staff:deputy"];
const person = "person:person";
const called = ["unit:school", "unit:clinic", "unit:insurance"];
const to = (kind: LetterKind, ...audiences: string[]) => audiences.map((one) => `${kind} ${one}`);
const clinic = { participantId: participantIds.clinic, reason: "Inte listad hos oss." };

describe("who is told", () => {
  test("of a summons: each that is called, and the individual", () => {
    expect(told(given.invited(), "coordinator", "sendSummons", { meetingId })).toEqual(
      to("summonsReceived", ...called, person).toSorted(),
    );
  });

  test("that it came to the wrong unit: whoever sent it; and the right unit, when it goes straight on", () => {
    expect(told(given.called(), "doctor", "returnWronglyAddressed", clinic)).toEqual(to("wronglyAddressed", ...run));
    const cells = [{ recipient: `unit:${units.psychiatry.unitId}`, area: "meeting", allowed: true }];
    const covered = given.called().and("coordinator", "setConsentScope", { cells });
    const sentOn = { ...clinic, forwardTo: units.psychiatry.unitId };
    expect(told(covered, "doctor", "returnWronglyAddressed", sentOn)).toEqual([
      ...to("summonsReceived", "unit:psychiatry"),
      ...to("wronglyAddressed", ...run),
    ]);
    // To a unit that the consent does not cover nothing goes.
    expect(told(given.called(), "doctor", "returnWronglyAddressed", sentOn)).toEqual(to("wronglyAddressed", ...run));
  });

  test("of an answer: who runs the SIP, and whom the unit has named", () => {
    const comes = { meetingId, participantId: participantIds.clinic, answer: "coming" };
    expect(
      told(given.called(), "doctor", "answerSummons", { ...comes, representativeId: people.doctor.staffId }),
    ).toEqual([...to("representativeNamed", "staff:doctor"), ...to("summonsAnswered", ...run)]);
  });

  test("that a meeting is moved or cancelled: all who were called, and the individual", () => {
    const moved = {
      ...{ meetingId, startsAt: "2026-10-01T08:00:00Z", minutes: 60, place: "Rum 2", replyBy: "2026-09-20" },
      reason: "BUP kan inte.",
    };
    expect(told(given.called(), "coordinator", "moveMeeting", moved)).toEqual(
      to("meetingMoved", ...called, person).toSorted(),
    );
    expect(told(given.called(), "coordinator", "cancelMeeting", { meetingId, reason: "Sjukdom." })).toEqual(
      to("meetingCancelled", ...called, person).toSorted(),
    );
  });

  test("that one takes part no more: that one alone", () => {
    expect(told(given.called(), "coordinator", "removeParticipant", clinic)).toEqual(
      to("participantRemoved", "unit:clinic"),
    );
  });

  test("that the SIP is closed: everybody who took part, who runs it, and the manager", () => {
    const closing = { reason: "individualWishes", text: "Vill inte längre." };
    expect(told(given.called(), "coordinator", "closeSip", closing)).toEqual(
      to("sipClosed", ...called, person, ...run, "manager:social").toSorted(),
    );
  });
});
