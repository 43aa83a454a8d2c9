// Those who act for others, at the edges: one human being in two rows, two who are protected, what somebody kept away may give, and
// the days that a guardian from whom the place is kept is not told.
import { describe, expect, test } from "vitest";
import {
  agreement,
  card,
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
import type { Protection } from "../protection.ts";
import { mayNow } from "./commands.ts";
import { planConsent, requiredGivers } from "./consentState.ts";
import { replay } from "./evolve.ts";
import { historyFor } from "./history.ts";
import { lettersFor } from "./letters.ts";
import { afterRemoval, removedText } from "./redaction.ts";
import { sightOf } from "./sight.ts";
import { viewFor } from "./view.ts";

const [tove, jon, lisa] = [id("y", 1), id("y", 2), id("y", 7)];
const see = (story: Story, who: Someone) => viewFor(people[who], story.state, agreement, card, story.today)!;
const guardian = (partyId: string, personId: string, more = {}) => ({
  partyId,
  kind: "guardian",
  name: "Tove Vik",
  personId,
  ...more,
});

/** The plan of a child whose guardians have both said yes is established, and a first follow-up booked. */
function established(story: Story): Story {
  for (const giver of [`party:${tove}`, `party:${jon}`])
    story
      .and("coordinator", "decidePlanConsent", { giver, answer: "yes" })
      .and("coordinator", "setConsentScope", { giver, cells: cells(units.school.unitId) });
  const { participantId, unitId } = { participantId: participantIds.school, unitId: units.school.unitId };
  return story
    .and("coordinator", "addParticipant", { participantId, recipient: `unit:${unitId}`, why: "Skolan" })
    .and("coordinator", "planMeeting", { meetingId, ...meetingDetails })
    .and("coordinator", "sendSummons", { meetingId })
    .and("coordinator", "setMeetingRoles", { meetingId, chair: "A", secretary: "B" })
    .after(9)
    .and("coordinator", "startMeeting", { meetingId })
    .and("coordinator", "recordPersonsAttendance", { meetingId, how: "present" })
    .and("coordinator", "recordAttendance", { meetingId, participantId, attendance: "present" })
    .and("coordinator", "endMeeting", { meetingId })
    .and("coordinator", "writePlanText", { section: "needs", text: "Lugn." })
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
}

describe("a guardian with protected identity", () => {
  const meeting = { meetingId, ...meetingDetails };

  test("who was taken out by mistake and added again is not kept from the place by the own first row", () => {
    const story = given
      .informed("2016-05-05")
      .and("coordinator", "addParty", guardian(tove, people.guardianOne.personId, { protected: true }))
      .and("coordinator", "removeParty", { partyId: tove, reason: "Fel" })
      .and("coordinator", "addParty", guardian(id("y", 3), people.guardianOne.personId, { protected: false }))
      .and("coordinator", "addParty", guardian(jon, people.guardianTwo.personId))
      .and("coordinator", "planMeeting", meeting);
    expect(see(story, "guardianOne").meetings).toMatchObject([{ place: meetingDetails.place }]);
    expect(see(story, "guardianTwo").meetings).toEqual([]);
  });

  test("knows the place also where the other one is protected too, and neither is told who the other is", () => {
    const story = given
      .informed("2016-05-05")
      .and("coordinator", "addParty", guardian(tove, people.guardianOne.personId, { protected: true }))
      .and("coordinator", "addParty", {
        ...guardian(jon, people.guardianTwo.personId, { protected: true }),
        name: "Jon",
      })
      .and("coordinator", "planMeeting", meeting);
    for (const [who, other] of [
      ["guardianOne", "Jon"],
      ["guardianTwo", "Tove"],
    ] as const) {
      expect(see(story, who).meetings).toMatchObject([{ place: meetingDetails.place }]);
      expect(JSON.stringify(see(story, who).parties)).not.toContain(other);
    }
    // If the child is to be kept from one of them, that is said by a shield.
    story.and("coordinator", "shieldFrom", { partyId: jon, extent: "place", reason: "x" });
    expect(see(story, "guardianTwo").meetings).toEqual([]);
  });
});

describe("a guardian from whom the place is kept", () => {
  const shield = { partyId: jon, extent: "place", reason: "Kontaktförbud" };

  test("is told neither what day a follow-up decided on, nor by an answer to own words when it will be", () => {
    const story = established(given.child())
      .and("guardianTwo", "askForFollowUp", { text: "Jag vill ha den tidigare" })
      .and("coordinator", "shieldFrom", shield);
    const [asked] = story.state.messages!;
    story.and("coordinator", "answerMessage", { messageId: asked!.id, text: "Ja", followUpOn: "2026-10-02" });
    expect(see(story, "guardianOne").messages[0]?.answers).toMatchObject([{ followUpOn: "2026-10-02" }]);
    expect(see(story, "guardianTwo").messages[0]?.answers).toMatchObject([{ text: "Ja", followUpOn: null }]);
    const followUpId = id("f", 1);
    const done = { followUpId, outcome: "done" };
    story
      .and("coordinator", "startFollowUp", { followUpId })
      .and("coordinator", "followUpMeasure", { ...done, measureId: planIds.socialMeasure })
      .and("coordinator", "followUpMeasure", { ...done, measureId: planIds.ownMeasure })
      .and("coordinator", "followUpGoal", { followUpId, goalId: planIds.goal, seenBy: "units", outcome: "reached" })
      .and("coordinator", "reviewConsent", { followUpId, right: true })
      .and("coordinator", "decideFollowUp", { followUpId, kind: "continue", why: "Går bra", nextOn: "2026-12-03" });
    expect(see(story, "guardianOne").followUps[0]?.decision?.nextOn).toBe("2026-12-03");
    expect(see(story, "guardianTwo").followUps[0]?.decision).toMatchObject({ kind: "continue", nextOn: null });
    expect(JSON.stringify(see(story, "guardianTwo"))).not.toContain("2026-12-03");
  });
});

describe("a representative with protected identity", () => {
  const goodMan = (partyId: string, personId: string, more = {}) => ({
    ...guardian(partyId, personId, more),
    kind: "representative",
    appointment: { kind: "godMan", scope: "Sörja för person", coversConsent: true },
  });

  test("has answers, a preparation and a view of the goal that do not reach the other representative", () => {
    const followUpId = id("f", 1);
    const question = { questionId: id("q", 1), meetingId: id("t", 2) };
    const story = given
      .established()
      .and("coordinator", "addParty", goodMan(tove, people.guardianOne.personId, { protected: true }))
      .and("coordinator", "addParty", goodMan(jon, people.guardianTwo.personId))
      .and("coordinator", "planMeeting", {
        ...meetingDetails,
        meetingId: question.meetingId,
        startsAt: "2026-10-02T12:00:00Z",
        replyBy: "2026-09-20",
      })
      .and("coordinator", "askForTimes", {
        ...question,
        startsAt: ["2026-10-02T12:00:00Z", "2026-10-03T12:00:00Z"],
        replyBy: "2026-09-20",
      })
      .and("guardianOne", "prepareMeeting", { section: "unwanted", text: "Ordet Ystad" })
      .and("coordinator", "startFollowUp", { followUpId })
      .and("guardianOne", "followUpGoal", {
        followUpId,
        goalId: planIds.goal,
        seenBy: "person",
        outcome: "reached",
        why: "Bra i Ystad",
      });
    const [time] = story.state.timeQuestions![0]!.times;
    const copy = { recipient: `party:${tove}`, areas: [], what: "Kopia till Ystad", ground: "other", why: "x" };
    story.and("coordinator", "recordDisclosure", copy).and("guardianOne", "answerTimes", {
      questionId: question.questionId,
      times: [{ timeId: time!.id, answer: "no" }],
    });
    const whole = JSON.stringify(see(story, "coordinator"));
    const seen = JSON.stringify(see(story, "guardianTwo"));
    expect(see(story, "guardianTwo")).toMatchObject({ limited: false, timeQuestions: [{ answers: {} }] });
    for (const word of ["Ordet Ystad", "Bra i Ystad", "Kopia till Ystad", people.guardianOne.personId]) {
      expect(whole).toContain(word);
      expect(seen).not.toContain(word);
    }
  });
});

describe("a relative from whom the individual is protected in everything", () => {
  test("may give nothing, though called, with a measure and with open cells", () => {
    const key = `party:${lisa}`;
    const participantId = id("d", 9);
    const story = given
      .invited()
      .and("coordinator", "addParty", {
        partyId: lisa,
        kind: "relative",
        name: "Lisa",
        personId: people.daughter.personId,
      })
      .and("coordinator", "setConsentScope", {
        cells: ["meeting", "plan"].map((area) => ({ recipient: key, area, allowed: true })),
      })
      .and("coordinator", "addParticipant", { participantId, recipient: key, why: "Dotter" })
      .and("coordinator", "sendSummons", { meetingId });
    const answer = { meetingId, participantId, answer: "coming" };
    expect(mayNow(people.daughter, story.state, story.today)).toContain("answerSummons");
    story.and("coordinator", "shieldFrom", { partyId: lisa, extent: "everything", reason: "Hot" });
    expect(mayNow(people.daughter, story.state, story.today)).toEqual([]);
    expect(story.when("daughter", "answerSummons", answer).refused).toBe("access.notAllowed");
  });
});

describe("a mark of the individual's", () => {
  const told = () => given.child("2010-05-05").and("person", "writeOwnWords", { area: "home", hard: "Hemligt" });
  const item = "assessment.own:home";

  test("is from somebody: that a third person told it is said by those who run the SIP", () => {
    const mark = { item, kind: "thirdParty", reason: "x" };
    expect(told().when("person", "markEntry", mark).refused).toBe("secrecy.ownWordsOnly");
    expect(told().when("coordinator", "markEntry", mark).refused).toBeUndefined();
  });

  test("names parties only where it is from some of them", () => {
    const mark = { item, kind: "thirdParty", parties: [jon], reason: "x" };
    expect(told().when("coordinator", "markEntry", mark)).toEqual({ refused: "field.invalid", field: "parties" });
  });
});

describe("what has gone out", () => {
  const school = `unit:${units.school.unitId}`;
  const out = { recipient: school, why: "x" };

  test("is told the receiver as far as the consent still reaches, and never on another ground than the consent", () => {
    const story = given
      .called()
      .and("coordinator", "recordDisclosure", { ...out, areas: ["plan", "sleep"], what: "Utkastet", ground: "consent" })
      .and("coordinator", "recordDisclosure", { ...out, areas: [], what: "Ur journalen", ground: "other" });
    const told = () => see(story, "nurse").disclosures.map((one) => one.what);
    expect(told()).toContain("Utkastet");
    expect(told()).not.toContain("Ur journalen");
    story.and("person", "setConsentScope", {
      way: "digital",
      cells: [{ recipient: school, area: "sleep", allowed: false }],
    });
    expect(told()).not.toContain("Utkastet");
    // To the individual all of it stands, for good.
    expect(see(story, "person").disclosures.map((one) => one.what)).toEqual(
      expect.arrayContaining(["Utkastet", "Ur journalen"]),
    );
  });
});

test("the number of a protected party is for those who run the SIP, also where the contact data are open to a unit", () => {
  const phone = "070-1740605";
  const story = established(given.child("2016-05-05", { protected: true, phone }));
  expect(see(story, "nurse").parties?.[0]).toMatchObject({ name: "Tove Vik", phone: "" });
  expect(see(story, "coordinator").parties?.[0]).toMatchObject({ phone });
});

test("what a protected guardian lets somebody near see is not told to the other guardian, one by one", () => {
  const key = `party:${lisa}`;
  const story = established(given.child("2016-05-05", { protected: true })).and("coordinator", "addParty", {
    partyId: lisa,
    kind: "relative",
    name: "Mormor",
  });
  for (const giver of [`party:${tove}`, `party:${jon}`])
    story.and("coordinator", "setConsentScope", { giver, cells: [{ recipient: key, area: "plan", allowed: true }] });
  const row = (who: Someone) => see(story, who).consent?.rows.find((one) => one.key === key);
  expect(Object.keys(row("coordinator")?.byGiver ?? {})).toEqual([`party:${tove}`, `party:${jon}`]);
  expect(Object.keys(row("guardianTwo")?.byGiver ?? {})).toEqual([`party:${jon}`]);
});

test("a decision of the board gives nothing by itself: somebody who may must have said yes (FB 6 kap. 13 a §)", () => {
  const story = given.child().and("coordinator", "recordGuardianGround", { ground: "board", note: "Beslut" });
  expect(planConsent(story.state, story.today)).toBe("notAsked");
  expect(requiredGivers(story.state, story.today)).toEqual([`party:${tove}`, `party:${jon}`]);
});

describe("in what has happened", () => {
  const history = (story: Story, who: Someone, person = card) =>
    historyFor(story.state, story.events, sightOf(people[who], story.state, agreement, story.today, person)!);

  test("a guardian from whom the place is kept is not told that a ward has told more units", () => {
    const story = given
      .inHospital("2016-05-05")
      .and("clinicManager", "startSip", { coordinatorId: people.doctor.staffId })
      .and("doctor", "addParty", guardian(jon, people.guardianTwo.personId))
      .and("wardNurse", "tellMoreUnits", { unitIds: [units.psychiatry.unitId] });
    const told = () => history(story, "guardianTwo").map((one) => one.type);
    expect(told()).toContain("MoreUnitsTold");
    story.and("doctor", "shieldFrom", { partyId: jon, extent: "place", reason: "Kontaktförbud" });
    expect(told()).not.toContain("MoreUnitsTold");
  });

  test("the day of birth of somebody under a new identity is for those who run the SIP and the person's side", () => {
    const day = "1950-03-02";
    const born = (who: Someone, protection: Protection) =>
      JSON.stringify(history(given.called(), who, { ...card, protection })).includes(day);
    expect([born("doctor", "protectedRegistration"), born("doctor", "fictitious")]).toEqual([true, false]);
    expect([born("coordinator", "fictitious"), born("person", "fictitious")]).toEqual([true, true]);
  });

  test("an answer to a message that is kept from a guardian leaves no trace of itself", () => {
    const messageId = id("k", 1);
    const item = `message:${messageId}`;
    const story = established(given.child("2012-08-01"))
      .and("person", "writeMessage", { messageId, text: "Jag vill inte till pappa" })
      .and("coordinator", "answerMessage", { messageId, text: "Vi pratar om det" });
    const traces = () => Object.keys(see(story, "guardianTwo").touched).filter((one) => one.includes(messageId));
    expect(traces()).toHaveLength(2);
    story.and("person", "markEntry", { item, kind: "notToParties", parties: [jon], reason: "Rädd" });
    expect(traces()).toEqual([]);
    expect(JSON.stringify(history(story, "guardianTwo"))).not.toContain(messageId);
  });
});

test("the link of somebody near with protected identity is not told to a representative, nor whom it is to", () => {
  const party = { partyId: lisa, kind: "relative", name: "Lisa", protected: true };
  const story = given
    .consented()
    .and("coordinator", "addParty", party)
    .and("coordinator", "addParty", {
      ...guardian(jon, people.guardianTwo.personId),
      kind: "representative",
      appointment: { kind: "godMan", scope: "Sörja för person", coversConsent: true },
    })
    .and("coordinator", "setConsentScope", {
      cells: [{ recipient: `party:${lisa}`, area: "plan", allowed: true }],
    });
  const link = { linkId: id("l", 1), partyId: lisa, until: "2026-09-10", personId: people.daughter.personId };
  story.and("coordinator", "inviteGuest", link);
  expect(see(story, "person").guests).toHaveLength(1);
  expect(see(story, "guardianTwo")).toMatchObject({ limited: false, guests: [] });
});

describe("when everybody's time is over", () => {
  test("the day of birth is gone, and why something was removed before is still told", () => {
    const story = given
      .assessed()
      .and("manager", "redactEntry", { item: "assessment.area:sleep", decision: "IVO 12", reason: "Fel person" });
    const upTo = story.state.version;
    story.add([{ type: "TextsRemoved", upTo, principals: null, units: [], seqs: [] }], { kind: "system" });
    const left = afterRemoval(story.events.slice(0, -1), story.events.at(-1)!);
    const [raised] = left;
    expect(raised?.event).toMatchObject({ type: "NeedRaised", birthDate: null });
    expect(JSON.stringify(raised)).toContain(removedText);
    expect(JSON.stringify(raised)).not.toContain("Orkar");
    expect(left.find((one) => one.event.type === "EntryRedacted")?.event).toMatchObject({
      decision: "IVO 12",
      reason: "Fel person",
    });
  });
});

describe("is sent no letter that tells of a meeting or of a plan", () => {
  const father = `person:${people.guardianTwo.personId}`;
  const kindsTo = (audience: string, story: Story, from: number) => {
    const before = replay(story.events.slice(0, from));
    const events = story.events.slice(from).map((one) => one.event);
    return lettersFor(before, story.state, events, [])
      .filter((one) => one.audience === audience)
      .map((one) => one.kind);
  };

  test("a guardian from whom the place is kept", () => {
    const sent = (story: Story) => {
      const from = story.events.length;
      return kindsTo(father, story.and("coordinator", "cancelMeeting", { meetingId, reason: "Sjukdom" }), from);
    };
    const called = () => {
      const story = given.child();
      for (const giver of [`party:${tove}`, `party:${jon}`])
        story
          .and("coordinator", "decidePlanConsent", { giver, answer: "yes" })
          .and("coordinator", "setConsentScope", { giver, cells: cells(units.school.unitId) });
      return story
        .and("coordinator", "addParticipant", { recipient: `unit:${units.school.unitId}`, why: "Skolan" })
        .and("coordinator", "planMeeting", { meetingId, ...meetingDetails })
        .and("coordinator", "sendSummons", { meetingId });
    };
    expect(sent(called())).toEqual(["meetingCancelled"]);
    const shield = { partyId: jon, extent: "place", reason: "Kontaktförbud" };
    expect(sent(called().and("coordinator", "shieldFrom", shield))).toEqual([]);
  });

  test("a relative who was called and is kept away from everything: that it ended is not told either", () => {
    const told = (isShut: boolean) => {
      const story = given
        .invited()
        .and("coordinator", "addParty", {
          partyId: lisa,
          kind: "relative",
          name: "Lisa",
          personId: people.daughter.personId,
        })
        .and("coordinator", "setConsentScope", {
          cells: [{ recipient: `party:${lisa}`, area: "meeting", allowed: true }],
        })
        .and("coordinator", "addParticipant", { recipient: `party:${lisa}`, why: "Dotter" })
        .and("coordinator", "sendSummons", { meetingId });
      if (isShut) story.and("coordinator", "shieldFrom", { partyId: lisa, extent: "everything", reason: "Hot" });
      const from = story.events.length;
      story.and("coordinator", "closeSip", { reason: "moved", text: "Flyttat" });
      return kindsTo(`person:${people.daughter.personId}`, story, from);
    };
    expect([told(false), told(true)]).toEqual([["sipClosed"], []]);
  });

  test("whoever raised the need and is kept away from everything", () => {
    const raised = () =>
      given
        .nothing("2016-05-05")
        .and("guardianTwo", "raiseNeed", { unitId: units.social.unitId, what: "Oro" })
        .and("manager", "startSip", { coordinatorId: people.coordinator.staffId })
        .and("coordinator", "addParty", guardian(jon, people.guardianTwo.personId));
    const start = 1;
    expect(kindsTo(father, raised(), start)).toEqual(["needDecided"]);
    const shield = { partyId: jon, extent: "everything", reason: "Kontaktförbud" };
    expect(kindsTo(father, raised().and("coordinator", "shieldFrom", shield), start)).toEqual([]);
  });
});
