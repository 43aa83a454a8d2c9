import { describe, expect, test } from "vitest";
import { agreement, card, given, id, meetingId, people, planIds, type Someone, type Story } from "../../test/given.ts";
import { historyFor } from "./history.ts";
import { newsOf } from "./news.ts";
import { sightOf } from "./sight.ts";

/** What is told to one reader of all that came after a version. */
function news(story: Story, who: Someone, after = 0) {
  const sight = sightOf(people[who], story.state, agreement, story.today, card);
  const events = story.events.filter(({ seq }) => seq > after);
  return sight ? newsOf(historyFor(story.state, events, sight), people[who]) : null;
}
const kinds = (...it: Parameters<typeof news>) => news(...it)?.map(({ kind }) => kind) ?? null;
const jon = id("y", 2);

describe("what is new to a reader", () => {
  test("is what others have done, and never the own doing", () => {
    const story = given.established();
    const before = story.state.version;
    story.and("person", "writeMessage", { text: "När kommer ledstången?" });
    expect(kinds(story, "person", before)).toEqual([]);
    expect(kinds(story, "coordinator", before)).toEqual(["message"]);
    const messageId = story.state.messages!.at(-1)!.id;
    story.and("coordinator", "answerMessage", { messageId, text: "På tisdag." });
    expect(kinds(story, "person", before)).toEqual(["messageAnswer"]);
    expect(kinds(story, "coordinator", before)).toEqual(["message"]);
  });

  test("is one line for each kind of thing, the newest first, with who did it when that was one", () => {
    const story = given.consented().after(1);
    const before = story.state.version;
    story.and("coordinator", "assessArea", { area: "sleep", hard: "Vaknar." }).after(1);
    story.and("coordinator", "writeWhatMatters", { text: "Katten" }).after(1);
    story.and("coordinator", "assessArea", { area: "food", hard: "Äter lite." });
    expect(news(story, "person", before)).toMatchObject([
      { kind: "assessment", count: 2, at: story.now, by: { name: "Sara Nyman" } },
      { kind: "ownWords", count: 1 },
    ]);
    story.and("deputy", "assessArea", { area: "economy", hard: "Skulder." });
    expect(news(story, "person", before)?.[0]).toMatchObject({ kind: "assessment", count: 3, by: null });
  });

  test("leaves out what something later has made old", () => {
    const story = given.invited();
    expect(kinds(story, "person")).toContain("meetingPlanned");
    story.and("coordinator", "sendSummons", { meetingId });
    expect(kinds(story, "person")).not.toContain("meetingPlanned");
    expect(kinds(story, "person")).toContain("summonsSent");
    const written = given.written();
    expect(kinds(written, "person")).toContain("planWritten");
    written.and("coordinator", "establishPlan");
    expect(kinds(written, "person")).not.toContain("planWritten");
    expect(kinds(written, "person")?.[0]).toBe("planEstablished");
  });

  test("is nothing that the history does not show", () => {
    const story = given.established();
    const before = story.state.version;
    story
      .and("coordinator", "markEntry", {
        item: `plan.measure:${planIds.socialMeasure}`,
        kind: "thirdParty",
        reason: "x",
      })
      .and("coordinator", "reportMeasure", { measureId: planIds.socialMeasure, status: "ongoing" });
    expect(kinds(story, "person", before)).toEqual([]);
    expect(news(given.assessed(), "stranger")).toBe(null);
    // The school sees sleep, and is told of that alone.
    const called = given.called();
    const then = called.state.version;
    called.and("coordinator", "assessArea", { area: "economy", hard: "Skulder." });
    expect(kinds(called, "nurse", then)).toEqual([]);
    called.and("coordinator", "assessArea", { area: "sleep", hard: "Vaknar." });
    expect(news(called, "nurse", then)).toMatchObject([{ kind: "assessment", count: 1 }]);
  });

  test("does not say on a page that others may see that somebody has been protected, or from whom", () => {
    const story = given.child();
    const before = story.state.version;
    story.and("coordinator", "shieldFrom", { partyId: jon, extent: "place", reason: "Skyddat boende" });
    expect(kinds(story, "guardianOne", before)).toEqual([]);
    expect(kinds(story, "person", before)).toEqual([]);
    story.and("coordinator", "planMeeting", {
      meetingId,
      purpose: "Skolan",
      startsAt: "2026-09-20T08:00:00Z",
      minutes: 60,
      place: "Skolan",
      replyBy: "2026-09-10",
    });
    expect(kinds(story, "guardianOne", before)).toEqual(["meetingPlanned"]);
    expect(kinds(story, "guardianTwo", before)).toEqual([]);
  });
});
