import { describe, expect, test } from "vitest";
import {
  agreement,
  card,
  cells,
  everybody,
  given,
  id,
  meetingId,
  people,
  planIds,
  type Someone,
  type Story,
  units,
} from "../../test/given.ts";
import { changesBetween, historyFor } from "./history.ts";
import { lettersFor } from "./letters.ts";
import { audiencesOf, readersOf } from "./readers.ts";
import { sightOf } from "./sight.ts";
import { nextStep, tasksOf } from "./tasks.ts";
import { viewFor } from "./view.ts";

const see = (story: Story, who: Someone) => viewFor(people[who], story.state, agreement, card, story.today);
const seen = (story: Story) => everybody.filter((who) => see(story, who));

describe("who sees that a SIP exists (Z1, Z2)", () => {
  test("before consent: who raised it, the receiving unit's manager and the individual", () => {
    expect(seen(given.raised())).toEqual(["manager", "nurse", "person"]);
  });

  test("after the start: the coordinator and the deputy too, but no colleague at the same unit", () => {
    expect(seen(given.started())).toEqual(["manager", "coordinator", "deputy", "nurse", "person"]);
  });

  test("a unit that the consent covers sees nothing until it is called", () => {
    expect(see(given.invited(), "doctor")).toBeNull();
    expect(see(given.called(), "doctor")).not.toBeNull();
  });

  test("a unit that was passed the need no longer sees what it passed on", () => {
    const story = given.raised().and("manager", "passOnNeed", { unitId: units.clinic.unitId, why: "x" });
    expect(seen(story)).toEqual(["nurse", "clinicManager", "person"]);
  });

  test("consent withdrawn: the others lose sight at once", () => {
    const story = given.established().and("person", "withdrawConsent", { way: "digital" });
    expect(seen(story)).toEqual(["manager", "coordinator", "deputy", "nurse", "person"]);
    expect(see(story, "nurse")?.plan.versions).toEqual([]);
  });

  test("removed or wrongly addressed: the unit loses sight", () => {
    const story = given.called().and("doctor", "returnWronglyAddressed", { participantId: id("d", 2), reason: "Fel." });
    expect(see(story, "doctor")).toBeNull();
  });

  test("a consent with a time limit ends by itself", () => {
    const story = given.called().and("person", "setConsentScope", {
      way: "digital",
      cells: cells(units.clinic.unitId, undefined, "2026-09-05"),
    });
    const found = readersOf(story.state, story.today).find((one) => one.audience === `unit:${units.clinic.unitId}`);
    expect(found?.until).toBe("2026-09-05");
    expect(see(story.after(4), "doctor")).not.toBeNull();
    expect(see(story.after(1), "doctor")).toBeNull();
  });

  test("what a representative allows ends with the appointment, also where it has no end of its own", () => {
    const giver = `party:${id("y", 5)}`;
    const story = given
      .called()
      .and("coordinator", "recordCapacity", { canConsent: "no", why: "Demens.", ownWill: "Vill bo hemma." })
      .and("coordinator", "addParty", {
        partyId: id("y", 5),
        kind: "representative",
        name: "Karin Ro",
        appointment: { kind: "godMan", coversConsent: true, scope: "allt", until: "2026-09-05" },
      })
      .and("coordinator", "decidePlanConsent", { giver, answer: "yes" })
      .and("coordinator", "setConsentScope", { giver, cells: cells(units.clinic.unitId) });
    const finds = (day: string) =>
      readersOf(story.state, story.today).some(
        ({ audience, until }) => audience === `unit:${units.clinic.unitId}` && (until ?? day) >= day,
      );
    for (const day of ["2026-09-05", "2026-09-06", "2027-01-01"])
      expect([day, finds(day)]).toEqual([
        day,
        viewFor(people.doctor, story.state, agreement, card, day) !== null && day <= "2026-09-05",
      ]);
    expect(finds("2026-09-05")).toBe(true);
  });

  test("a relative sees what the individual allows, and only that", () => {
    const story = given.consented().and("coordinator", "addParty", {
      partyId: id("y", 9),
      kind: "relative",
      name: "Lisa Vik",
      personId: people.daughter.personId,
    });
    expect(see(story, "daughter")).toBeNull();
    story.and("person", "setConsentScope", {
      way: "digital",
      cells: [{ recipient: `party:${id("y", 9)}`, area: "sleep", allowed: true }],
    });
    story
      .and("coordinator", "assessArea", { area: "sleep", hard: "Vaknar." })
      .and("coordinator", "assessArea", { area: "economy", hard: "Skulder." });
    expect(Object.keys(see(story, "daughter")?.assessment.areas ?? {})).toEqual(["sleep"]);
  });

  test("a child's guardians see the child's SIP; at eighteen they do not", () => {
    const story = given.child("2008-09-10");
    expect(see(story, "guardianOne")?.limited).toBe(false);
    expect(see(story.after(9), "guardianOne")).toBeNull();
  });
});

