// How far what is kept reaches: everything that tells where the individual is or who a protected guardian is, the human being behind a
// party, the answer that came last, and the individual's own words.
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
import { planConsent } from "./consentState.ts";
import { historyFor } from "./history.ts";
import { sightOf } from "./sight.ts";
import { viewFor } from "./view.ts";

const [tove, jon] = [id("y", 1), id("y", 2)];
const { school, social } = units;
const see = (story: Story, who: Someone) => viewFor(people[who], story.state, agreement, card, story.today)!;
const seen = (story: Story, who: Someone) => JSON.stringify(see(story, who));
const history = (story: Story, who: Someone) =>
  historyFor(story.state, story.events, sightOf(people[who], story.state, agreement, story.today, card)!);

/** Both guardians have said yes, the school may see everything, and is called to a meeting. */
function called(story: Story): Story {
  for (const giver of [`party:${tove}`, `party:${jon}`])
    story
      .and("coordinator", "decidePlanConsent", { giver, answer: "yes" })
      .and("coordinator", "setConsentScope", { giver, cells: cells(school.unitId) });
  return story
    .and("coordinator", "addParticipant", {
      participantId: participantIds.school,
      recipient: `unit:${school.unitId}`,
      why: "Solrosen känner barnet",
    })
    .and("coordinator", "planMeeting", { meetingId, ...meetingDetails, purpose: "Hur dagarna på Lyktan ska gå" })
    .and("coordinator", "sendSummons", { meetingId });
}

/** The meeting is held and the plan established. */
function established(story: Story): Story {
  return story
    .and("coordinator", "setMeetingRoles", { meetingId, chair: "A", secretary: "B" })
    .after(9)
    .and("coordinator", "startMeeting", { meetingId })
    .and("coordinator", "recordPersonsAttendance", { meetingId, how: "present" })
    .and("coordinator", "recordAttendance", { meetingId, participantId: participantIds.school, attendance: "present" })
    .and("coordinator", "endMeeting", { meetingId })
    .and("coordinator", "writePlanText", { section: "needs", text: "Lugn." })
    .and("coordinator", "writeGoal", { goalId: planIds.goal, ownWords: "Sova" })
    .and("coordinator", "writeMeasure", {
      measureId: planIds.socialMeasure,
      what: "Samtal",
      owner: `unit:${social.unitId}`,
      contact: "Sara",
    })
    .and("coordinator", "writeMeasure", { measureId: planIds.ownMeasure, what: "Promenad", owner: "person" })
    .and("coordinator", "chooseResponsible", { principalId: social.principal.principalId })
    .and("coordinator", "bookFollowUp", { on: "2026-10-20", how: "Möte" })
    .and("coordinator", "establishPlan");
}
const shielded = (story: Story) =>
  story.and("coordinator", "shieldFrom", { partyId: jon, extent: "place", reason: "Kontaktförbud" });

