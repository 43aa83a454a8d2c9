import { describe, expect, test } from "vitest";
import { agreement, card, cells, given, id, people, type Someone, type Story, units } from "../../test/given.ts";
import { covers, planConsent, requiredGivers } from "./consentState.ts";
import { readersOf } from "./readers.ts";
import { tasksOf } from "./tasks.ts";
import { viewFor } from "./view.ts";

/** The hand-over at eighteen: what passes to the person that day, what of the guardians' ends, and what of the own stands. */

const [mother, father] = [`party:${id("y", 1)}`, `party:${id("y", 2)}`];
const school = `unit:${units.school.unitId}`;
const sees = (who: Someone, story: Story) => viewFor(people[who], story.state, agreement, card, story.today) !== null;
const until = (day: string, story: Story): Story => (story.today < day ? until(day, story.after(1)) : story);

/** Eighteen on 28 February 2027. Both guardians have said yes and let the school see. */
const seventeen = () => {
  const story = given.child("2009-02-28");
  for (const giver of [mother, father])
    story
      .and("coordinator", "decidePlanConsent", { giver, answer: "yes" })
      .and("coordinator", "setConsentScope", { giver, cells: cells(units.school.unitId, ["plan"]) });
  return story;
};

describe.each([
  ["2009-02-28", "2027-02-28"],
  ["2008-02-29", "2026-03-01"],
  ["2012-02-29", "2030-03-01"],
])("somebody born on %s", (born, birthday) => {
  const dayBefore = new Date(Date.parse(birthday) - 86_400_000).toISOString().slice(0, 10);
  const begun = () => {
    const story = given.nothing(born);
    story.now = `${Number(birthday.slice(0, 4)) - 1}-12-01T08:00:00.000Z`;
    return story
      .and("nurse", "raiseNeed", { unitId: units.social.unitId, what: "Stöd" })
      .and("manager", "startSip", { coordinatorId: people.coordinator.staffId, deputyId: people.deputy.staffId })
      .and("coordinator", "giveInformation", { how: "spoken" })
      .and("coordinator", "addParty", {
        partyId: id("y", 1),
        kind: "guardian",
        name: "Tove Vik",
        personId: people.guardianOne.personId,
      });
  };

  test(`decides from ${birthday}, and not the day before`, () => {
    const story = until(dayBefore, begun());
    expect([requiredGivers(story.state, story.today), sees("guardianOne", story)]).toEqual([[mother], true]);
    story.after(1);
    expect(story.today).toBe(birthday);
    expect([requiredGivers(story.state, story.today), sees("guardianOne", story)]).toEqual([["person"], false]);
    expect(story.when("guardianOne", "writeWhatMatters", { text: "x" }).refused).toBe("access.notAllowed");
  });

  test("is found by a relative no longer than the guardians' yes holds, though the relative's own has no end", () => {
    const aunt = id("y", 5);
    const party = `party:${aunt}`;
    const story = begun()
      .and("coordinator", "decidePlanConsent", { giver: mother, answer: "yes" })
      .and("coordinator", "addParty", { partyId: aunt, kind: "relative", name: "Moster", personId: id("i", 30) })
      .and("coordinator", "setConsentScope", {
        giver: mother,
        cells: [{ recipient: party, area: "plan", allowed: true }],
      });
    const row = readersOf(story.state, story.today).find((one) => one.audience === `person:${id("i", 30)}`);
    expect(row).toMatchObject({ until: dayBefore, ground: "allowedParty" });
  });

  test("is found by the guardian until the day before, and is a task of the coordinator's for the birthday", () => {
    const story = begun();
    const rows = readersOf(story.state, story.today);
    expect(rows.find((one) => one.audience === `person:${people.guardianOne.personId}`)?.until).toBe(dayBefore);
    const task = tasksOf(story.state, agreement, story.today).find((one) => one.kind === "handOverAt18");
    expect(task).toMatchObject({ dueOn: birthday, params: { on: birthday } });
  });
});

describe("on the day", () => {
  test("what the guardians have let others see ends, and nothing is shared before the person has answered", () => {
    const story = until("2027-02-27", seventeen());
    expect(covers(story.state, school, "plan", story.today)).toBe(true);
    story.after(1);
    expect(planConsent(story.state, story.today)).toBe("notAsked");
    expect(covers(story.state, school, "plan", story.today)).toBe(false);
    const waits = tasksOf(story.state, agreement, story.today);
    expect(waits.find((one) => one.kind === "giveConsent")?.audience).toBe(`person:${people.person.personId}`);
  });

  test("the person's own yes of before stands, with what the person itself has let others see", () => {
    const story = seventeen()
      .and("person", "decidePlanConsent", { giver: "person", answer: "yes", way: "digital" })
      .and("person", "setConsentScope", { way: "digital", cells: cells(units.school.unitId, ["plan"]) });
    until("2027-02-28", story);
    expect(planConsent(story.state, story.today)).toBe("given");
    expect(covers(story.state, school, "plan", story.today)).toBe(true);
    expect(covers(story.state, school, "education", story.today)).toBe(false);
  });

  test("what the person answered before fifteen is no grown-up's consent: it is asked anew, and opens nothing", () => {
    const story = given
      .child("2016-05-05")
      .and("person", "decidePlanConsent", { answer: "yes", way: "digital" })
      .and("person", "setConsentScope", { way: "digital", cells: cells(units.school.unitId, ["economy"]) });
    const on = (day: string) => [planConsent(story.state, day), covers(story.state, school, "economy", day)];
    expect([on("2034-05-04"), on("2034-05-05")]).toEqual([
      ["notAsked", false],
      ["notAsked", false],
    ]);
    story.now = "2034-05-05T08:00:00.000Z";
    const asked = tasksOf(story.state, agreement, story.today).filter((one) => one.kind === "giveConsent");
    expect(asked.map((one) => one.audience)).toEqual([`person:${people.person.personId}`]);
    const shown = viewFor(people.person, story.state, agreement, card, story.today)?.consent;
    expect([shown?.givers[0]?.answer, shown?.plan.person, shown?.rows[0]?.byGiver.person]).toEqual([
      null,
      undefined,
      {},
    ]);
    // A new yes opens nothing of what the child of ten had let others see, before it is said again.
    story.and("person", "decidePlanConsent", { answer: "yes", way: "digital" });
    expect(on("2034-05-05")).toEqual(["given", false]);
    story.and("person", "setConsentScope", { way: "digital", cells: cells(units.school.unitId, ["economy"]) });
    expect(on("2034-05-05")).toEqual(["given", true]);
  });

  test("a yes from the fifteenth birthday stands at eighteen, and one from the day before does not", () => {
    const answered = (day: string) => {
      const story = given.child("2012-02-29");
      story.now = `${day}T08:00:00.000Z`;
      story.and("person", "decidePlanConsent", { answer: "yes", way: "digital" });
      return planConsent(story.state, "2030-03-01");
    };
    expect([answered("2027-02-28"), answered("2027-03-01")]).toEqual(["notAsked", "given"]);
  });
});
