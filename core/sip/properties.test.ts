import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreement, card, everybody, given, people, type Someone, type Story, units } from "../../test/given.ts";
import { isRefusal } from "../errors.ts";
import { addDays } from "../time.ts";
import { type CommandName, commandNames, mayNow } from "./commands.ts";
import { covers, keyOf } from "./consentState.ts";
import { replay } from "./evolve.ts";
import { historyFor } from "./history.ts";
import { areasOfMeasureIn, itemsOf } from "./items.ts";
import { audiencesOf, readersOf } from "./readers.ts";
import { withoutTexts } from "./redaction.ts";
import { recipientKeys } from "./relations.ts";
import { sightOf } from "./sight.ts";
import type { StoredEvent } from "./state.ts";
import { isMarkable, itemOfDispute, redactableParts } from "./stateMarks.ts";
import { preparationSections, preparationSteps, toldWays } from "./statePreparation.ts";
import { planItems } from "./statutory.ts";
import { tasksOf } from "./tasks.ts";
import { viewFor } from "./view.ts";

/**
 * Long random stories: anybody tries anything, with inputs that are often right and sometimes wrong.
 * Every text is marked with its area, so that a text seen in the wrong place gives itself away.
 */

const lifeAreas = agreement.lifeAreas.adult.map((area) => area.key);
const stages = [
  "raised",
  "started",
  "informed",
  "consented",
  "assessed",
  "called",
  "met",
  "written",
  "established",
  "inHospital",
] as const;
type Try = { who: Someone; command: CommandName; bold: boolean; pick: number; days: number };
type Step = Omit<Try, "bold">;

const step: fc.Arbitrary<Try> = fc.record({
  // Mostly those who can do something, so that stories get somewhere.
  who: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom<Someone>("coordinator", "deputy", "manager", "person") },
    { weight: 3, arbitrary: fc.constantFrom(...everybody) },
  ),
  command: fc.constantFrom(...commandNames),
  /** Tries what the actor has not been told they may do. */
  bold: fc.integer({ min: 0, max: 4 }).map((number) => number === 0),
  pick: fc.nat(1_000_000),
  days: fc.constantFrom(0, 0, 0, 0, 0, 1, 3, 40),
});
const story = fc.record({ from: fc.constantFrom(...stages), steps: fc.array(step, { minLength: 40, maxLength: 100 }) });

/** Stories in which the coordinator now and then tries to establish whatever the plan has become. */
const writing = story.map(({ steps }) => ({
  from: "written" as const,
  steps: steps.map((one, index) =>
    index % 6 === 3 ? { ...one, who: "coordinator" as const, command: "establishPlan" as const, bold: true } : one,
  ),
}));

/** Stories in which the coordinator keeps texts from people, and protects the individual from them, now and then. */
const secretive = story.map(({ from, steps }) => ({
  from,
  steps: steps.map((one, index) =>
    index % 5 === 2
      ? {
          ...one,
          who: "coordinator" as const,
          command: (["markEntry", "shieldFrom", "addParty"] as const)[index % 3]!,
          bold: true,
        }
      : one,
  ),
}));

/** Runs a story and looks at it after every act that was allowed. Returns how many acts were. */
function run(
  { from, steps }: { from: (typeof stages)[number]; steps: Try[] },
  look: (story: Story, step: Step) => void,
): number {
  const told = given[from]();
  let done = 0;
  for (const one of steps) {
    told.after(one.days);
    const may = mayNow(people[one.who], told.state, told.today);
    const command = one.bold ? one.command : (may[one.pick % Math.max(may.length, 1)] ?? one.command);
    const before = told.state.version;
    const outcome = told.when(one.who, command, inputFor({ ...one, command }, told));
    if (outcome.refused) expect(told.state.version).toBe(before);
    else {
      done += 1;
      look(told, { ...one, command });
    }
  }
  return done;
}

