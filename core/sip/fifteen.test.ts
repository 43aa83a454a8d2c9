import { describe, expect, test } from "vitest";
import { agreement, card, cells, given, id, people, type Someone, type Story, units } from "../../test/given.ts";
import { covers, planConsent, speaksItself } from "./consentState.ts";
import { lettersFor } from "./letters.ts";
import { readersOf } from "./readers.ts";
import { tasksOf } from "./tasks.ts";
import { viewFor } from "./view.ts";

/** The step at fifteen: a party of its own beside the guardians (SoL 2025:400 3 kap. 2 and 4 §§, 21 kap. 1 §). */

const [mother, father] = [`party:${id("y", 1)}`, `party:${id("y", 2)}`] as const;
const clinic = `unit:${units.clinic.unitId}`;
const said = (giver: string, answer: "yes" | "no") => ({ giver, answer });
const own = (answer: "yes" | "no") => ({ ...said("person", answer), way: "digital" });
const state = (story: Story) => planConsent(story.state, story.today);
const open = (story: Story) => covers(story.state, clinic, "plan", story.today);
const sees = (who: Someone, story: Story) => viewFor(people[who], story.state, agreement, card, story.today) !== null;
const waiting = (story: Story) =>
  tasksOf(story.state, agreement, story.today).filter((task) => task.appearsOn <= story.today);
const kinds = (story: Story) => waiting(story).map((task) => task.kind);

/** Two guardians who have said yes, and let the clinic see; the clinic is called. */
const shared = (birthDate: string) => {
  const story = given.child(birthDate);
  for (const giver of [mother, father])
    story
      .and("coordinator", "decidePlanConsent", said(giver, "yes"))
      .and("coordinator", "setConsentScope", { giver, cells: cells(units.clinic.unitId, ["meeting", "plan"]) });
  return story
    .and("coordinator", "addParticipant", { participantId: id("d", 2), recipient: clinic, why: "Vård" })
    .and("coordinator", "planMeeting", {
      meetingId: id("t", 1),
      purpose: "Stöd",
      startsAt: "2026-09-20T12:00:00Z",
      minutes: 60,
      place: "Skolan",
      replyBy: "2026-09-10",
    })
    .and("coordinator", "sendSummons", { meetingId: id("t", 1) });
};
const [fourteen, fifteen] = ["2012-08-20", "2011-08-20"] as const;