describe("to a guardian from whom the child's place is kept", () => {
  test("nothing tells of it: neither what was given out, why who is called, who got a copy, other plans nor the day", () => {
    const story = established(shielded(called(given.child())))
      .and("coordinator", "recordCopyGiven", { version: 1, to: "Förskolan Solrosen", how: "paper", ground: "consent" })
      .and("coordinator", "listOtherPlan", { kind: "Vårdplan", holder: "BUP Skövde" })
      .and("coordinator", "startFollowUp");
    for (const word of ["Lyktan", "Solrosen", "BUP Skövde", "2026-10-20"]) {
      expect(seen(story, "guardianTwo")).not.toContain(word);
      expect(seen(story, "guardianOne")).toContain(word);
    }
    for (const head of ["participant.prepared", "discharge", "times"])
      expect(Object.keys(see(story, "guardianTwo").touched).join()).not.toContain(head);
  });

  test("nor who comes to a meeting, where it was sent wrongly, and from where the need and a plan came", () => {
    const story = shielded(called(given.child()))
      .and("nurse", "nameRepresentative", {
        participantId: participantIds.school,
        representativeId: people.nurse.staffId,
      })
      .and("nurse", "prepareAsParticipant", { participantId: participantIds.school, step: "mandate", done: true })
      .and("coordinator", "listOtherPlan", { kind: "Vårdplan", holder: "BUP", link: "https://plan.example/skovde" });
    const [school] = see(story, "guardianTwo").participants;
    expect(school?.representative).toBeNull();
    expect(school?.prepared).toEqual({});
    const [whole] = see(story, "guardianOne").participants;
    expect(whole?.representative?.staffId).toBe(people.nurse.staffId);
    expect(Object.keys(whole?.prepared ?? {})).toEqual(["mandate"]);
    expect(seen(story, "guardianTwo")).not.toMatch(/plan\.example/);
    expect(see(story, "guardianTwo").need?.raisedByUnit).toBeNull();
    expect(see(story, "guardianOne").need?.raisedByUnit?.unitId).toBe(units.school.unitId);
    story.and("nurse", "returnWronglyAddressed", {
      participantId: participantIds.school,
      reason: "Barnet går i Skövde",
      forwardTo: units.psychiatry.unitId,
    });
    const given_ = see(story, "coordinator").participants[0]?.removed;
    expect(given_?.suggested?.unitId).toBe(units.psychiatry.unitId);
    expect(see(story, "guardianTwo").participants[0]?.removed?.reason).toBe("");
    expect(see(story, "guardianTwo").participants[0]?.removed?.suggested).toBeUndefined();
    expect(seen(story, "guardianTwo")).not.toContain(units.psychiatry.unitId);
  });

  test("nor that a stay in hospital has come to its end", () => {
    const story = given
      .inHospital()
      .and("clinicManager", "startSip", { coordinatorId: people.doctor.staffId })
      .and("doctor", "addParty", { partyId: jon, kind: "relative", name: "Jon", personId: people.guardianTwo.personId })
      .and("doctor", "giveInformation", { how: "spoken" })
      .and("doctor", "decidePlanConsent", { answer: "yes", way: "oral" })
      .and("doctor", "setConsentScope", {
        cells: ["plan", "contact", "meeting"].map((area) => ({
          recipient: `party:${jon}`,
          area,
          allowed: true,
          until: null,
        })),
      })
      .and("wardNurse", "noteReady");
    expect(Object.keys(see(story, "doctor").touched)).toContain("discharge.ready");
    story.and("doctor", "shieldFrom", { partyId: jon, extent: "place", reason: "Kontaktförbud" });
    expect(Object.keys(see(story, "guardianTwo").touched).filter((item) => item.startsWith("discharge"))).toEqual([]);
  });

  test("nor of a child's stay there, where he is the guardian", () => {
    const story = given
      .inHospital("2016-05-05")
      .and("clinicManager", "startSip", { coordinatorId: people.doctor.staffId })
      .and("doctor", "addParty", { partyId: jon, kind: "guardian", name: "Jon", personId: people.guardianTwo.personId })
      .and("wardNurse", "noteReady");
    const told = () => Object.keys(see(story, "guardianTwo").touched).filter((item) => item.startsWith("discharge"));
    expect(told()).toContain("discharge.ready");
    story.and("doctor", "shieldFrom", { partyId: jon, extent: "place", reason: "Kontaktförbud" });
    expect(told()).toEqual([]);
  });

  test("nor when he has been taken out of it, and has but raised the need", () => {
    const story = shielded(
      given
        .nothing("2016-05-05")
        .and("guardianTwo", "raiseNeed", { unitId: social.unitId, what: "Oro" })
        .and("manager", "startSip", { coordinatorId: people.coordinator.staffId })
        .and("coordinator", "addParty", {
          partyId: jon,
          kind: "guardian",
          name: "Jon",
          personId: people.guardianTwo.personId,
        }),
    );
    expect(see(story, "guardianTwo").lead.unit.name).toBe("");
    story.and("coordinator", "removeParty", { partyId: jon, reason: "x" });
    expect(see(story, "guardianTwo").lead.unit.name).toBe("");
  });
});

