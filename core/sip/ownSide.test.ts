import { describe, expect, test } from "vitest";
import { agreement, given, id, meetingId, people, planIds, type Someone, type Story, units } from "../../test/given.ts";
import type { ActorRef } from "../access.ts";
import { type Besides, besides, itemOfSaid } from "./besides.ts";
import { type CommandName, commandNamed, commandNames } from "./commands.ts";
import type { SipEvent } from "./events.ts";
import { staleItems } from "./items.ts";
import { lettersFor } from "./letters.ts";
import { allowedParty, anyPerson, guardian, individual, representative } from "./relations.ts";
import { tasksOf } from "./tasks.ts";

/**
 * Every command that the person's side can give: it reaches the coordinator's list at once, and what they wrote stays as
 * they wrote it whatever staff do with the same command.
 */

const own = "Det här är mina egna ord";
const theirs = "Så skriver personalen";
const [mother, followUpId, partyId] = [`party:${id("y", 1)}`, id("f", 1), id("y", 7)];
const run = `staff:${people.coordinator.staffId}@${units.social.unitId}`;

type Case = {
  from: () => Story;
  input: object;
  who?: Someone;
  /** The same command by staff, in so far as they can give it. */
  staff?: object;
  /** Why nothing comes to the coordinator's list. */
  quiet?: string;
};

const child = () => given.child("2013-05-05");
const established = () => given.established();
const followedUp = () => established().and("coordinator", "startFollowUp", { followUpId });
const withDaughter = () =>
  given.called().and("coordinator", "addParty", {
    partyId,
    kind: "relative",
    name: "Lisa Vik",
    personId: people.daughter.personId,
  });
const withFriend = () =>
  given
    .called()
    .and("coordinator", "addParty", { partyId, kind: "other", name: "Vän" })
    .and("coordinator", "setConsentScope", {
      cells: [{ recipient: `party:${partyId}`, area: "plan", allowed: true }],
    });
const invitation = { linkId: id("k", 1), partyId, until: "2026-09-05" };
const digital = { way: "digital" };
const oral = { way: "oral" };
const cell = (allowed: boolean) => [{ recipient: `unit:${units.school.unitId}`, area: "plan", allowed }];

const questionId = id("q", 1);
const askedOfTimes = () =>
  given.invited().and("coordinator", "askForTimes", {
    questionId,
    meetingId,
    startsAt: ["2026-09-18T08:00:00Z", "2026-09-20T08:00:00Z"],
    replyBy: "2026-09-10",
  });
const timeId = askedOfTimes().state.timeQuestions?.[0]?.times[0]?.id;

