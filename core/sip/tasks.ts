import type { Agreement, Stage } from "../agreement.ts";
import { addDays, birthdayAt, type Day, dayOf, dueDay } from "../time.ts";
import { allBeside, itemOfSaid } from "./besides.ts";
import {
  askedGivers,
  comingConsentEnds,
  covers,
  decisionOf,
  isChild,
  isOver,
  isSaidAtFifteen,
  keyOf,
  planConsent,
  presentParties,
  saysNoItself,
  warningDay,
} from "./consentState.ts";
import { type DischargeClock, dischargeClock } from "./dischargeClock.ts";
import { nextFollowUp, openFollowUp } from "./followUp.ts";
import { guestState } from "./guests.ts";
import { isKeptFrom } from "./keptFrom.ts";
import { unitOf } from "./messages.ts";
import { type Audience, personSideAudiences } from "./readers.ts";
import { hasBeenAsked, isKeptFromPlace, isOpenCare } from "./relations.ts";
import { isShutOut } from "./shields.ts";
import type { Meeting, PersonsAnswer, Sip } from "./state.ts";
import { type Discharge, isUnderWay } from "./stateDischarge.ts";
import type { MessageKind } from "./stateMessages.ts";
import { presentPreparation } from "./statePreparation.ts";
import { openTimes, type TimeQuestion } from "./stateTimes.ts";
import { principalsOf } from "./statutory.ts";

/**
 * What waits for whom: derived from the SIP after every command and stored as rows, so that a work list is one look in an index.
 * A task appears on a day and is due on a day; time alone brings it forth, nothing has to run at night (T, C8, F1, X2).
 */
export const taskKinds = [
  "decideNeed",
  "noteAdmission",
  "dischargePassed",
  "appointCareContact",
  "takeHome",
  "appointCoordinator",
  "appointDeputy",
  "giveInformation",
  "askConsent",
  "guardianMissing",
  "guardiansDisagree",
  "consentEnding",
  "hearAt15",
  "childSaysNo",
  "handOverAt18",
  "recogniseGuest",
  "planMeeting",
  "sendSummons",
  "answerSummons",
  "nameRepresentative",
  "newTimeAsked",
  "readPreparation",
  "answerTimes",
  "chooseTime",
  "holdMeeting",
  "documentPlan",
  "answerPlan",
  "confirmPlan",
  "reportMeasure",
  "followUp",
  "decideFollowUp",
  "measureNotDone",
  "personAsks",
  "earlierFollowUp",
  "personSaysWrong",
  "inactive",
  "giveConsent",
  "answerInvitation",
] as const;
/** Raised when tasks or readers (`readers.ts`) come to be worked out in another way: what is stored is then worked out anew. */
export const workedOutVersion = 6;
export type TaskKind = (typeof taskKinds)[number];

export type Task = {
  /** Unique within the SIP and audience. */
  key: string;
  kind: TaskKind;
  audience: Audience;
  /** The page that holds the next step. */
  stage: Stage;
  appearsOn: Day;
  dueOn: Day | null;
  /** Ids and numbers for the sentence; never names or texts. */
  params: Record<string, string | number>;
};

