import { describe, expect, test } from "vitest";
import {
  agreement,
  cells,
  given,
  id,
  meetingDetails,
  meetingId,
  participantIds,
  people,
  planIds,
  type Someone,
  type Story,
  units,
} from "../../test/given.ts";
import { lettersFor } from "./letters.ts";
import { tasksOf } from "./tasks.ts";

/** What is kept from somebody is not told by a letter, by a task that goes away, or by how a command is refused. */

const [tove, jon] = [id("y", 1), id("y", 2)];
const audience = (who: Someone) => `person:${(people[who] as { personId: string }).personId}`;

/** The child of thirteen has kept its own words from the one guardian. */
const keptWords = () =>
  given
    .child("2013-08-01")
    .and("person", "writeOwnWords", { area: "home", hard: "x" })
    .and("person", "markEntry", { item: "assessment.own:home", kind: "notToParties", parties: [jon], reason: "r" });

/** Who is told of what the last act led to. */
function toldOf(story: Story, act: (story: Story) => void): string[] {
  const before = story.state;
  const from = story.events.length;
  act(story);
  const events = story.events.slice(from).map((one) => one.event);
  return lettersFor(before, story.state, events, []).map((letter) => letter.audience);
}

describe("a letter", () => {
  test("that an entry was struck goes to nobody from whom the entry is kept", () => {
    const told = toldOf(keptWords(), (story) =>
      story.and("coordinator", "strikeEntry", { item: "assessment.own:home", reason: "x" }),
    );
    expect(told).toEqual([audience("person"), audience("guardianOne")]);
  });

  test("that an entry was struck goes to everybody on the individual's side when nothing is kept", () => {
    const story = given.child("2013-08-01").and("person", "writeOwnWords", { area: "home", hard: "x" });
    expect(
      toldOf(story, (it) => it.and("coordinator", "strikeEntry", { item: "assessment.own:home", reason: "x" })),
    ).toEqual(["person", "guardianOne", "guardianTwo"].map((who) => audience(who as Someone)));
  });

  test("of an answer goes to the one who asked, and not to an individual from whom the question is kept", () => {
    const asked = () => {
      const story = given.established().and("coordinator", "addParty", {
        partyId: id("y", 7),
        kind: "representative",
        name: "Lisa Vik",
        personId: people.daughter.personId,
        appointment: { kind: "godMan", coversConsent: true, scope: "Sörja för person", until: null },
      });
      return story.and("daughter", "writeMessage", { messageId: id("w", 1), text: "Fråga" });
    };
    const answer = (it: Story) => it.and("coordinator", "answerMessage", { messageId: id("w", 1), text: "Svar" });
    expect(toldOf(asked(), answer)).toEqual(expect.arrayContaining([audience("person"), audience("daughter")]));
    const kept = asked().and("coordinator", "markEntry", {
      item: `message:${id("w", 1)}`,
      kind: "thirdParty",
      reason: "r",
    });
    expect(toldOf(kept, answer)).not.toContain(audience("person"));
  });
});

describe("the task to answer the plan", () => {
  const school = units.school.unitId;
  const established = (protectedOne: boolean) => {
    const story = given.child("2016-05-05", { protected: protectedOne });
    for (const giver of [tove, jon])
      story
        .and("coordinator", "decidePlanConsent", { giver: `party:${giver}`, answer: "yes" })
        .and("coordinator", "setConsentScope", { giver: `party:${giver}`, cells: cells(school) });
    return story
      .and("coordinator", "addParticipant", {
        participantId: participantIds.school,
        recipient: `unit:${school}`,
        why: "Känner barnet.",
      })
      .and("coordinator", "planMeeting", { meetingId, ...meetingDetails })
      .and("coordinator", "sendSummons", { meetingId })
      .and("coordinator", "setMeetingRoles", { meetingId, chair: "A", secretary: "B" })
      .after(9)
      .and("coordinator", "startMeeting", { meetingId })
      .and("coordinator", "recordPersonsAttendance", { meetingId, how: "present" })
      .and("coordinator", "recordAttendance", {
        meetingId,
        participantId: participantIds.school,
        attendance: "present",
      })
      .and("coordinator", "endMeeting", { meetingId })
      .and("coordinator", "writePlanText", { section: "needs", text: "Sömn." })
      .and("coordinator", "writeGoal", { goalId: planIds.goal, ownWords: "Sova" })
      .and("coordinator", "writeMeasure", {
        measureId: planIds.socialMeasure,
        what: "Samtal",
        owner: `unit:${units.social.unitId}`,
        contact: "Sara",
      })
      .and("coordinator", "writeMeasure", { measureId: planIds.ownMeasure, what: "Promenad", owner: "person" })
      .and("coordinator", "chooseResponsible", { principalId: units.social.principal.principalId })
      .and("coordinator", "bookFollowUp", { on: "2026-10-20", how: "Möte" })
      .and("coordinator", "establishPlan");
  };
  const asked = (story: Story) =>
    tasksOf(story.state, agreement, story.today)
      .filter((task) => task.kind === "answerPlan")
      .map((task) => task.audience);

  test.each([true, false])("stays with a guardian when the other, protected: %s, has answered", (isProtected) => {
    const story = established(isProtected);
    const [child, one, other] = [audience("person"), audience("guardianOne"), audience("guardianTwo")];
    expect(asked(story)).toEqual([child, one, other]);
    expect(asked(story.and("guardianOne", "answerPlan", { agrees: "yes", version: 1 }))).toEqual([child, other]);
    expect(asked(story.and("guardianTwo", "answerPlan", { agrees: "yes", version: 1 }))).toEqual([child]);
    expect(asked(story.and("person", "answerPlan", { agrees: "yes", version: 1 }))).toEqual([]);
  });

  test("is done for all when staff have written down what they said", () => {
    expect(asked(established(false).and("coordinator", "answerPlan", { agrees: "yes", version: 1 }))).toEqual([]);
  });
});

test("to keep what is kept from oneself is refused as if it were not there", () => {
  const refused = (story: Story, item: string, kind = "thirdParty") =>
    story.when("person", "markEntry", { item, kind, parties: kind === "thirdParty" ? [] : [jon], reason: "r" }).refused;
  const story = given.child("2013-08-01").and("coordinator", "assessArea", { area: "home", hard: "Farmor har ringt." });
  expect(refused(story, "assessment.area:home")).toBe("secrecy.ownWordsOnly");
  story.and("coordinator", "markEntry", { item: "assessment.area:home", kind: "thirdParty", reason: "Farmors ord." });
  for (const kind of ["thirdParty", "notToParties"])
    expect([
      refused(story, "assessment.area:home", kind),
      refused(story, "assessment.area:food", kind),
      refused(story, "mark:assessment.area:home", kind),
    ]).toEqual(["item.unknown", "item.unknown", "item.unknown"]);
});