describe("what is seen (C4, C7)", () => {
  test("the school sees the assessment's sleep and nothing of the economy; the clinic sees both", () => {
    const story = given.called();
    expect(Object.keys(see(story, "nurse")?.assessment.areas ?? {})).toEqual(["sleep"]);
    expect(Object.keys(see(story, "nurse")?.assessment.ownWords ?? {})).toEqual([]);
    expect(Object.keys(see(story, "doctor")?.assessment.areas ?? {}).sort()).toEqual(["economy", "sleep"]);
  });

  test("a subgoal and its measure are seen only with their life area; a unit always sees its own measure", () => {
    const story = given.established();
    story.and("person", "setConsentScope", {
      way: "digital",
      cells: [
        { recipient: `unit:${units.school.unitId}`, area: "sleep", allowed: false },
        { recipient: `unit:${units.clinic.unitId}`, area: "sleep", allowed: false },
      ],
    });
    const school = see(story, "nurse")?.plan.versions[0]?.content;
    expect(school?.subgoals).toEqual([]);
    expect(school?.measures.map((one) => one.id)).toEqual([planIds.socialMeasure, planIds.ownMeasure]);
    const clinic = see(story, "doctor")?.plan.versions[0]?.content;
    expect(clinic?.measures.map((one) => one.id)).toContain(planIds.clinicMeasure);
    expect(clinic?.measures.find((one) => one.id === planIds.clinicMeasure)?.subgoalId).toBeNull();
  });

  test("who may see the meeting but not the plan sees no plan", () => {
    const officer = see(given.established(), "officer");
    expect(officer?.meetings).toHaveLength(1);
    expect(officer?.plan.versions).toEqual([]);
    expect(officer?.person.contact).toBeNull();
    expect(officer?.need).toBeNull();
  });

  test("the matrix, information given, capacity and others' disclosures are for the lead and the person's side", () => {
    const doctor = see(given.called(), "doctor");
    expect([doctor?.consent, doctor?.information, doctor?.capacity]).toEqual([null, null, null]);
    expect(doctor?.disclosures).toHaveLength(1);
    expect(see(given.called(), "person")?.consent?.rows).toHaveLength(3);
  });

  test("who raised the need follows what became of it, and no more", () => {
    const story = given.started();
    expect(see(story, "nurse")).toMatchObject({
      need: { what: "Orkar inte längre ensam." },
      decision: { kind: "started" },
      consent: null,
      limited: true,
    });
  });

  test("what the individual says about an invitation is not shown to those who are called", () => {
    const story = given.called().and("person", "commentInvitation", { meetingId, text: "Inte skolan." });
    expect(JSON.stringify(see(story, "nurse"))).not.toContain("Inte skolan.");
    expect(JSON.stringify(see(story, "coordinator"))).toContain("Inte skolan.");
  });

  test("each one is told what they may do, and may do no other", () => {
    expect(see(given.called(), "doctor")?.may).toEqual([
      "answerSummons",
      "nameRepresentative",
      "returnWronglyAddressed",
      "prepareAsParticipant",
      "answerTimes",
      "confirmPlan",
      "reportMeasure",
      "followUpMeasure",
      "answerMessage",
    ]);
    expect(see(given.raised(), "manager")?.may).toEqual([
      "passOnNeed",
      "recordCompulsoryCare",
      "startSip",
      "referToPlan",
      "declineNeed",
      "strikeEntry",
      "redactEntry",
      "markEntry",
      "unmarkEntry",
      "shieldFrom",
      "liftShield",
    ]);
    expect(see(given.raised(), "nurse")?.may).toEqual([]);
  });
});