/** All tasks of a SIP, those that will appear later included. Empty when the SIP is over. */
export function tasksOf(sip: Sip, agreement: Agreement, today: Day): Task[] {
  const { deadlines } = agreement;
  const leadUnit = sip.lead.unit.unitId;
  const manager = `manager:${leadUnit}`;
  const run = sip.lead.coordinator ? `staff:${sip.lead.coordinator.staffId}@${leadUnit}` : manager;
  const tasks: Task[] = [];
  const add = (
    kind: TaskKind,
    audience: Audience,
    stage: Stage,
    appearsOn: Day,
    dueOn: Day | null,
    params: Task["params"] = {},
    part = "",
  ) => tasks.push({ key: part ? `${kind}:${part}` : kind, kind, audience, stage, appearsOn, dueOn, params });

  const raisedOn = dayOf(sip.need.raisedAt);
  const clock = clockOf(sip, agreement, today);
  if (isUnderWay(sip.discharge)) dischargeTasks(sip, sip.discharge, clock, run, add);
  if (isOver(sip)) return tasks;
  if (!sip.decision) {
    const { raisedByUnit, trigger } = sip.need;
    if (!sip.discharge && trigger === "discharge" && raisedByUnit?.kind === "hospitalWard")
      add("noteAdmission", `unit:${raisedByUnit.unitId}`, "need", raisedOn, addDays(raisedOn, 1));
    const receivedOn = dayOf(sip.need.receivedAt);
    const [due = receivedOn] = sip.need.urgent
      ? []
      : [
          dueDay(receivedOn, trigger === "discharge" ? deadlines.dischargeSummons : deadlines.start),
          clock?.summonsBy ?? [],
        ]
          .flat()
          .sort();
    add("decideNeed", manager, "need", receivedOn, due);
    return tasks;
  }
  if (!sip.lead.coordinator) add("appointCoordinator", manager, "need", dayOf(sip.decision.at), today);
  // N3: nobody runs it on the day the coordinator is ill.
  else if (!sip.lead.deputy) add("appointDeputy", manager, "need", dayOf(sip.decision.at), null);

  consentTasks(sip, agreement, today, run, add);
  for (const link of sip.guests ?? []) {
    if (!link.came || guestState(sip, link, today) !== "waiting") continue;
    const on = dayOf(link.came.at);
    add("recogniseGuest", run, "consent", on, addDays(on, daysToRecognise), { linkId: link.id }, link.id);
  }
  const consented = planConsent(sip, today) === "given";
  const meeting = sip.meetings.filter((one) => one.status !== "cancelled").at(-1);
  const planDue = deadlines.plan ? dueDay(raisedOn, deadlines.plan) : null;
  const summonsDue = clock?.runsFrom
    ? clock.summonsBy
    : sip.need.trigger === "discharge"
      ? (sip.discharge?.expectedOn ?? dueDay(raisedOn, deadlines.dischargeSummons))
      : planDue;
  if (consented && !meeting && sip.plan.versions.length === 0)
    add("planMeeting", run, "summons", dayOf(sip.decision.at), summonsDue);
  const asked = openTimes(sip);
  if (asked) timesTasks(sip, asked, run, today, add);
  if (consented && meeting?.status === "draft" && !asked)
    add("sendSummons", run, "summons", today, summonsDue ?? dayOf(meeting.startsAt));
  if (meeting?.status === "sent") summonsTasks(sip, meeting, run, add);
  const prepared = presentPreparation(sip);
  if (prepared?.isUnread) {
    const written = Object.values(prepared.own).map((one) => dayOf(one.at));
    const called =
      meeting && (meeting.status === "draft" || meeting.status === "sent") ? dayOf(meeting.startsAt) : null;
    add("readPreparation", run, "summons", written.sort().at(-1) ?? today, called);
  }
  if (meeting && (meeting.status === "sent" || meeting.status === "started")) {
    const on = dayOf(meeting.startsAt);
    add("holdMeeting", run, "meeting", on, on, { meetingId: meeting.id, startsAt: meeting.startsAt }, meeting.id);
  }
  if (sip.plan.draft || sip.plan.versions.length === 0) {
    const held = sip.meetings.filter((one) => one.status === "held").at(-1);
    const from = held?.endedAt ? dayOf(held.endedAt) : null;
    if (from) add("documentPlan", run, "plan", from, dueDay(from, deadlines.document));
    if (sip.plan.draft && from)
      for (const [number, audience] of personSideAudiences(sip, today).entries())
        if (!hasAnswered(sip, sip.plan.draftAnswer, audience, today))
          add("answerPlan", audience, "plan", from, dueDay(from, deadlines.document), {}, `draft:${number}`);
  }
  planTasks(sip, today, run, add);
  for (const message of sip.messages ?? []) {
    if (message.answers.length > 0) continue;
    const on = dayOf(message.at);
    const stage = sip.plan.versions.length > 0 ? "followUp" : "summons";
    const unit = unitOf(sip, message, today);
    for (const audience of unit ? [run, `unit:${unit.unitId}`] : [run])
      add(taskOfMessage[message.kind], audience, stage, on, addDays(on, daysToAnswer), {}, `${message.id}:${audience}`);
  }
  for (const dispute of sip.disputes) {
    // Waits until the entry has been struck or written anew.
    if (!sip.strikes[dispute.item] && (sip.touched[dispute.item] ?? 0) <= dispute.version)
      add("personSaysWrong", run, "closing", dayOf(dispute.at), null, {}, dispute.id);
  }
  const quietOn = dueDay(dayOf(sip.lastEventAt), deadlines.inactivity);
  add("inactive", run, "closing", quietOn, quietOn);
  if (run !== manager) add("inactive", manager, "closing", quietOn, quietOn, {}, "manager");
  return tasks;
}

