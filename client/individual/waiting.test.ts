import { expect, test } from "vitest";
import { taskKinds, tasksOf } from "../../core/sip/tasks.ts";
import { agreement, given, id, meetingId, type Story } from "../../test/given.ts";
import { waitingPlaces } from "./waiting.ts";

/** The kinds of what waits for persons in a story, also what appears later. */
function forPersons(story: Story): string[] {
  return tasksOf(story.state, agreement, story.today)
    .filter(({ audience }) => audience.startsWith("person:"))
    .map(({ kind }) => kind);
}

test("everything that waits for somebody on the person's side is told on their page, and nothing that never does", () => {
  const partyId = id("y", 7);
  const withFriend = given
    .assessed()
    .and("coordinator", "addParty", { partyId, kind: "relative", name: "Lisa", personId: id("i", 4) })
    .and("coordinator", "setConsentScope", {
      cells: ["meeting", "plan"].map((area) => ({
        recipient: `party:${partyId}`,
        area,
        allowed: true,
        until: "2026-12-01",
      })),
    })
    .and("coordinator", "addParticipant", { participantId: id("d", 9), recipient: `party:${partyId}`, why: "Nära" })
    .and("coordinator", "planMeeting", {
      meetingId,
      purpose: "Stöd",
      startsAt: "2026-09-20T08:00:00Z",
      minutes: 60,
      place: "Skolan",
      replyBy: "2026-09-10",
    })
    .and("coordinator", "sendSummons", { meetingId });
  const asked = given.invited().and("coordinator", "askForTimes", {
    meetingId,
    startsAt: ["2026-09-20T08:00:00Z", "2026-09-21T08:00:00Z"],
    replyBy: "2026-09-10",
  });
  const stories = [given.informed(), given.child(), withFriend, asked, given.written(), given.established()];
  const found = new Set(stories.flatMap(forPersons));
  expect([...found].sort()).toEqual(waitingPlaces.map(([kind]) => kind as string).sort());
  for (const [kind] of waitingPlaces) expect(taskKinds).toContain(kind);
});