describe("a guardian with protected identity", () => {
  const guarded = () => given.child("2016-05-05", { protected: true });

  test("has words that do not reach the other: the need, and what was said at the follow-up", () => {
    const raised = given
      .nothing("2016-05-05")
      .and("guardianOne", "raiseNeed", { unitId: social.unitId, what: "Vi bor gömda i Ystad" })
      .and("manager", "startSip", { coordinatorId: people.coordinator.staffId })
      .and("coordinator", "addParty", {
        partyId: tove,
        kind: "guardian",
        name: "Tove",
        personId: people.guardianOne.personId,
        protected: true,
      })
      .and("coordinator", "addParty", {
        partyId: jon,
        kind: "guardian",
        name: "Jon",
        personId: people.guardianTwo.personId,
      });
    expect(history(raised, "guardianTwo").map((one) => one.type)).not.toContain("NeedRaised");
    expect(see(raised, "guardianTwo").need).toMatchObject({ what: "", wish: "", raisedByUnit: null });
    expect(seen(raised, "guardianTwo")).not.toContain("Ystad");
    expect(seen(raised, "coordinator")).toContain("Ystad");
    const followUpId = id("f", 1);
    const followed = established(called(guarded()))
      .and("coordinator", "startFollowUp", { followUpId })
      .and("guardianOne", "followUpMeasure", {
        followUpId,
        measureId: planIds.ownMeasure,
        outcome: "notDone",
        why: "Ystad är långt bort",
      });
    expect(seen(followed, "guardianTwo")).not.toContain("Ystad");
  });

  test("has limits and an absence, said in her own view, that are not there to the other", () => {
    const story = called(guarded())
      .and("guardianOne", "writeConsentLimits", { notCovered: "Inget till Ystad" })
      .and("guardianOne", "chooseAbsence", { reason: "Bor i Ystad" });
    const items = (who: "guardianTwo" | "coordinator") => Object.keys(see(story, who).touched);
    const limits = `consent.limits:party:${id("y", 1)}`;
    expect(items("coordinator")).toEqual(expect.arrayContaining([limits, "consent.absence"]));
    expect(items("guardianTwo").filter((item) => /^consent\.(limits|absence)/.test(item))).toEqual([]);
    expect(seen(story, "guardianTwo")).not.toContain("Ystad");
  });

  test("has limits that staff wrote down for her, that are not there to the other either", () => {
    const giver = `party:${id("y", 1)}`;
    const story = called(guarded()).and("coordinator", "writeConsentLimits", { notCovered: "Inget till Ystad", giver });
    expect(see(story, "coordinator").consent?.limits[0]?.name).toBeTruthy();
    expect(see(story, "guardianOne").consent?.limits[0]?.text).toContain("Ystad");
    expect(seen(story, "guardianTwo")).not.toContain("Ystad");
    expect(Object.keys(see(story, "guardianTwo").touched)).not.toContain(`consent.limits:${giver}`);
    expect(JSON.stringify(history(story, "guardianTwo"))).not.toContain("consent.limits");
  });

  test("is named by no id either, where it is noted who came to a meeting", () => {
    const participantId = id("d", 9);
    const story = called(guarded());
    for (const giver of [`party:${tove}`, `party:${jon}`])
      story.and("coordinator", "setConsentScope", {
        giver,
        cells: [{ recipient: `party:${tove}`, area: "meeting", allowed: true }],
      });
    story
      .and("coordinator", "addParticipant", { participantId, recipient: `party:${tove}`, why: "Mamma" })
      .and("coordinator", "sendSummons", { meetingId })
      .and("coordinator", "setMeetingRoles", { meetingId, chair: "A", secretary: "B" })
      .after(9)
      .and("coordinator", "startMeeting", { meetingId })
      .and("coordinator", "recordAttendance", { meetingId, participantId, attendance: "present" });
    expect(Object.keys(see(story, "coordinator").meetings[0]!.attendance)).toContain(participantId);
    expect(seen(story, "guardianTwo")).not.toContain(participantId);
  });

  test("is named by no id either, where times were answered", () => {
    const story = called(guarded())
      .and("coordinator", "planMeeting", { meetingId: id("t", 2), ...meetingDetails })
      .and("coordinator", "askForTimes", {
        questionId: id("q", 1),
        meetingId: id("t", 2),
        startsAt: ["2026-09-10T12:00:00Z", "2026-09-11T12:00:00Z"],
        replyBy: "2026-09-08",
      });
    const [time] = story.state.timeQuestions![0]!.times;
    story.and("guardianOne", "answerTimes", { questionId: id("q", 1), times: [{ timeId: time!.id, answer: "no" }] });
    expect(seen(story, "guardianTwo")).not.toContain(people.guardianOne.personId);
    expect(Object.keys(see(story, "guardianTwo").touched).join()).not.toContain("times.answer");
    expect(Object.keys(see(story, "coordinator").touched).join()).toContain("times.answer");
  });

  test("stays protected when something else is changed about her, and another person takes nobody's place", () => {
    const story = guarded().and("coordinator", "changeParty", {
      partyId: tove,
      kind: "guardian",
      name: "Tove Vik",
      phone: "070-1740605",
    });
    expect(seen(story, "guardianTwo")).not.toContain("Tove Vik");
    const another = { partyId: tove, kind: "guardian", name: "Karl", personId: people.daughter.personId };
    expect(story.when("coordinator", "changeParty", another).refused).toBe("party.isAnother");
  });

  test("is named to a unit only when the consent opens the contact details, while her words are read", () => {
    const story = called(guarded());
    for (const giver of [`party:${tove}`, `party:${jon}`])
      story.and("coordinator", "setConsentScope", {
        giver,
        cells: [{ recipient: `unit:${school.unitId}`, area: "contact", allowed: false }],
      });
    story.and("guardianOne", "writeOwnWords", { area: "home", hard: "Sover oroligt" });
    expect(see(story, "nurse").parties).toBeNull();
    expect(seen(story, "nurse")).not.toContain("Tove");
    // Nor by the history, which tells that it was written: neither name nor id.
    expect(history(story, "nurse").map((one) => one.type)).toContain("OwnWordsWritten");
    expect(JSON.stringify(history(story, "nurse"))).not.toContain(people.guardianOne.personId);
    expect(JSON.stringify(history(story, "nurse"))).not.toContain("Tove");
    expect(seen(story, "coordinator")).toContain("Tove");
  });
});