/** The clocks of the stay in hospital; null when there is none under way. */
function clockOf(sip: Sip, agreement: Agreement, today: Day): DischargeClock | null {
  const { discharge, meetings } = sip;
  return isUnderWay(discharge)
    ? dischargeClock(discharge, { meetings, sipIsDue: isSipDue(sip, today) }, agreement, today)
    : null;
}

/** False when the law asks for no SIP at this discharge: compulsory care (2017:612 4 kap. 1 §), a no, another plan. */
export function isSipDue(sip: Sip, today: Day): boolean {
  return !sip.need.compulsoryCare && !isOver(sip) && planConsent(sip, today) !== "declined";
}

function dischargeTasks(sip: Sip, discharge: Discharge, clock: DischargeClock | null, run: Audience, add: Add): void {
  const { expectedOn, careContact, told, ready, ward } = discharge;
  const notedOn = dayOf(discharge.notedAt);
  // Also where there will be no SIP (2017:612 2 kap. 5 §).
  if (!careContact) {
    // The unit that holds the SIP, or, where that is none of open care, those of open care that have been told.
    const inOpenCare = told.filter(({ unit }) => isOpenCare(unit));
    if (isOpenCare(sip.lead.unit)) add("appointCareContact", run, "need", notedOn, expectedOn);
    else
      for (const { unit } of inOpenCare)
        add("appointCareContact", `unit:${unit.unitId}`, "need", notedOn, expectedOn, {}, unit.unitId);
  }
  // Due when the expected day has come: the ward tells of another, or that the patient is ready.
  if (!ready) add("dischargePassed", `unit:${ward.unitId}`, "need", expectedOn, expectedOn);
  if (!ready || !clock?.runsFrom) return;
  for (const { unit } of told) {
    if (unit.principal.kind !== "municipality") continue;
    const last = clock.liableFrom && addDays(clock.liableFrom, -1);
    add("takeHome", `unit:${unit.unitId}`, "need", dayOf(ready.at), last, {}, unit.unitId);
  }
}

/** Somebody sits before a page that says "wait". */
const daysToRecognise = 1;

/** No law says how soon; whoever has written should not wait longer than this. */
const daysToAnswer = 7;

const taskOfMessage: Record<MessageKind, TaskKind> = {
  message: "personAsks",
  notDone: "measureNotDone",
  earlierFollowUp: "earlierFollowUp",
};

type Add = (
  kind: TaskKind,
  audience: Audience,
  stage: Stage,
  appearsOn: Day,
  dueOn: Day | null,
  params?: Task["params"],
  part?: string,
) => void;

