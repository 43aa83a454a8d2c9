import { describe, expect, test } from "vitest";
import {
  agreement,
  card,
  given,
  id,
  meetingId,
  participantIds,
  people,
  type Someone,
  type Story,
  units,
} from "../../test/given.ts";
import { readersOf } from "./readers.ts";
import { tasksOf } from "./tasks.ts";
import { viewFor } from "./view.ts";

const questionId = id("q", 1);
const input = {
  questionId,
  meetingId,
  startsAt: ["2026-09-20T08:00:00Z", "2026-09-18T08:00:00Z", "2026-09-21T08:00:00Z"],
  replyBy: "2026-09-10",
};
const asked = () => given.invited().and("coordinator", "askForTimes", input);
const see = (story: Story, who: Someone) => viewFor(people[who], story.state, agreement, card, story.today);
const waiting = (story: Story) =>
  tasksOf(story.state, agreement, story.today)
    .filter((it) => (it.kind === "answerTimes" || it.kind === "chooseTime") && it.appearsOn <= story.today)
    .map((it) => `${it.kind} ${it.audience}`);
const answer = (story: Story, participantId: string | null, ...answers: string[]) => ({
  questionId,
  participantId,
  times: answers.map((one, index) => ({ timeId: story.state.timeQuestions?.[0]?.times[index]?.id, answer: one })),
});