test("what a child has kept from a father is kept when he is taken out by mistake and added again", () => {
  const story = given
    .child("2013-08-01")
    .and("person", "writeOwnWords", { area: "home", hard: "Hemligt" })
    .and("person", "markEntry", { item: "assessment.own:home", kind: "notToParties", parties: [jon], reason: "Rädd" })
    .and("coordinator", "removeParty", { partyId: jon, reason: "Fel" })
    .and("coordinator", "addParty", { kind: "guardian", name: "Jon", personId: people.guardianTwo.personId });
  expect(seen(story, "guardianTwo")).not.toContain("Hemligt");
  expect(seen(story, "guardianOne")).toContain("Hemligt");
});

describe("a consent", () => {
  test("is withdrawn after the closing too, and it does not end what has ended (C7)", () => {
    const story = given.established().and("coordinator", "closeSip", { reason: "goalsReached", text: "Klart" });
    expect(see(story, "doctor")).not.toBeNull();
    expect(story.when("person", "withdrawConsent", { way: "digital" }).events).toEqual(["PlanConsentWithdrawn"]);
    expect(see(story.after(900), "doctor")).toBeNull();
  });

  test("that one has withdrawn is not given again by an older paper", () => {
    const story = called(given.child())
      .after(5)
      .and("guardianOne", "withdrawConsent", { giver: `party:${tove}`, way: "digital" });
    const paper = { giver: `party:${tove}`, answer: "yes", way: "written" };
    expect(story.when("coordinator", "decidePlanConsent", { ...paper, on: "2026-08-25" })).toEqual({
      refused: "consent.olderAnswer",
      field: "on",
    });
    expect(planConsent(story.state, story.today)).toBe("guardiansDisagree");
    // Nor does anybody begin a meeting about it meanwhile (C9).
    story.and("coordinator", "setMeetingRoles", { meetingId, chair: "A", secretary: "B" });
    expect(story.when("coordinator", "startMeeting", { meetingId }).refused).toBe("summons.consentMissing");
    expect(story.when("coordinator", "decidePlanConsent", paper).refused).toBeUndefined();
  });

  test("from before fifteen no longer counts at eighteen: there is nothing to take back, and a no is a no", () => {
    const story = given.child("2012-08-01").and("person", "decidePlanConsent", { answer: "yes", way: "digital" });
    story.now = "2030-09-01T08:00:00.000Z";
    expect(planConsent(story.state, story.today)).toBe("notAsked");
    expect(story.when("person", "withdrawConsent", { way: "digital" }).refused).toBe("consent.nothingToWithdraw");
    expect(story.when("person", "decidePlanConsent", { answer: "no", way: "digital" }).events).toEqual([
      "PlanConsentDecided",
      "SipClosed",
    ]);
  });

  test("is ended by those whose yes it rests on: a child that takes back its own yes closes nothing (C9)", () => {
    for (const born of ["2016-05-05", "2011-01-05"])
      expect(
        given
          .child(born)
          .and("person", "decidePlanConsent", { answer: "yes", way: "digital" })
          .when("person", "withdrawConsent", { way: "digital" }).events,
      ).toEqual(["PlanConsentWithdrawn"]);
  });
});