function consentTasks(sip: Sip, agreement: Agreement, today: Day, run: Audience, add: Add): void {
  const started = sip.decision ? dayOf(sip.decision.at) : today;
  const state = planConsent(sip, today);
  const due = dueDay(started, agreement.deadlines.start);
  if (sip.information.length === 0) add("giveInformation", run, "consent", started, due);
  else if (state === "notAsked" || state === "waiting" || state === "nobodyCanConsent")
    add("askConsent", run, "consent", started, due);
  if (state === "oneGuardianMissing") add("guardianMissing", run, "consent", started, due);
  if (state === "guardiansDisagree") add("guardiansDisagree", run, "consent", started, due);
  if (sip.information.length > 0) {
    for (const giver of askedGivers(sip, today)) {
      if (decisionOf(sip, giver, today)) continue;
      const personId =
        giver === "person"
          ? sip.person.personId
          : presentParties(sip).find((party) => `party:${party.id}` === giver && !isShutOut(sip, party))?.personId;
      if (personId) add("giveConsent", `person:${personId}`, "consent", started, due, {}, giver);
    }
  }
  for (const end of comingConsentEnds(sip, today)) {
    for (const [number, audience] of [run, ...personSideAudiences(sip, today)].entries())
      add("consentEnding", audience, "consent", warningDay(agreement, end), end, { end }, `${end}:${number}`);
  }
  if (sip.person.birthDate && isChild(sip, today)) {
    const fifteenth = birthdayAt(sip.person.birthDate, 15);
    const [, from = started] = [fifteenth, started].sort();
    const own = sip.consent.plan.person;
    const heard = [sip.childView?.on, own?.on].some((on) => on && isSaidAtFifteen(sip, on));
    if (!heard) add("hearAt15", run, "consent", from, dueDay(from, agreement.deadlines.start), { on: fifteenth });
    if (own && saysNoItself(sip, today)) add("childSaysNo", run, "consent", dayOf(own.at), null);
    const birthday = birthdayAt(sip.person.birthDate, 18);
    add("handOverAt18", run, "consent", addDays(birthday, -60), birthday, { on: birthday });
  }
}

function summonsTasks(sip: Sip, meeting: Meeting, run: Audience, add: Add): void {
  const sentOn = dayOf(meeting.sentAt ?? meeting.startsAt);
  for (const one of sip.participants) {
    if (one.removed || !meeting.sentTo.includes(one.id)) continue;
    const answer = meeting.answers[one.id];
    const params = { meetingId: meeting.id, participantId: one.id };
    if (one.recipient.kind === "unit") {
      const audience = keyOf(one.recipient);
      if (!answer) add("answerSummons", audience, "summons", sentOn, meeting.replyBy, params, one.id);
      else if (answer.answer !== "declined" && answer.answer !== "newTime" && !one.representative)
        add("nameRepresentative", audience, "summons", sentOn, dayOf(meeting.startsAt), params, one.id);
    } else {
      const { partyId } = one.recipient;
      // Whoever may not know where the individual is, is told of no meeting.
      const personId = presentParties(sip).find((one) => one.id === partyId && !isKeptFromPlace(sip, one))?.personId;
      if (!answer && personId)
        add("answerInvitation", `person:${personId}`, "summons", sentOn, meeting.replyBy, params, one.id);
    }
    if (answer?.answer === "newTime")
      add("newTimeAsked", run, "summons", dayOf(answer.at), meeting.replyBy, params, one.id);
  }
}

function timesTasks(sip: Sip, question: TimeQuestion, run: Audience, today: Day, add: Add): void {
  const [askedOn, { answers, replyBy }] = [dayOf(question.at), question];
  const params = { questionId: question.id };
  const asked = sip.participants.filter((one) => !one.removed && question.askedOf.includes(one.id));
  for (const { id, recipient } of asked.filter((one) => !answers[one.id])) {
    const partyId = recipient.kind === "party" ? recipient.partyId : null;
    // Whoever may not know where the individual is, is asked of no meeting.
    const personId = presentParties(sip).find((one) => one.id === partyId && !isKeptFromPlace(sip, one))?.personId;
    const audience = recipient.kind === "unit" ? keyOf(recipient) : personId && `person:${personId}`;
    if (audience) add("answerTimes", audience, "summons", askedOn, replyBy, { ...params, participantId: id }, id);
  }
  const kept = presentParties(sip)
    .filter((one) => isKeptFromPlace(sip, one))
    .map((one) => `person:${one.personId}`);
  if (!answers.told)
    for (const [number, audience] of personSideAudiences(sip, today).entries())
      if (!kept.includes(audience) && !answers[audience])
        add("answerTimes", audience, "summons", askedOn, replyBy, params, `person:${number}`);
  const lastAnswer = Object.values(answers)
    .map((one) => dayOf(one.at))
    .sort()
    .at(-1);
  const isAnswered = asked.every((one) => answers[one.id]);
  const appears = isAnswered && lastAnswer ? lastAnswer : addDays(replyBy, 1);
  add("chooseTime", run, "summons", appears, addDays(appears, 1), params);
}