// Many runs on a busy machine take their time; nothing here is a measure of speed.
describe("over long random stories", { timeout: 180_000 }, () => {
  test("replaying the events gives the same SIP, with an unbroken number for each", () => {
    let acts = 0;
    fc.assert(
      fc.property(story, (it) => {
        let last: Story | null = null;
        acts += run(it, (told) => {
          last = told;
        });
        const told = last as Story | null;
        if (!told) return;
        expect(replay(told.events)).toEqual(told.sip);
        expect(told.events.map((one) => one.seq)).toEqual(told.events.map((_, index) => index + 1));
      }),
      { numRuns: 80, endOnFailure: true },
    );
    expect(acts).toBeGreaterThan(500);
  });

  test("no view shows a text of an area that the consent does not cover", () => {
    let looks = 0;
    fc.assert(
      fc.property(story, (it) => {
        run(it, (told) => {
          for (const who of everybody) {
            const view = viewFor(people[who], told.state, agreement, card, told.today);
            if (!view?.limited) continue;
            const keys = recipientKeys(people[who], told.state);
            const contents = [view.plan.draft, ...view.plan.versions.map((one) => one.content)];
            const own = contents
              .flatMap((one) => one?.measures ?? [])
              .filter((one) => one.owner.kind === "unit" && keys.includes(keyOf(one.owner)));
            let text = JSON.stringify({ ...view, need: null });
            expect(text).not.toContain("§private§");
            // A unit's own measures are shown to it whatever their area: it answers for them.
            for (const measure of own) text = text.replaceAll(measure.what, "");
            for (const area of [...lifeAreas, "meeting", "plan"]) {
              if (!keys.some((key) => covers(told.state, key, area, told.today)))
                expect(text).not.toContain(mark(area));
            }
            const sight = sightOf(people[who], told.state, agreement, told.today, card);
            const history = JSON.stringify(
              sight ? historyFor(told.state, told.events, sight).filter((it) => it.type !== "NeedRaised") : [],
            );
            expect(history).not.toContain("§private§");
            for (const area of [...lifeAreas, "meeting", "plan"])
              if (!keys.some((key) => covers(told.state, key, area, told.today)))
                expect(history).not.toContain(mark(area));
            looks += 1;
          }
        });
      }),
      { numRuns: 40, endOnFailure: true },
    );
    expect(looks).toBeGreaterThan(500);
  });

  test("an established plan always has the four statutory items and a follow-up date", () => {
    let established = 0;
    fc.assert(
      fc.property(writing, (it) => {
        run(it, (told, { command }) => {
          if (command !== "establishPlan") return;
          established += 1;
          const content = told.state.plan.versions.at(-1)?.content;
          if (!content) throw new Error("An established plan has a version.");
          expect(planItems(told.state, content, agreement).filter((item) => !item.done)).toEqual([]);
          expect(content.responsible).not.toBeNull();
          expect(content.followUp).not.toBeNull();
        });
      }),
      { numRuns: 120, endOnFailure: true },
    );
    expect(established).toBeGreaterThan(20);
  });

  test("an established version never changes, and no event is lost", () => {
    fc.assert(
      fc.property(story, (it) => {
        const kept = new Map<number, string>();
        let events = 0;
        run(it, (told) => {
          for (const version of told.state.plan.versions) {
            const content = JSON.stringify(version.content);
            expect(kept.get(version.version) ?? content).toBe(content);
            kept.set(version.version, content);
          }
          expect(told.events.length).toBeGreaterThan(events);
          events = told.events.length;
          expect(told.state.version).toBe(events);
        });
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  test("what an actor is told they may do is what the rules let through, and who sees a SIP can find it", () => {
    fc.assert(
      fc.property(story, (it) => {
        run(it, (told) => {
          for (const who of everybody) {
            const actor = people[who];
            const may = mayNow(actor, told.state, told.today);
            for (const command of commandNames) {
              const decision = told.decide(who, command, {});
              const barred =
                isRefusal(decision) &&
                [
                  "access.notAllowed",
                  "sip.closed",
                  "sip.notStarted",
                  "sip.exists",
                  "discharge.notUnderWay",
                  "discharge.alreadyNoted",
                ].includes(decision.code);
              if (
                !may.includes(command) &&
                command !== "raiseNeed" &&
                !(isRefusal(decision) && decision.code === "need.alreadyDecided")
              )
                expect(barred).toBe(true);
            }
            // What is written down on the day of the act must hold on every later day, until something happens.
            for (const days of [0, 1, 30, 100, 400]) {
              const day = addDays(told.today, days);
              const finds = readersOf(told.state, told.today).some(
                (reader) => audiencesOf(actor).includes(reader.audience) && (reader.until ?? day) >= day,
              );
              expect(finds, `${who} after ${days} days`).toBe(
                viewFor(actor, told.state, agreement, card, day) !== null,
              );
            }
          }
        });
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });

  test("what is kept from a reader leaves no trace: with other words in its place the reader is shown the same", () => {
    let kept = 0;
    fc.assert(
      fc.property(secretive, (it) => {
        run(it, (told) => {
          for (const who of everybody) {
            const sight = sightOf(people[who], told.state, agreement, told.today, card);
            if (!sight?.veil) continue;
            const { hides, noPlace } = sight.veil;
            /** Nobody is kept from what they have said themselves, where each one's words stand beside the others'. */
            const isOwn = ({ by }: StoredEvent, item: string) =>
              by.kind === "person" &&
              by.personId === sight.veil?.self &&
              /^(meeting\.comments|consent\.|dispute)/.test(item);
            const entriesIn = ({ event }: StoredEvent) =>
              event.type === "EntryDisputed" ? [itemOfDispute({ id: event.disputeId })] : itemsOf(event);
            const changed = told.events.map((stored) =>
              entriesIn(stored).some(
                (item) => (hides(item) && !isOwn(stored, item)) || (noPlace && /^(meeting|preparation)/.test(item)),
              )
                ? { ...stored, event: withoutTexts(stored.event) }
                : stored,
            );
            if (changed.every((stored, index) => stored === told.events[index])) continue;
            const shown = (events: typeof changed) => {
              const sip = replay(events);
              if (!sip) throw new Error("A story has begun.");
              return {
                view: viewFor(people[who], sip, agreement, card, told.today, sight),
                history: historyFor(sip, events, sight),
              };
            };
            expect(shown(changed)).toEqual(shown(told.events));
            kept += 1;
          }
        });
      }),
      { numRuns: 25, endOnFailure: true },
    );
    expect(kept).toBeGreaterThan(200);
  });

  test("a task never carries a text, and its key is unique", () => {
    fc.assert(
      fc.property(story, (it) => {
        run(it, (told) => {
          const tasks = tasksOf(told.state, agreement, told.today);
          expect(JSON.stringify(tasks)).not.toContain("§");
          expect(new Set(tasks.map((task) => task.key)).size).toBe(tasks.length);
        });
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  test("every event names the items it wrote, but for marks beside an entry", () => {
    for (const { event } of given.established().events) expect(itemsOf(event).length).toBeGreaterThan(0);
  });
});

/** A text that says which area it belongs to. */
function mark(area: string): string {
  return `§${area}§`;
}

function inputFor({ command, pick }: Step, told: Story): unknown {
  const sip = told.state;
  const one = <T>(list: readonly T[], salt = 0): T | undefined => list[(pick + salt * 7) % Math.max(list.length, 1)];
  const area = one(lifeAreas) ?? "sleep";
  const unit = one([units.school, units.clinic, units.insurance, units.psychiatry, units.closed], 1) ?? units.school;
  const recipient = one([`unit:${unit.unitId}`, ...sip.parties.map((party) => `party:${party.id}`)], 2);
  const meeting = one(sip.meetings.slice(-1))?.id;
  const participant = one(
    sip.participants.filter((it) => !it.removed),
    1,
  )?.id;
  const content = sip.plan.draft ?? sip.plan.versions.at(-1)?.content;
  const subgoal = one(content?.subgoals ?? []);
  const measure = one(content?.measures ?? [], 1);
  const version = sip.plan.versions.at(-1)?.content;
  const promised = one(version?.measures ?? [], 1);
  const aboutPromised = {
    measureId: promised?.id,
    text: version && promised ? ["plan", ...areasOfMeasureIn(version, promised)].map(mark).join(" ") : "",
    how: one(toldWays),
  };
  const goal = one(content?.goals ?? []);
  const followUp = sip.followUps.at(-1)?.id;
  const day = (days: number) =>
    new Date(Date.parse(`${told.today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  const at = { startsAt: `${day(9)}T10:00:00Z`, minutes: 60, place: mark("meeting"), replyBy: day(7), reason: "Flytt" };
  const text = mark(area);
  const way = pick % 2 ? "digital" : "oral";
  const inputs: Partial<Record<CommandName, unknown>> = {
    passOnNeed: { unitId: unit.unitId, why: "x" },
    startSip: { coordinatorId: people.coordinator.staffId, deputyId: people.deputy.staffId },
    appointCoordinator: { coordinatorId: people.coordinator.staffId, deputyId: people.deputy.staffId, reason: "x" },
    takeOver: { reason: "x" },
    declineNeed: pick % 5 ? {} : { reason: "x" },
    referToPlan: pick % 5 ? {} : { plan: "x" },
    recordCompulsoryCare: { compulsoryCare: false, why: "x" },
    noteAdmission: {
      admittedAt: told.now,
      expectedOn: day(5),
      unitIds: [units.homeCare.unitId, unit.unitId === units.closed.unitId ? units.clinic.unitId : unit.unitId],
    },
    tellMoreUnits: { unitIds: [unit.unitId] },
    changeExpectedDischarge: { expectedOn: day(3), why: "§private§" },
    appointCareContact: { staffId: one([people.doctor, people.coordinator])?.staffId },
    withdrawReady: { reason: "x" },
    noteDischarged: pick % 3 ? {} : { leftAt: told.now },
    breakOffDischarge: pick % 9 ? {} : { reason: "x" },
    giveInformation: { how: "spoken" },
    addParty: { kind: "relative", name: "Lisa", personId: people.daughter.personId },
    removeParty: { partyId: one(sip.parties)?.id, reason: "x" },
    decidePlanConsent: { answer: pick % 13 ? "yes" : "no", way },
    setConsentScope: {
      way,
      cells: [0, 3, 5].map((salt) => ({
        recipient,
        area: one([...lifeAreas, "meeting", "plan", "need", "contact"], salt),
        allowed: [true, true, true, false, null][(pick + salt) % 5],
        until: pick % 3 ? null : day(30),
      })),
    },
    writeConsentLimits: { notCovered: text },
    withdrawConsent: pick % 20 ? { way: "none" } : { way },
    chooseAbsence: { reason: "x" },
    recordDisclosure: { recipient, areas: [area], what: text, ground: "other", why: "x" },
    assessArea: { area, works: text, hard: text },
    writeOwnWords: { area, wish: text },
    writeWhatMatters: { text: mark("plan") },
    summariseAssessment: { text: Object.keys(sip.assessment.areas).map(mark).join(" ") },
    listOtherPlan: { kind: mark("plan") },
    addParticipant: { recipient, why: mark("meeting") },
    removeParticipant: { participantId: participant, reason: "x" },
    planMeeting: { purpose: mark("meeting"), ...at, reason: undefined },
    sendSummons: { meetingId: meeting },
    commentInvitation: { meetingId: meeting, text: "§private§" },
    prepareMeeting: { section: one(preparationSections), text: pick % 7 ? "§private§" : "" },
    recordPreparation: { section: one(preparationSections), text: "§private§", how: one(toldWays) },
    tickPreparation: { step: one(preparationSteps), done: pick % 3 > 0 },
    writeMessage: pick % 2 ? { text: "§private§", how: one(toldWays) } : aboutPromised,
    reportNotDone: aboutPromised,
    askForFollowUp: { text: "§private§", how: one(toldWays) },
    answerMessage: {
      messageId: one(sip.messages ?? [])?.id,
      text: "x",
      followUpOn: pick % 3 ? null : day(1),
    },
    answerSummons: {
      meetingId: meeting,
      participantId: participant,
      answer: "newTime",
      proposedTimes: mark("meeting"),
    },
    prepareAsParticipant: { participantId: participant, step: "mandate", done: pick % 2 === 0 },
    askForTimes: {
      meetingId: meeting,
      startsAt: [`${day(9)}T10:00:00Z`, `${day(10)}T10:00:00Z`],
      replyBy: day(7),
    },
    answerTimes: {
      questionId: sip.timeQuestions?.at(-1)?.id,
      participantId: pick % 3 ? participant : null,
      times: [{ timeId: one(sip.timeQuestions?.at(-1)?.times ?? [])?.id, answer: "yes" }],
      comment: mark("meeting"),
    },
    chooseTime: {
      questionId: sip.timeQuestions?.at(-1)?.id,
      timeId: one(sip.timeQuestions?.at(-1)?.times ?? [])?.id,
      replyBy: day(5),
    },
    dropTimes: pick % 4 ? {} : { questionId: sip.timeQuestions?.at(-1)?.id },
    returnWronglyAddressed: { participantId: participant, reason: "x" },
    moveMeeting: { meetingId: meeting, ...at },
    cancelMeeting: { meetingId: meeting, reason: "x" },
    setMeetingRoles: { meetingId: meeting, chair: "A", secretary: "B" },
    startMeeting: { meetingId: meeting },
    recordAttendance: { meetingId: meeting, participantId: participant, attendance: "present" },
    recordPersonsAttendance: { meetingId: meeting, how: "present" },
    writeMeetingNotes: { meetingId: meeting, part: "needs", text: mark("meeting") },
    endMeeting: { meetingId: meeting },
    writePlanText: { section: one(["needs", "whatMatters", "ifWorse"]), text: mark("plan") },
    writeGoal: { ownWords: mark("plan") },
    removeGoal: { goalId: goal?.id },
    writeSubgoal: { goalId: goal?.id, text: text + mark("plan"), area },
    removeSubgoal: { subgoalId: subgoal?.id },
    writeMeasure: {
      subgoalId: subgoal?.id ?? null,
      what: mark(subgoal?.area ?? "plan") + mark("plan"),
      owner: one([`unit:${unit.unitId}`, `unit:${units.social.unitId}`, "person"], 3),
      contact: "N",
    },
    removeMeasure: { measureId: measure?.id },
    declareNoMeasures: { principalId: one([units.clinic, units.school])?.principal.principalId, reason: "x" },
    declareNoOthers: { none: pick % 2 === 0 },
    chooseResponsible: { principalId: units.social.principal.principalId },
    bookFollowUp: { on: day(30), how: mark("plan") },
    decideCopies: { copies: [{ to: "A", how: "paper" }] },
    confirmPlan: { version: sip.plan.versions.length },
    answerPlan: { agrees: "partly", comment: mark("plan"), version: sip.plan.draft ? null : sip.plan.versions.length },
    revisePlan: { reason: mark("plan") },
    dropRevision: { reason: "x" },
    reportMeasure: { measureId: measure?.id, status: "ongoing" },
    recordCopyGiven: { version: 1, to: "A", how: "paper", ground: "consent" },
    followUpMeasure: { followUpId: followUp, measureId: measure?.id, outcome: "ongoing" },
    followUpGoal: { followUpId: followUp, goalId: goal?.id, seenBy: "units", outcome: "partly", why: mark("plan") },
    writeNewNeeds: { followUpId: followUp, text: mark("plan") },
    reviewConsent: { followUpId: followUp, right: true },
    decideFollowUp: { followUpId: followUp, kind: one(["continue", "revise"]), nextOn: day(60) },
    closeSip: pick % 25 ? {} : { reason: "moved", text: "x" },
    strikeEntry: { item: one(Object.keys(sip.touched), 4), reason: "x" },
    disputeEntry: { item: one(Object.keys(sip.touched), 5), text: "x" },
    redactEntry: {
      item: one(Object.keys(sip.touched), 8),
      parts: redactableParts.filter((_, index) => pick & (1 << index) || index === pick % redactableParts.length),
      decision: "x",
      reason: "x",
    },
    markEntry: {
      item: one([...Object.keys(sip.touched), ...sip.disputes.map(itemOfDispute)].filter(isMarkable), 6),
      kind: "thirdParty",
      reason: "x",
    },
    unmarkEntry: { item: one(Object.keys(sip.marks ?? {})), reason: "x" },
    shieldFrom: { partyId: one(sip.parties, 2)?.id, extent: one(["place", "everything"], 3), reason: "x" },
    liftShield: { partyId: one(Object.keys(sip.shields ?? {})), reason: "x" },
  };
  return inputs[command] ?? {};
}