describe("finding a time", () => {
  test("asks those who are to come, in order of time, and opens the SIP for them as far as the consent goes", () => {
    const before = given.invited();
    expect(see(before, "doctor")).toBeNull();
    const story = asked();
    expect(story.state.timeQuestions?.[0]?.times.map((one) => one.startsAt.slice(0, 10))).toEqual([
      "2026-09-18",
      "2026-09-20",
      "2026-09-21",
    ]);
    expect(see(story, "doctor")?.timeQuestions[0]).toMatchObject({ purpose: expect.stringMatching(/./), answers: {} });
    // The draft itself is nobody's but the coordinator's until it is sent.
    expect(see(story, "doctor")?.meetings).toEqual([]);
    expect(readersOf(story.state, story.today).map((it) => it.audience)).toContain(`unit:${units.clinic.unitId}`);
    expect(story.state.disclosures.filter((it) => it.areas.join() === "meeting")).toHaveLength(3);
    expect(waiting(story)).toHaveLength(4);
    expect(see(story, "psychologist")).toBeNull();
  });

  test("takes each one's answer, the individual's too, and comes to the coordinator when all have answered", () => {
    const story = asked();
    story.and("doctor", "answerTimes", answer(story, participantIds.clinic, "yes", "no", "ifNeeded"));
    story.and("person", "answerTimes", answer(story, null, "yes"));
    expect(waiting(story)).not.toContain(`answerTimes unit:${units.clinic.unitId}`);
    expect(waiting(story).some((it) => it.startsWith("chooseTime"))).toBe(false);
    story.and("nurse", "answerTimes", answer(story, participantIds.school, "yes", "yes"));
    story.and("officer", "answerTimes", answer(story, participantIds.insurance, "ifNeeded"));
    expect(waiting(story)).toEqual([`chooseTime staff:${people.coordinator.staffId}@${units.social.unitId}`]);
    expect(Object.keys(see(story, "nurse")?.timeQuestions[0]?.answers ?? {})).toHaveLength(4);
  });

  test("comes to the coordinator when the time to answer is over, whoever has not answered", () => {
    expect(waiting(asked().after(10)).some((it) => it.startsWith("chooseTime"))).toBe(true);
  });

  test("puts the chosen time into the draft, which is then sent as ever", () => {
    const story = asked();
    const timeId = story.state.timeQuestions?.[0]?.times[1]?.id;
    expect(story.when("doctor", "chooseTime", { questionId, timeId, replyBy: "2026-09-12" }).refused).toBe(
      "access.notAllowed",
    );
    expect(story.when("coordinator", "chooseTime", { questionId, timeId, replyBy: "2026-09-25" }).refused).toBe(
      "meeting.replyAfterMeeting",
    );
    story.and("coordinator", "chooseTime", { questionId, timeId, replyBy: "2026-09-12" });
    expect(story.state.meetings[0]).toMatchObject({ status: "draft", startsAt: "2026-09-20T08:00:00.000Z" });
    expect(story.when("nurse", "answerTimes", answer(story, participantIds.school, "yes")).refused).toBe(
      "times.notOpen",
    );
    story.and("coordinator", "sendSummons", { meetingId });
    expect(waiting(story)).toEqual([]);
  });

  test("is refused with what to do when it cannot be so", () => {
    const story = given.invited();
    const ask = (more: object) => story.when("coordinator", "askForTimes", { ...input, ...more });
    expect(ask({ startsAt: ["2026-09-18T08:00:00Z"] }).refused).toBe("times.tooFew");
    expect(ask({ startsAt: ["2026-09-18T08:00:00Z", "2026-09-18T10:00:00+02:00"] }).refused).toBe("times.tooFew");
    expect(ask({ startsAt: ["2026-08-18T08:00:00Z", "2026-09-18T08:00:00Z"] }).refused).toBe("meeting.inThePast");
    expect(ask({ replyBy: "2026-09-19" }).refused).toBe("times.replyAfterFirst");
    expect(ask({ replyBy: "2026-08-19" }).refused).toBe("field.inThePast");
    expect(ask({}).events).toEqual(["TimesAsked"]);
    expect(ask({ questionId: id("q", 2) }).refused).toBe("times.alreadyAsked");
    const foreign = {
      questionId,
      participantId: participantIds.clinic,
      times: [{ timeId: id("q", 9), answer: "yes" }],
    };
    expect(story.when("doctor", "answerTimes", foreign).refused).toBe("item.unknown");
    expect(story.when("nurse", "answerTimes", answer(story, participantIds.clinic, "yes")).refused).toBe(
      "summons.notYours",
    );
    expect(story.when("nurse", "answerTimes", answer(story, null, "yes")).refused).toBe("field.missing");
    expect(story.when("person", "answerTimes", { questionId, times: [] }).refused).toBe("times.noneAnswered");
    story.and("coordinator", "dropTimes", { questionId });
    expect(waiting(story)).toEqual([]);
    expect(ask({ questionId: id("q", 2) }).events).toEqual(["TimesAsked"]);
  });

  test("ends when the consent is withdrawn: nobody sees the question any longer", () => {
    const story = asked().and("person", "withdrawConsent", { way: "digital" });
    expect(see(story, "doctor")).toBeNull();
    expect(story.when("doctor", "answerTimes", answer(story, participantIds.clinic, "yes")).refused).toBe(
      "access.notAllowed",
    );
  });
});

describe("wrongly addressed, and sent on (S3)", () => {
  const back = { participantId: participantIds.clinic, reason: "Hon är listad på annan vårdcentral." };

  test("goes straight on to the right unit where the consent covers it", () => {
    const story = given.called().and("coordinator", "setConsentScope", {
      cells: [{ recipient: `unit:${units.psychiatry.unitId}`, area: "meeting", allowed: true }],
    });
    expect(
      story.when("doctor", "returnWronglyAddressed", { ...back, forwardTo: units.psychiatry.unitId }).events,
    ).toEqual(["WronglyAddressedReturned"]);
    expect(see(story, "doctor")).toBeNull();
    expect(see(story, "psychologist")?.meetings).toHaveLength(1);
    expect(story.state.disclosures.at(-1)?.recipient).toMatchObject({ unit: { name: "BUP Norr" } });
  });

  test("is a suggestion to the coordinator where the consent does not, and tells the other unit nothing", () => {
    const story = given.called();
    expect(
      story.when("doctor", "returnWronglyAddressed", { ...back, forwardTo: units.psychiatry.unitId }).events,
    ).toEqual(["WronglyAddressedReturned"]);
    expect(see(story, "psychologist")).toBeNull();
    expect(see(story, "coordinator")?.participants[1]?.removed?.suggested?.name).toBe("BUP Norr");
    expect(
      given.called().when("doctor", "returnWronglyAddressed", { ...back, forwardTo: units.clinic.unitId }).refused,
    ).toBe("summons.forwardToSelf");
    expect(
      given.called().when("doctor", "returnWronglyAddressed", { ...back, forwardTo: units.closed.unitId }).refused,
    ).toBe("unit.closed");
  });
});