/**
 * Whether one on the individual's side has answered the plan, or staff have written down what was said. What somebody else there
 * has answered is not asked: it may be kept from this one, and a task that goes away would tell of it.
 */
function hasAnswered(sip: Sip, answer: PersonsAnswer | null, audience: Audience, today: Day): boolean {
  return (answer ? allBeside(answer) : []).some((one) =>
    one.by.kind === "person"
      ? audience === `person:${one.by.personId}`
      : !isKeptFrom(audience, sip, itemOfSaid("answerToPlan", one), today),
  );
}

function planTasks(sip: Sip, today: Day, run: Audience, add: Add): void {
  const version = sip.plan.versions.at(-1);
  if (!version) return;
  const on = dayOf(version.establishedAt);
  for (const [number, audience] of personSideAudiences(sip, today).entries())
    if (!hasAnswered(sip, version.personsAnswer, audience, today))
      add("answerPlan", audience, "plan", on, null, { version: version.version }, `version:${number}`);
  const principals = new Set(principalsOf(sip).map((one) => one.principalId));
  for (const one of sip.participants) {
    if (one.recipient.kind !== "unit" || !hasBeenAsked(sip, one)) continue;
    const { unitId, principal } = one.recipient.unit;
    const owns = version.content.measures.some(({ owner }) => owner.kind === "unit" && owner.unit.unitId === unitId);
    const reads = owns || covers(sip, keyOf(one.recipient), "plan", today);
    if (reads && principals.has(principal.principalId) && !version.confirmations[unitId])
      add("confirmPlan", `unit:${unitId}`, "plan", on, null, { version: version.version }, unitId);
  }
  const next = nextFollowUp(sip);
  const open = openFollowUp(sip);
  if (open) add("decideFollowUp", run, "followUp", dayOf(open.startedAt), open.plannedOn);
  else if (next) add("followUp", run, "followUp", addDays(next, -14), next);
  for (const measure of version.content.measures) {
    const last = sip.plan.reports.filter((report) => report.measureId === measure.id).at(-1);
    if (last?.status === "done" || last?.status === "notDone") continue;
    // What a later follow-up found to be over needs no report of its own.
    const found = sip.followUps.flatMap((one) => one.measures[measure.id] ?? []).at(-1);
    if (found && found.outcome !== "ongoing" && (!last || found.at >= last.at)) continue;
    const due = measure.until ?? next;
    const appears = measure.startsOn && measure.startsOn > on ? measure.startsOn : on;
    const params = { measureId: measure.id };
    if (measure.owner.kind === "unit")
      add("reportMeasure", `unit:${measure.owner.unit.unitId}`, "plan", appears, due, params, measure.id);
    else if (measure.owner.kind === "person")
      add("reportMeasure", `person:${sip.person.personId}`, "plan", appears, due, params, measure.id);
  }
}

/** The one next step on the SIP's own page: the first task of the lead that is there now, most urgent first. */
export function nextStep(tasks: Task[], audiences: Audience[], today: Day): Task | null {
  const mine = tasks.filter(
    (task) => audiences.includes(task.audience) && task.appearsOn <= today && task.kind !== "inactive",
  );
  return mine.sort((a, b) => ((a.dueOn ?? "9999") < (b.dueOn ?? "9999") ? -1 : 1))[0] ?? null;
}
