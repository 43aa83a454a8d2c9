import type { AreaKey } from "../agreement.ts";
import { itemOfSaid } from "./besides.ts";
import type { SipEvent } from "./events.ts";
import type { Measure, PlanContent, Sip } from "./state.ts";
import { itemOfLimits } from "./stateConsent.ts";

/**
 * Items: the smallest things that two people can write at once without meeting. Each event names what it wrote.
 * A command that was made from an older version is in conflict only when one of its items has been written since.
 */

/** The items that an event writes. Additions that cannot collide name their own id. */
// biome-ignore format: one event a line
export function itemsOf(event: SipEvent): string[] {
  switch (event.type) {
    case "NeedRaised": return ["need"];
    case "NeedPassedOn":
    case "SipStarted":
    case "NeedReferredToPlan":
    case "NeedDeclined": return ["decision"];
    case "CompulsoryCareRecorded": return ["need.compulsoryCare"];
    case "CoordinatorAppointed":
    case "CoordinationTakenOver": return ["lead"];
    case "AdmissionNoted":
    case "ExpectedDischargeChanged": return ["discharge"];
    case "MoreUnitsTold": return [];
    case "CareContactAppointed": return ["discharge.careContact"];
    case "ReadyForDischargeNoted":
    case "ReadyForDischargeWithdrawn": return ["discharge.ready"];
    case "DischargeNoted":
    case "DischargeBrokenOff": return ["discharge", "discharge.end"];
    case "InformationGiven": return [`information:${event.information.id}`];
    case "PartyAdded":
    case "PartyChanged": return [`party:${event.party.id}`];
    case "PartyRemoved": return [`party:${event.partyId}`];
    case "CapacityRecorded": return ["capacity"];
    case "ChildViewRecorded": return [itemOfSaid("childView", event)];
    case "PlanConsentDecided":
    case "PlanConsentWithdrawn": return [`consent.plan:${event.giver}`];
    case "ConsentScopeSet": return event.cells.map((cell) => `consent.cell:${event.giver}:${cell.recipient}:${cell.area}`);
    case "ConsentLimitsWritten": return [itemOfLimits(event.giver)];
    case "GuardianGroundRecorded": return ["consent.guardianGround"];
    case "AbsenceChosen": return ["consent.absence"];
    case "DisclosureRecorded": return [`disclosure:${event.disclosure.id}`];
    case "AreaAssessed": return [`assessment.area:${event.area}`];
    case "OwnWordsWritten": return [`assessment.own:${event.area}`];
    case "WhatMattersWritten": return ["assessment.whatMatters"];
    case "AssessmentSummarised": return ["assessment.summary"];
    case "OtherPlanListed": return [`assessment.otherPlan:${event.plan.id}`];
    case "OtherPlanRemoved": return [`assessment.otherPlan:${event.planId}`];
    case "GuestInvited": return [`guest:${event.invitation.id}`];
    case "GuestInvitationWithdrawn":
    case "GuestCame":
    case "GuestTurnedAway": return [`guest:${event.linkId}`];
    case "GuestJoined": return [`guest:${event.linkId}`, `party:${event.partyId}`];
    case "ParticipantAdded": return [`participant:${event.participant.id}`];
    case "ParticipantRemoved":
    case "WronglyAddressedReturned": return [`participant:${event.participantId}`];
    case "RepresentativeNamed": return [`participant.representative:${event.participantId}`];
    case "ParticipantPrepared": return [`participant.prepared:${event.participantId}:${event.step}`];
    case "TimesAsked": return [`times:${event.question.id}`];
    case "TimesAnswered": return [`times.answer:${event.questionId}:${event.who}`];
    case "TimeChosen":
    case "TimesDropped": return [`times:${event.questionId}`];
    case "MeetingPlanned": return [`meeting:${event.meeting.id}`];
    case "MeetingChanged":
    case "SummonsSent":
    case "MeetingMoved":
    case "MeetingCancelled":
    case "MeetingStarted":
    case "MeetingEnded": return [`meeting:${event.meetingId}`];
    case "InvitationCommented": return [`meeting.comments:${event.meetingId}`];
    case "SummonsAnswered": return [`answer:${event.meetingId}:${event.participantId}`];
    case "PreparationWritten": return [`preparation:${event.meeting}:${event.section}`];
    case "PreparationTold": return [`preparation.told:${event.meeting}:${event.section}`];
    case "PreparationTicked": return [`preparation.step:${event.meeting}:${event.step}`];
    case "PreparationRead": return [`preparation.read:${event.meeting}`];
    case "MeetingRolesSet": return [`meeting.roles:${event.meetingId}`];
    case "AttendanceRecorded": return [`attendance:${event.meetingId}:${event.participantId}`];
    case "PersonsAttendanceRecorded": return [`attendance:${event.meetingId}:person`];
    case "MeetingNotesWritten": return [`notes:${event.meetingId}:${event.part}`];
    case "PlanTextWritten": return [`plan.${event.section}`];
    case "GoalWritten": return [`plan.goal:${event.goal.id}`];
    case "GoalRemoved": return [`plan.goal:${event.goalId}`];
    case "SubgoalWritten": return [`plan.subgoal:${event.subgoal.id}`];
    case "SubgoalRemoved": return [`plan.subgoal:${event.subgoalId}`];
    case "MeasureWritten": return [`plan.measure:${event.measure.id}`];
    case "MeasureRemoved": return [`plan.measure:${event.measureId}`];
    case "NoMeasuresDeclared": return [`plan.noMeasures:${event.principal.principalId}`];
    case "NoOtherMeasuresDeclared": return ["plan.noOthers"];
    case "ResponsiblePrincipalChosen": return ["plan.responsible"];
    case "FollowUpBooked": return ["plan.followUp"];
    case "CopiesDecided": return ["plan.copies"];
    case "PlanAnswered": return [itemOfSaid("answerToPlan", event)];
    case "PlanEstablished":
    case "PlanRevisionOpened":
    case "PlanRevisionDropped": return ["plan.version"];
    case "PlanConfirmed": return [`confirmation:${event.version}:${event.unitId}`];
    case "MeasureReported": return [`report:${event.report.id}`];
    case "CopyGiven": return [`copy:${event.id}`];
    case "FollowUpStarted": return [`followUp:${event.followUpId}`];
    case "MeasureFollowedUp": return [`followUp.measure:${event.followUpId}:${event.measureId}`];
    case "GoalFollowedUp": return [`followUp.goal:${event.followUpId}:${event.goalId}:${event.seenBy}`];
    case "NewNeedsWritten": return [`followUp.newNeeds:${event.followUpId}`];
    case "ConsentReviewed": return [`followUp.consent:${event.followUpId}`];
    case "FollowUpDecided": return [`followUp.decision:${event.followUpId}`];
    case "MessageWritten": return [`message:${event.message.id}`];
    case "MessageAnswered": return [`message.answer:${event.messageId}:${event.answer.id}`];
    case "SipClosed": return ["closing"];
    case "EntryMarked":
    case "EntryUnmarked": return [`mark:${event.item}${event.own ? ":own" : ""}`];
    case "PartyShielded":
    case "PartyShieldLifted": return [`shield:${event.partyId}`];
    case "EntryStruck":
    case "EntryDisputed":
    case "EntryRedacted":
    case "TextsRemoved": return [];
  }
}