describe("from the fifteenth birthday", () => {
  test("the child speaks for itself, until eighteen", () => {
    const at = (birthDate: string | null) => speaksItself(given.raised(birthDate).state, "2026-09-01");
    expect(["2011-09-02", "2011-09-01", "2008-09-02", "2008-09-01", null].map(at)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  test("the coordinator is to ask the child, from that very day and without any command", () => {
    const story = shared("2011-09-11");
    const task = tasksOf(story.state, agreement, story.today).find((one) => one.kind === "hearAt15");
    expect(task).toMatchObject({ appearsOn: "2026-09-11", stage: "consent", params: { on: "2026-09-11" } });
    expect(kinds(story)).not.toContain("hearAt15");
    expect(kinds(story.after(9))).not.toContain("hearAt15");
    expect(kinds(story.after(1))).toContain("hearAt15");
    expect(kinds(shared(fifteen))).toContain("hearAt15");
    expect(tasksOf(given.consented().state, agreement, "2026-09-01").map((one) => one.kind)).not.toContain("hearAt15");
  });

  test("what the child said before is asked anew; what it says from then on is enough", () => {
    const story = shared("2011-09-11").and("coordinator", "recordChildView", { agrees: "yes", view: "Bra" });
    expect(kinds(story.after(10))).toContain("hearAt15");
    expect(kinds(story.and("coordinator", "recordChildView", { agrees: "unsure", view: "Vet inte" }))).not.toContain(
      "hearAt15",
    );
    expect(kinds(shared(fifteen).and("person", "decidePlanConsent", own("yes")))).not.toContain("hearAt15");
  });

  test("the child has a question of its own, beside the guardians'", () => {
    const asked = (birthDate: string) => {
      const story = given.child(birthDate);
      const audiences = waiting(story).flatMap((task) => (task.kind === "giveConsent" ? [task.audience] : []));
      const givers = viewFor(people.person, story.state, agreement, card, story.today)?.consent?.givers;
      return [audiences, givers?.map((one) => one.kind)];
    };
    const guardians = [`person:${people.guardianOne.personId}`, `person:${people.guardianTwo.personId}`];
    expect(asked(fourteen)).toEqual([guardians, ["guardian", "guardian"]]);
    expect(asked(fifteen)).toEqual([
      [...guardians, `person:${people.person.personId}`],
      ["guardian", "guardian", "person"],
    ]);
  });

  test("no one beside the child says what it thinks; itself, or who runs the SIP, does", () => {
    const view = { agrees: "yes", view: "Hon vill" };
    expect(shared(fourteen).when("guardianOne", "recordChildView", view).events).toBeDefined();
    expect(shared(fifteen).when("guardianOne", "recordChildView", view).refused).toBe("consent.childSpeaksItself");
    for (const who of ["person", "coordinator"] as const)
      expect(shared(fifteen).when(who, "recordChildView", view).events).toBeDefined();
  });
});

describe("the own no of a child of fifteen", () => {
  test("stops what is shared at once, though both guardians say yes; the SIP does not end by it", () => {
    const story = shared(fifteen);
    expect([state(story), open(story), sees("doctor", story)]).toEqual(["given", true, true]);
    story.and("person", "decidePlanConsent", own("no"));
    expect([state(story), open(story), sees("doctor", story)]).toEqual(["declined", false, false]);
    expect(readersOf(story.state, story.today).map((one) => one.audience)).not.toContain(clinic);
    expect(story.state.closing).toBeNull();
    expect(kinds(story)).toContain("childSaysNo");
  });

  test("is told to those who lose sight, as when a consent is withdrawn (C7)", () => {
    const before = shared(fifteen);
    const story = shared(fifteen);
    const decided = story.decide("person", "decidePlanConsent", own("no"));
    if ("refused" in decided) throw new Error("It is allowed.");
    story.add(decided, people.person);
    const told = lettersFor(before.state, story.state, decided, [`person:${people.person.personId}`]);
    expect(told.map((one) => one.audience)).toContain(clinic);
  });

  test("can be changed into a yes, and then the guardians' consent stands as before", () => {
    const story = shared(fifteen).and("person", "decidePlanConsent", own("no"));
    story.and("person", "decidePlanConsent", own("yes"));
    expect([state(story), open(story)]).toEqual(["given", true]);
    expect(kinds(story)).not.toContain("childSaysNo");
    story.and("person", "withdrawConsent", { way: "digital" });
    expect([state(story), open(story), story.state.closing]).toEqual(["withdrawn", false, null]);
  });

  test("is heard when staff write it down, too, as of the day it was said", () => {
    const story = shared("2011-08-20").and("coordinator", "decidePlanConsent", { ...own("no"), way: "oral" });
    expect(state(story)).toBe("declined");
    const earlier = shared("2011-08-20").and("coordinator", "decidePlanConsent", {
      ...own("no"),
      way: "oral",
      on: "2026-08-19",
    });
    expect(state(earlier)).toBe("given");
  });

  test("said at fourteen stops nothing then, and no birthday stops what was shared the day before (C8)", () => {
    const story = shared("2011-09-03").and("person", "decidePlanConsent", own("no"));
    expect([state(story), open(story)]).toEqual(["given", true]);
    story.after(2);
    expect([state(story), open(story)]).toEqual(["given", true]);
    expect(kinds(story)).toContain("hearAt15");
    story.and("person", "decidePlanConsent", own("no"));
    expect(state(story)).toBe("declined");
  });

  test("to one area of one recipient closes that one alone", () => {
    const refusal = { way: "digital", cells: [{ recipient: clinic, area: "plan", allowed: false }] };
    const story = shared(fifteen)
      .and("person", "decidePlanConsent", own("yes"))
      .and("person", "setConsentScope", refusal);
    expect(open(story)).toBe(false);
    expect(covers(story.state, clinic, "meeting", story.today)).toBe(true);
    const younger = shared(fourteen).and("person", "decidePlanConsent", own("yes"));
    expect(open(younger.and("person", "setConsentScope", refusal))).toBe(true);
  });

  test("leaves the guardians' consent as needed as it was: its own yes is not enough, its silence is no answer", () => {
    const alone = given.child(fifteen).and("person", "decidePlanConsent", own("yes"));
    expect(state(alone)).toBe("notAsked");
    const silent = given.child(fifteen).and("coordinator", "decidePlanConsent", said(mother, "yes"));
    expect(state(silent)).toBe("oneGuardianMissing");
    expect(state(silent.and("coordinator", "decidePlanConsent", said(father, "yes")))).toBe("given");
  });
});

describe("what ends the SIP", () => {
  test("is the guardians' no while the child has not answered, and not when the child has said yes itself", () => {
    const both = (story: Story) =>
      story
        .and("coordinator", "decidePlanConsent", said(mother, "no"))
        .and("coordinator", "decidePlanConsent", said(father, "no"));
    expect(both(given.child(fifteen)).state.closing?.reason).toBe("declined");
    const wanted = both(given.child(fifteen).and("person", "decidePlanConsent", own("yes")));
    expect([wanted.state.closing, state(wanted)]).toEqual([null, "declined"]);
    const ground = { ground: "childConsents", note: "Lämpligt, gäller öppna insatser." };
    wanted.and("coordinator", "recordGuardianGround", ground);
    expect(state(wanted)).toBe("given");
  });
});

describe("the way on without the guardians (SoL 21 kap. 1 §)", () => {
  const ground = { ground: "childConsents", note: "Lämpligt." };
  const tried = (story: Story) => story.when("coordinator", "recordGuardianGround", ground).refused ?? "recorded";

  test("takes from fifteen that the child asks for it, or says yes; at twelve its recorded view alone", () => {
    expect(tried(given.child(fifteen))).toBe("consent.childViewMissing");
    expect(tried(given.child(fifteen).and("person", "decidePlanConsent", own("yes")))).toBe("recorded");
    expect(tried(given.child(fourteen).and("person", "decidePlanConsent", own("yes")))).toBe(
      "consent.childViewMissing",
    );
    const view = { agrees: "yes", view: "Jag vill" };
    expect(tried(given.child(fourteen).and("person", "recordChildView", view))).toBe("recorded");
    expect(tried(given.child("2015-08-20").and("person", "recordChildView", view))).toBe("consent.childTooYoung");
  });

  test("is open to a child of fifteen who has raised the need itself", () => {
    const asking = (birthDate: string) =>
      given
        .nothing(birthDate)
        .and("person", "raiseNeed", { unitId: units.social.unitId, what: "Jag orkar inte." })
        .and("manager", "startSip", { coordinatorId: people.coordinator.staffId, deputyId: people.deputy.staffId })
        .and("coordinator", "giveInformation", { how: "spoken" });
    expect(tried(asking(fifteen))).toBe("recorded");
    expect(tried(asking(fourteen))).toBe("consent.childViewMissing");
  });
});