describe("lists, tasks, letters and history", () => {
  test("whoever sees a SIP can find it in a list, and nobody else", () => {
    for (const make of Object.values(given)) {
      const story = make();
      if (!story.sip) continue;
      const readers = readersOf(story.sip, story.today).map((one) => one.audience);
      const finds = everybody.filter((who) => audiencesOf(people[who]).some((one) => readers.includes(one)));
      expect(finds).toEqual(seen(story));
    }
  });

  test("the manager's first task is to decide, within the agreement's working days", () => {
    const story = given.raised();
    expect(tasksOf(story.state, agreement, story.today)).toMatchObject([
      { kind: "decideNeed", dueOn: "2026-09-04", audience: `manager:${units.social.unitId}` },
    ]);
  });

  test("passed on, the next manager's time runs anew", () => {
    const story = given.raised().after(2).and("manager", "passOnNeed", { unitId: units.clinic.unitId, why: "x" });
    expect(tasksOf(story.state, agreement, story.today)).toMatchObject([
      { kind: "decideNeed", dueOn: "2026-09-08", audience: `manager:${units.clinic.unitId}` },
    ]);
  });

  test("the next step follows the process", () => {
    const step = (story: Story) =>
      nextStep(tasksOf(story.state, agreement, story.today), audiencesOf(people.coordinator), story.today)?.kind;
    expect(step(given.started())).toBe("giveInformation");
    expect(step(given.informed())).toBe("askConsent");
    expect(step(given.assessed())).toBe("planMeeting");
    expect(step(given.invited())).toBe("sendSummons");
    expect(step(given.met())).toBe("documentPlan");
  });

  test("a called unit has its summons to answer, by the reply-by date", () => {
    const story = given.called();
    const mine = tasksOf(story.state, agreement, story.today).filter(
      (task) => task.audience === `unit:${units.clinic.unitId}`,
    );
    expect(mine).toMatchObject([{ kind: "answerSummons", dueOn: "2026-09-08" }]);
  });

  test("an ending consent is a task before it ends (C8)", () => {
    const story = given.called().and("person", "setConsentScope", {
      way: "digital",
      cells: cells(units.clinic.unitId, ["sleep"], "2026-12-31"),
    });
    const task = tasksOf(story.state, agreement, story.today).find((one) => one.kind === "consentEnding");
    expect(task).toMatchObject({ appearsOn: "2026-12-17", dueOn: "2026-12-31" });
  });

  test("an inactive plan comes back to the coordinator and the manager (X2)", () => {
    const story = given.established();
    const inactive = tasksOf(story.state, agreement, story.today).filter((one) => one.kind === "inactive");
    expect(inactive.map((one) => one.audience)).toEqual([
      `staff:${people.coordinator.staffId}@${units.social.unitId}`,
      `manager:${units.social.unitId}`,
    ]);
    expect(inactive[0]?.appearsOn).toBe("2027-01-09");
  });

  test("when the SIP is over nothing waits", () => {
    const story = given.established().and("person", "withdrawConsent", { way: "digital" });
    expect(tasksOf(story.state, agreement, story.today)).toEqual([]);
  });

  test("a dispute waits for the coordinator until the entry is struck or written anew", () => {
    const story = given.assessed().and("person", "disputeEntry", { item: "assessment.area:economy", text: "Fel." });
    const waits = () => tasksOf(story.state, agreement, story.today).some((one) => one.kind === "personSaysWrong");
    expect(waits()).toBe(true);
    story.and("coordinator", "assessArea", { area: "sleep", works: "x" });
    expect(waits()).toBe(true);
    story.and("coordinator", "assessArea", { area: "economy", works: "Ordnad." });
    expect(waits()).toBe(false);
  });

  test("everybody who took part is told when consent is withdrawn, and the manager when a need comes", () => {
    const before = given.established().state;
    const story = given.established().and("person", "withdrawConsent", { way: "digital" });
    const told = lettersFor(
      before,
      story.state,
      story.events.slice(-2).map((one) => one.event),
      audiencesOf(people.person),
    );
    expect(told.filter((one) => one.kind === "sipClosed").map((one) => one.audience)).toEqual(
      expect.arrayContaining([
        `unit:${units.school.unitId}`,
        `unit:${units.clinic.unitId}`,
        `unit:${units.insurance.unitId}`,
      ]),
    );
    const raised = given.raised();
    expect(
      lettersFor(
        null,
        raised.state,
        raised.events.map((one) => one.event),
        [],
      ),
    ).toEqual([{ kind: "needReceived", audience: `manager:${units.social.unitId}`, params: {} }]);
  });

  test("the history is whole for the lead, and cut by area for the others", () => {
    const story = given.established();
    const history = (who: Someone) => {
      const sight = sightOf(people[who], story.state, agreement, story.today, card);
      return sight ? historyFor(story.state, story.events, sight) : [];
    };
    expect(history("coordinator")).toHaveLength(story.events.length);
    expect(JSON.stringify(history("nurse"))).not.toContain("Skulder");
    expect(history("nurse").some((one) => one.type === "ConsentScopeSet")).toBe(false);
    expect(history("doctor").some((one) => one.type === "AreaAssessed")).toBe(true);
  });

  test("what differs between two days is told entry by entry", () => {
    const before = see(given.established(), "coordinator");
    const after = see(
      given
        .established()
        .and("coordinator", "revisePlan", { reason: "x" })
        .and("coordinator", "writePlanText", { section: "needs", text: "Nytt." }),
      "coordinator",
    );
    if (!before || !after) throw new Error("The coordinator sees the SIP.");
    expect(changesBetween(before, after)).toContainEqual({
      item: "plan",
      field: "needs",
      before: "Sömn och ork.",
      after: "Nytt.",
    });
    expect(changesBetween(before, before)).toEqual([]);
  });

  test("each coming end of a consent is a task of its own, and a passed one none", () => {
    const story = given.called().and("person", "setConsentScope", {
      way: "digital",
      cells: [
        ...cells(units.clinic.unitId, ["sleep"], "2026-10-01"),
        ...cells(units.clinic.unitId, ["home"], "2026-12-31"),
      ],
    });
    const ends = () =>
      tasksOf(story.state, agreement, story.today)
        .filter((one) => one.kind === "consentEnding" && one.audience.startsWith("staff:"))
        .map((one) => one.dueOn);
    expect(ends()).toEqual(["2026-10-01", "2026-12-31"]);
    story.after(40).and("coordinator", "assessArea", { area: "home", works: "x" });
    expect(ends()).toEqual(["2026-12-31"]);
  });

  test("one of two guardians withdraws: everybody who took part is told, and the other guardian too", () => {
    const story = given
      .child()
      .and("coordinator", "decidePlanConsent", { giver: `party:${id("y", 1)}`, answer: "yes" })
      .and("coordinator", "decidePlanConsent", { giver: `party:${id("y", 2)}`, answer: "yes" });
    for (const giver of [1, 2])
      story.and("coordinator", "setConsentScope", {
        giver: `party:${id("y", giver)}`,
        cells: [{ recipient: `unit:${units.clinic.unitId}`, area: "meeting", allowed: true }],
      });
    story
      .and("coordinator", "addParticipant", { recipient: `unit:${units.clinic.unitId}`, why: "x" })
      .and("coordinator", "planMeeting", {
        meetingId,
        purpose: "x",
        startsAt: "2026-09-10T12:00:00Z",
        minutes: 60,
        place: "y",
        replyBy: "2026-09-08",
      })
      .and("coordinator", "sendSummons", { meetingId });
    const before = story.state;
    story.and("guardianTwo", "withdrawConsent", { giver: `party:${id("y", 2)}`, way: "digital" });
    const told = lettersFor(
      before,
      story.state,
      story.events.slice(-1).map((one) => one.event),
      audiencesOf(people.guardianTwo),
    ).map((one) => one.audience);
    expect(told).toContain(`unit:${units.clinic.unitId}`);
    expect(told).toContain(`person:${people.guardianOne.personId}`);
    expect(told).not.toContain(`person:${people.guardianTwo.personId}`);
  });

  test("a unit from which something is taken back is told", () => {
    const before = given.called().state;
    const story = given.called().and("person", "setConsentScope", {
      way: "digital",
      cells: [{ recipient: `unit:${units.clinic.unitId}`, area: "sleep", allowed: false }],
    });
    const told = lettersFor(
      before,
      story.state,
      story.events.slice(-1).map((one) => one.event),
      [],
    ).map((one) => one.audience);
    expect(told).toContain(`unit:${units.clinic.unitId}`);
    expect(told).not.toContain(`unit:${units.school.unitId}`);
  });

  test("who may not read the plan, and answers for nothing in it, neither confirms it nor is asked to", () => {
    const story = given.established();
    expect(story.when("officer", "confirmPlan", { version: 1 }).refused).toBe("access.notAllowed");
    const asked = tasksOf(story.state, agreement, story.today)
      .filter((one) => one.kind === "confirmPlan")
      .map((one) => one.audience);
    expect(asked).toEqual([`unit:${units.school.unitId}`, `unit:${units.clinic.unitId}`]);
  });

  test("without the plan nothing of it is told by the history, nor who has confirmed, nor whom one thinks of calling", () => {
    const story = given.established().and("doctor", "confirmPlan", { version: 1 });
    story.and("coordinator", "addParty", { partyId: id("y", 6), kind: "relative", name: "Lisa" });
    const history = (who: Someone) => {
      const sight = sightOf(people[who], story.state, agreement, story.today, card);
      return sight ? historyFor(story.state, story.events, sight).map((one) => one.type) : [];
    };
    expect(
      history("officer").filter((type) => /Plan|Goal|Measure|Copies/.test(type) && type !== "MeetingPlanned"),
    ).toEqual([]);
    expect(history("nurse")).not.toContain("MeetingPlanned");
    expect(see(story, "officer")?.followUps).toEqual([]);
  });
});