/**
 * The items among what a decision writes that somebody else wrote after `version`. Comments and additions never collide;
 * to establish, drop or send is to stand for the whole, so there everything under it counts.
 */
export function staleItems(sip: Sip, events: SipEvent[], version: number): string[] {
  const changed = Object.keys(sip.touched).filter((item) => (sip.touched[item] ?? 0) > version);
  if (changed.length === 0) return [];
  const found = events.flatMap((event) => {
    if (event.type === "InvitationCommented") return [];
    if (event.type === "PlanEstablished" || event.type === "PlanRevisionDropped") {
      return changed.filter((item) => item.startsWith("plan."));
    }
    if (event.type === "GoalRemoved") {
      const subgoals = sip.plan.draft?.subgoals.filter((one) => one.goalId === event.goalId) ?? [];
      const items = [...itemsOf(event), ...subgoals.map((one) => `plan.subgoal:${one.id}`)];
      return changed.filter((item) => items.includes(item));
    }
    // What has been read is what was there to read.
    if (event.type === "PreparationRead")
      return changed.filter((item) => item.startsWith(`preparation:${event.meeting}:`));
    if (event.type === "SummonsSent")
      return changed.filter((item) => item === `meeting:${event.meetingId}` || item.startsWith("participant:"));
    const items = itemsOf(event);
    return changed.filter((item) => items.includes(item));
  });
  return [...new Set(found)];
}

