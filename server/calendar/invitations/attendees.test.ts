// In whose calendar a meeting does not belong: theirs from whom the individual's place is kept, or the individual altogether (Z4).
import { expect, test } from "vitest";
import { cells, given, id, meetingDetails, meetingId, participantIds, people, units } from "../../../test/given.ts";
import { attendeesOf } from "./attendees.ts";

const [tove, jon, aunt] = [id("y", 1), id("y", 2), id("y", 5)];
const aunts = id("i", 30);

/** A child whose guardians let the school and an aunt come; all are called to a meeting. */
function called() {
  const story = given.child().and("coordinator", "addParty", {
    ...{ partyId: aunt, kind: "relative", name: "Moster", personId: aunts },
  });
  for (const giver of [`party:${tove}`, `party:${jon}`])
    story
      .and("coordinator", "decidePlanConsent", { giver, answer: "yes" })
      .and("coordinator", "setConsentScope", { giver, cells: cells(units.school.unitId) })
      .and("coordinator", "setConsentScope", {
        giver,
        cells: [{ recipient: `party:${aunt}`, area: "meeting", allowed: true }],
      });
  const why = "Känner barnet";
  return story
    .and("coordinator", "addParticipant", {
      ...{ participantId: participantIds.school, recipient: `unit:${units.school.unitId}`, why },
    })
    .and("coordinator", "addParticipant", { participantId: id("d", 9), recipient: `party:${aunt}`, why })
    .and("coordinator", "planMeeting", { meetingId, ...meetingDetails })
    .and("coordinator", "sendSummons", { meetingId });
}
const owners = ({ state, now }: ReturnType<typeof called>) =>
  attendeesOf(state, state.meetings[0]!, new Date(now), new Set()).map((one) => one.owner);
const [guardianOne, guardianTwo] = [people.guardianOne, people.guardianTwo].map(({ personId }) => `person:${personId}`);

test("a meeting is in the calendars of the units that are called, of the person's side and of whom they let come", () => {
  expect(owners(called()).sort()).toEqual(
    [
      `unit:${units.school.unitId}`,
      `person:${people.person.personId}`,
      guardianOne,
      guardianTwo,
      `person:${aunts}`,
    ].sort(),
  );
});

test("nor in anybody's when the SIP is over", () => {
  expect(owners(called().and("coordinator", "closeSip", { reason: "moved", text: "Flyttat" }))).toEqual([]);
});

test("but not in theirs who may not know where the child will be, or who is shut out of everything", () => {
  const place = called().and("coordinator", "shieldFrom", { partyId: jon, extent: "place", reason: "Kontaktförbud" });
  expect(owners(place)).not.toContain(guardianTwo);
  expect(owners(place)).toContain(guardianOne);
  const all = called().and("coordinator", "shieldFrom", { partyId: aunt, extent: "everything", reason: "Hot" });
  expect(owners(all)).not.toContain(`person:${aunts}`);
});