test("what a child has written stands: neither guardian writes over it, nor empties it (P3, C9)", () => {
  const story = given
    .child("2013-08-01")
    .and("person", "prepareMeeting", { section: "unwanted", text: "Inte pappa" })
    .and("person", "writeWhatMatters", { text: "Att få vara hemma" })
    .and("person", "writeOwnWords", { area: "home", hard: "Jag är rädd" });
  for (const [command, input] of [
    ["prepareMeeting", { section: "unwanted", text: "" }],
    ["writeWhatMatters", { text: "Skolan" }],
    ["writeOwnWords", { area: "home", hard: "Allt är bra" }],
  ] as const)
    expect(story.when("guardianTwo", command, input).refused).toBe("assessment.theirWords");
  for (const words of ["Inte pappa", "Att få vara hemma", "Jag är rädd"])
    expect(seen(story, "coordinator")).toContain(words);
  expect(story.when("person", "prepareMeeting", { section: "unwanted", text: "" }).refused).toBeUndefined();
});

test("what a child has said of its consent, of being there and of its goals stands, and is the child's to keep (C4, C11, F2)", () => {
  const followUpId = id("f", 1);
  const story = established(called(given.child("2013-08-01"))).and("coordinator", "startFollowUp", { followUpId });
  const goal = { followUpId, goalId: planIds.goal, seenBy: "person" };
  story
    .and("person", "writeConsentLimits", { notCovered: "Inget om kuratorn" })
    .and("person", "chooseAbsence", { reason: "Jag orkar inte sitta med" })
    .and("person", "followUpGoal", { ...goal, outcome: "notReached", why: "Jag sover inte" });
  for (const who of ["guardianTwo", "coordinator"] as const) {
    const refused = (command: Parameters<Story["when"]>[1], input: object) => story.when(who, command, input).refused;
    expect(refused("writeConsentLimits", { notCovered: "Allt får delas" })).toBe(
      who === "coordinator" ? "assessment.theirWords" : undefined,
    );
    expect(refused("chooseAbsence", { reason: "Vi vill inte" })).toBe("assessment.theirWords");
    expect(refused("followUpGoal", { ...goal, outcome: "reached", why: "Bra" })).toBe("assessment.theirWords");
  }
  const item = `followUp.goal:${followUpId}:${planIds.goal}:person`;
  expect(seen(story, "guardianTwo")).toContain("sover inte");
  story.and("person", "markEntry", { item, kind: "notToParties", parties: [jon], reason: "Rädd" });
  expect(seen(story, "guardianTwo")).not.toContain("sover inte");
  expect(seen(story, "guardianOne")).toContain("sover inte");
});