const cases: Partial<Record<CommandName, Case>> = {
  raiseNeed: { from: given.nothing, input: { unitId: units.social.unitId, what: own, wish: "Hjälp" } },
  addParty: { from: given.called, input: { partyId, kind: "relative", name: own } },
  removeParty: { from: withDaughter, input: { partyId, reason: own } },
  recordChildView: { from: child, input: { agrees: "no", view: own }, staff: { agrees: "yes", view: theirs } },
  decidePlanConsent: { from: given.informed, input: { answer: "no", ...digital } },
  setConsentScope: {
    from: given.scoped,
    input: { cells: cell(false), ...digital },
    staff: { cells: cell(true), ...oral },
  },
  writeConsentLimits: { from: given.scoped, input: { notCovered: own }, staff: { notCovered: theirs } },
  withdrawConsent: { from: given.scoped, input: digital },
  chooseAbsence: { from: given.called, input: { reason: own }, staff: { reason: theirs } },
  writeOwnWords: { from: given.scoped, input: { area: "sleep", hard: own }, staff: { area: "sleep", hard: theirs } },
  writeWhatMatters: { from: given.scoped, input: { text: own }, staff: { text: theirs } },
  commentInvitation: { from: given.invited, input: { meetingId, text: own }, staff: { meetingId, text: theirs } },
  prepareMeeting: { from: given.invited, input: { section: "questions", text: own } },
  tickPreparation: {
    from: given.invited,
    input: { step: "knowsWhen", done: true },
    quiet: "the person's own checklist; it says nothing to anybody and asks for nothing",
  },
  answerTimes: {
    from: askedOfTimes,
    input: { questionId, times: [{ timeId, answer: "yes" }], comment: own },
    staff: { questionId, times: [{ timeId, answer: "no" }], comment: theirs },
  },
  inviteGuest: { from: withFriend, input: invitation },
  withdrawInvitation: {
    from: () => withFriend().and("coordinator", "inviteGuest", invitation),
    input: { linkId: invitation.linkId },
  },
  answerSummons: {
    from: () =>
      withDaughter()
        .and("person", "setConsentScope", {
          cells: [{ recipient: `party:${partyId}`, area: "meeting", allowed: true }],
          ...digital,
        })
        .and("coordinator", "addParticipant", { participantId: id("d", 9), recipient: `party:${partyId}`, why: "Nära" })
        .and("coordinator", "sendSummons", { meetingId }),
    who: "daughter",
    input: { meetingId, participantId: id("d", 9), answer: "coming", comment: own },
  },
  answerPlan: {
    from: established,
    input: { agrees: "no", comment: own, version: 1 },
    staff: { agrees: "yes", comment: theirs, version: 1 },
  },
  reportMeasure: {
    from: established,
    input: { measureId: planIds.ownMeasure, status: "done", comment: own },
    staff: { measureId: planIds.ownMeasure, status: "notDone", comment: theirs },
  },
  followUpMeasure: {
    from: followedUp,
    input: { followUpId, measureId: planIds.ownMeasure, outcome: "done", why: own },
    staff: { followUpId, measureId: planIds.ownMeasure, outcome: "notDone", why: theirs },
  },
  followUpGoal: {
    from: followedUp,
    input: { followUpId, goalId: planIds.goal, seenBy: "person", outcome: "notReached", why: own },
    staff: { followUpId, goalId: planIds.goal, seenBy: "person", outcome: "reached", why: theirs },
  },
  writeMessage: { from: established, input: { text: own }, staff: { text: theirs, how: "phone" } },
  reportNotDone: {
    from: established,
    input: { measureId: planIds.clinicMeasure, text: own },
    staff: { measureId: planIds.clinicMeasure, text: theirs, how: "phone" },
  },
  askForFollowUp: { from: established, input: { text: own }, staff: { text: theirs, how: "phone" } },
  disputeEntry: { from: established, input: { item: "plan.needs", text: own } },
  markEntry: {
    from: () => withDaughter().and("person", "writeWhatMatters", { text: "Katten" }),
    input: { item: "assessment.whatMatters", kind: "notToParties", parties: [partyId], reason: own },
  },
  unmarkEntry: {
    from: () =>
      withDaughter()
        .and("person", "writeWhatMatters", { text: "Katten" })
        .and("person", "markEntry", {
          item: "assessment.whatMatters",
          kind: "notToParties",
          parties: [partyId],
          reason: "Mitt",
        }),
    input: { item: "assessment.whatMatters", reason: own },
  },
};

const ofTheirs = [individual, guardian, representative, allowedParty, anyPerson];
const ofTheirSide = commandNames.filter((name) => commandNamed(name).may.some((phrase) => ofTheirs.includes(phrase)));

test("every command that the person's side can give is looked at here, and no other", () => {
  expect(Object.keys(cases).sort()).toEqual([...ofTheirSide].sort());
});

/** What has come to the coordinator, or before there is one to the manager: new tasks and news. */
function reached(story: Story, who: Someone, name: CommandName, input: object): string[] {
  const before = story.sip;
  const tasks = before ? tasksOf(before, agreement, story.today) : [];
  const decided = story.decide(who, name, input);
  if ("refused" in decided) throw new Error(`${who} could not ${name}: ${decided.code} ${decided.field ?? ""}`);
  story.add(decided, people[who]);
  const mine = [run, `manager:${units.social.unitId}`];
  const letters = lettersFor(before, story.state, decided, [`person:${people[who as "person"].personId}`]);
  const isNew = (key: string) => !tasks.some((one) => one.key === key);
  return [
    ...letters.filter((one) => mine.includes(one.audience)).map((one) => one.kind as string),
    ...tasksOf(story.state, agreement, story.today).flatMap((one) =>
      mine.includes(one.audience) && isNew(one.key) ? [one.kind as string] : [],
    ),
  ];
}