describe("what a unit cannot reach by sending on", () => {
  const clinic = { participantId: participantIds.clinic, reason: "Fel." };
  const forward = (story: Story) =>
    story.and("doctor", "returnWronglyAddressed", { ...clinic, forwardTo: units.insurance.unitId });

  test("a unit that has been taken away, a meeting that has been, a consent that has ended", () => {
    const removed = given.called().and("coordinator", "removeParticipant", {
      participantId: participantIds.insurance,
      reason: "Hon vill inte ha dem där.",
    });
    expect(see(forward(removed), "officer")).toBeNull();
    const covered = () =>
      given.called().and("coordinator", "setConsentScope", {
        cells: [{ recipient: `unit:${units.psychiatry.unitId}`, area: "meeting", allowed: true }],
      });
    const past = covered().after(20);
    past.and("doctor", "returnWronglyAddressed", { ...clinic, forwardTo: units.psychiatry.unitId });
    expect(see(past, "psychologist")).toBeNull();
  });

  test("nor does the number of the version tell it what the consent covers", () => {
    const versionAfter = (allowed: boolean) => {
      const story = given.called().and("coordinator", "setConsentScope", {
        cells: [{ recipient: `unit:${units.psychiatry.unitId}`, area: "meeting", allowed }],
      });
      return story.and("doctor", "returnWronglyAddressed", { ...clinic, forwardTo: units.psychiatry.unitId }).state
        .version;
    };
    expect(versionAfter(true)).toBe(versionAfter(false));
  });
});

test("what somebody says about a time is for the coordinator, and who of the individual's side said it, too", () => {
  const story = asked();
  story.and("person", "answerTimes", { ...answer(story, null, "no"), comment: "Jag har cellgift den dagen" });
  story.and("doctor", "answerTimes", { ...answer(story, participantIds.clinic, "yes"), comment: "Efter ronden" });
  const seen = JSON.stringify(see(story, "officer")?.timeQuestions);
  for (const kept of ["cellgift", "ronden", people.person.personId, "Nora"]) expect(seen).not.toContain(kept);
  expect(Object.values(see(story, "officer")?.timeQuestions[0]?.answers ?? {})).toHaveLength(2);
  expect(JSON.stringify(see(story, "doctor")?.timeQuestions)).toContain("ronden");
  expect(JSON.stringify(see(story, "coordinator")?.timeQuestions)).toContain("cellgift");
});

test("a called unit ticks what it has done before the meeting, and the coordinator sees how far it has come", () => {
  const story = given.called();
  const tick = (who: Someone, done: boolean, participantId = participantIds.clinic) =>
    story.when(who, "prepareAsParticipant", { participantId, step: "mandate", done });
  expect(tick("doctor", true).events).toEqual(["ParticipantPrepared"]);
  expect(tick("doctor", true).refused).toBe("participant.alreadySo");
  expect(see(story, "coordinator")?.participants[1]?.prepared?.mandate?.by).toMatchObject({ name: "Leo Falk" });
  expect(tick("doctor", false).events).toEqual(["ParticipantPrepared"]);
  expect(see(story, "coordinator")?.participants[1]?.prepared).toEqual({});
  expect(tick("nurse", true).refused).toBe("summons.notYours");
});