/**
 * The information areas an item belongs to, for showing strikes, disputes and history to those who see only some areas:
 * all of them must be seen. `null`: for the lead and the person's side only. `"everybody"`: no content of any area.
 */
export function areasOfItem(sip: Sip, item: string): AreaKey[] | "everybody" | null {
  const [head = "", first = "", second = ""] = item.split(":");
  if (head === "need") return ["need"];
  if (head === "lead" || head === "closing") return "everybody";
  if (head === "confirmation") return ["plan"];
  if (head === "plan.copies" || head === "followUp.consent" || isUnsent(sip, head, first)) return null;
  if (head === "assessment.area" || head === "assessment.own") return [first];
  if (head === "assessment.whatMatters") return ["plan"];
  if (head === "meeting.comments") return null;
  // Who of the individual's side has answered stands in the item.
  if (head === "times.answer" && (second === "person" || second === "told")) return null;
  if (meetingItems.includes(head)) return ["meeting"];
  if (head === "plan.subgoal") return areasOfSubgoal(sip, first);
  if (head === "plan.measure") return areasOfMeasure(sip, first);
  if (head === "followUp.measure") return areasOfMeasure(sip, second);
  if (head === "report") return areasOfMeasure(sip, sip.plan.reports.find((one) => one.id === first)?.measureId ?? "");
  if (head.startsWith("plan.") || head.startsWith("followUp") || head === "answerToPlan") return ["plan"];
  return null;
}

/** The areas of one measure in one content: its own and its subgoal's; the plan as a whole when it has neither. */
export function areasOfMeasureIn(content: PlanContent, measure: Measure): AreaKey[] {
  const subgoal = content.subgoals.find((one) => one.id === measure.subgoalId);
  const areas = [measure.area, subgoal?.area].flatMap((area) => (area ? [area] : []));
  return areas.length > 0 ? [...new Set(areas)] : ["plan"];
}

/** The draft, then the versions from the newest to the oldest. */
export function planContents(sip: Sip): PlanContent[] {
  return [
    ...(sip.plan.draft ? [sip.plan.draft] : []),
    ...sip.plan.versions.map((version) => version.content).reverse(),
  ];
}

/** A meeting or a participant that nobody has been told of yet. */
function isUnsent(sip: Sip, head: string, itemId: string): boolean {
  if (head === "meeting" || head === "meeting.roles")
    return sip.meetings.some((one) => one.id === itemId && one.status === "draft");
  return (
    head === "participant" &&
    !sip.meetings.some((one) => one.sentTo.includes(itemId)) &&
    !sip.timeQuestions?.some((one) => one.askedOf.includes(itemId))
  );
}

const meetingItems = [
  "meeting",
  "meeting.roles",
  "participant",
  "participant.representative",
  "participant.prepared",
  "times",
  "times.answer",
  "answer",
  "attendance",
  "notes",
];

function areasOfMeasure(sip: Sip, measureId: string): AreaKey[] | null {
  const found = planContents(sip).flatMap((content) =>
    content.measures.filter((one) => one.id === measureId).flatMap((one) => areasOfMeasureIn(content, one)),
  );
  return found.length > 0 ? [...new Set(["plan", ...found])] : null;
}

function areasOfSubgoal(sip: Sip, subgoalId: string): AreaKey[] | null {
  const found = planContents(sip).flatMap((content) =>
    content.subgoals.filter((one) => one.id === subgoalId).map((one) => one.area),
  );
  return found.length > 0 ? [...new Set(["plan", ...found])] : null;
}