describe.each(Object.entries(cases) as [CommandName, Case][])("%s by the person's side", (name, it) => {
  const { from, who = "person", input, staff, quiet } = it;

  test(quiet ? `is quiet: ${quiet}` : "comes to the list of whoever runs the SIP in the same act", () => {
    const told = reached(from(), who, name, input);
    if (quiet) expect(told).toEqual([]);
    else expect(told).not.toEqual([]);
  });

  if (staff)
    test("stands as it was said, whatever staff write in the same place", () => {
      const story = from().and(who, name, input);
      const events = story.events.length;
      const outcome = story.when("coordinator", name, staff);
      if (outcome.refused) expect(outcome.refused).toBe("assessment.theirWords");
      else expect(story.events.slice(events).every(({ by }) => by.kind === "staff")).toBe(true);
      if (JSON.stringify(input).includes(own)) expect(JSON.stringify(story.state)).toContain(own);
      expect(
        story.events.some(
          ({ by, event }) => by.kind === "person" && event.type === story.events[events - 1]?.event.type,
        ),
      ).toBe(true);
    });
});

type Said = { by: ActorRef; n: number };

describe("what several have said", () => {
  test("stands beside each other: the child's own view, a guardian's account of it and what staff wrote down", () => {
    const story = child()
      .and("person", "recordChildView", { agrees: "no", view: own })
      .and("guardianOne", "recordChildView", { agrees: "yes", view: "Mamma: hon vill" })
      .and("coordinator", "recordChildView", { agrees: "unsure", view: theirs });
    const { view, others } = story.state.childView ?? {};
    expect([view, others?.map((one) => one.view)]).toEqual([theirs, ["Mamma: hon vill", own]]);
    story.and("person", "recordChildView", { agrees: "yes", view: "Nu vill jag" });
    const after = story.state.childView;
    expect([after?.view, after?.others?.map((one) => one.view)]).toEqual(["Nu vill jag", [theirs, "Mamma: hon vill"]]);
  });

  test("two guardians who answer the plan differently both have their answer in it", () => {
    const story = child()
      .and("coordinator", "decidePlanConsent", { giver: mother, answer: "yes" })
      .and("coordinator", "writePlanText", { section: "needs", text: "Stöd" })
      .and("guardianOne", "answerPlan", { agrees: "yes", comment: "Bra" })
      .and("guardianTwo", "answerPlan", { agrees: "no", comment: "Inte så" });
    const answer = story.state.plan.draftAnswer;
    expect([answer, ...(answer?.others ?? [])].map((one) => [one?.agrees, one?.comment])).toEqual([
      ["no", "Inte så"],
      ["yes", "Bra"],
    ]);
  });

  test("what a child said to staff of the plan stands beside what a guardian answers later, and gives way to the child's own answer", () => {
    const story = child()
      .and("coordinator", "decidePlanConsent", { giver: mother, answer: "yes" })
      .and("coordinator", "writePlanText", { section: "needs", text: "Stöd" })
      .and("coordinator", "answerPlan", { agrees: "no", comment: "Hon vill inte byta skola" })
      .and("guardianOne", "answerPlan", { agrees: "yes" });
    const said = () => {
      const answer = story.state.plan.draftAnswer;
      return [answer, ...(answer?.others ?? [])].map((one) => [one?.by.kind, one?.agrees]);
    };
    expect(said()).toEqual([
      ["person", "yes"],
      ["staff", "no"],
    ]);
    story.and("guardianTwo", "answerPlan", { agrees: "partly", comment: "Hellre hemma" });
    expect(said().slice(1)).toEqual([
      ["person", "yes"],
      ["staff", "no"],
    ]);
    story.and("person", "answerPlan", { agrees: "partly", comment: "Efter jul" });
    expect(said()).toEqual([
      ["person", "partly"],
      ["person", "partly"],
      ["person", "yes"],
    ]);
  });

  test("one who answers anew changes only their own answer, and of staff's notes the last one counts", () => {
    const by = (personId: string) => ({ kind: "person" as const, personId, name: personId });
    const staff = { kind: "staff" as const, staffId: "s", name: "S", title: "", unitId: "u", unitName: "U" };
    const all = (kept: "own" | "all") =>
      [
        { by: by("a"), n: 1 },
        { by: staff, n: 2 },
        { by: staff, n: 3 },
      ].reduce<Besides<Said> | null>((before, now) => besides<Said>(before, now, kept), null);
    expect(all("own")).toEqual({ by: staff, n: 3, others: [{ by: by("a"), n: 1 }] });
    expect(besides(all("own"), { by: by("a"), n: 4 }, "own")).toEqual({ by: by("a"), n: 4 });
    expect(besides(all("all"), { by: by("a"), n: 4 }, "all")).toEqual({
      by: by("a"),
      n: 4,
      others: [{ by: staff, n: 3 }],
    });
  });

  test("each is an entry of its own: one is struck without the others, and stands again when its sayer says it anew", () => {
    const story = child()
      .and("person", "recordChildView", { agrees: "no", view: own })
      .and("guardianOne", "recordChildView", { agrees: "yes", view: "Mamma: hon vill" })
      .and("coordinator", "recordChildView", { agrees: "unsure", view: theirs });
    const said = () => [story.state.childView, ...(story.state.childView?.others ?? [])].map((one) => one!);
    const struck = () => said().flatMap((one) => (story.state.strikes[itemOfSaid("childView", one)] ? [one.view] : []));
    const item = itemOfSaid("childView", said()[1]!);
    story.and("coordinator", "strikeEntry", { item, reason: "Om fel barn" });
    expect(struck()).toEqual(["Mamma: hon vill"]);
    story.and("person", "recordChildView", { agrees: "yes", view: "Nu vill jag" });
    story.and("coordinator", "recordChildView", { agrees: "yes", view: "Sa ja i dag" });
    expect(struck()).toEqual(["Mamma: hon vill"]);
    story.and("guardianOne", "recordChildView", { agrees: "yes", view: "Hon vill" });
    expect(struck()).toEqual([]);
  });

  test("an answer to the plan can be struck alone, and follows its version", () => {
    const story = child()
      .and("coordinator", "decidePlanConsent", { giver: mother, answer: "yes" })
      .and("coordinator", "writePlanText", { section: "needs", text: "Stöd" })
      .and("guardianOne", "answerPlan", { agrees: "yes", comment: "Bra" })
      .and("guardianTwo", "answerPlan", { agrees: "no", comment: "Inte så" });
    const answer = story.state.plan.draftAnswer;
    const items = [answer, ...(answer?.others ?? [])].map((one) => itemOfSaid("answerToPlan", one!));
    expect(new Set(items).size).toBe(2);
    expect(items.every((item) => item.startsWith("answerToPlan:1:"))).toBe(true);
    story.and("coordinator", "strikeEntry", { item: items[1], reason: "Fel person" });
    expect(Object.keys(story.state.strikes)).toEqual([items[1]]);
    // Two who answer in the same moment do not collide: neither writes over the other.
    const before = story.state.touched[items[1]!] ?? 0;
    const events = story.decide("guardianOne", "answerPlan", { agrees: "partly", comment: "Kanske" }) as SipEvent[];
    expect(staleItems(story.state, events, before)).toEqual([]);
    expect(staleItems(story.state, events, before - 1)).toEqual([items[1]]);
  });

  test("a guardian's account does not make the child's own no into a yes", () => {
    const story = child()
      .and("person", "recordChildView", { agrees: "no", view: own })
      .and("guardianOne", "recordChildView", { agrees: "yes", view: "Hon vill" });
    const ground = { ground: "childConsents", note: "x" };
    expect(story.when("coordinator", "recordGuardianGround", ground).refused).toBe("consent.childViewMissing");
    story.and("coordinator", "recordChildView", { agrees: "yes", view: "Sa ja i dag" });
    expect(story.when("coordinator", "recordGuardianGround", ground).refused).toBeUndefined();
  });
});
