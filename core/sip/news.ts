import type { Actor, ActorRef } from "../access.ts";
import type { Instant } from "../time.ts";
import type { EventType } from "./events.ts";
import type { HistoryEntry } from "./history.ts";

/** What can be told as news, each in one sentence of the client's. */
export const newsKinds = [
  "needRaised",
  "needPassedOn",
  "started",
  "existingPlan",
  "declined",
  "coordinator",
  "hospital",
  "detail",
  "information",
  "circle",
  "capacity",
  "childView",
  "consentAnswer",
  "consentWithdrawn",
  "consentScope",
  "guardianGround",
  "absence",
  "givenOut",
  "assessment",
  "ownWords",
  "otherPlan",
  "invitation",
  "guestCame",
  "guestJoined",
  "guestEnded",
  "participants",
  "meetingPlanned",
  "meetingChanged",
  "meetingComment",
  "timesAsked",
  "summonsSent",
  "summonsAnswer",
  "meetingMoved",
  "meetingCancelled",
  "prepared",
  "preparationRead",
  "meetingStarted",
  "meetingNotes",
  "meetingEnded",
  "planWritten",
  "planAnswer",
  "planEstablished",
  "planConfirmed",
  "revisionOpened",
  "revisionDropped",
  "measureReport",
  "copyGiven",
  "followUpStarted",
  "followUpWritten",
  "followUpDecided",
  "message",
  "messageAnswer",
  "closed",
  "struck",
  "disputed",
  "markLifted",
  "removed",
] as const;
export type NewsKind = (typeof newsKinds)[number];

/** All that has happened of one kind. `by` is who did it when that was one and the same; null when it was several. */
export type NewsLine = { kind: NewsKind; count: number; at: Instant; by: ActorRef | null };

/** What a reader has not said that they have seen. `since` is when they last said so; null before the first time. */
export type News = { since: Instant | null; upTo: number; lines: NewsLine[] };

/** What is answered at `PUT /api/v1/sips/:id/seen`: when it was seen. */
export type Seen = { since: Instant };

/**
 * What has happened, in few lines, the newest first: of the entries that the reader's history shows (`historyFor`), those that
 * somebody else has written. What a later event has made old is left out: that a meeting is being planned, once it is called.
 */
export function newsOf(entries: HistoryEntry[], reader: Actor): NewsLine[] {
  const lines = new Map<NewsKind, NewsLine>();
  for (const { type, by, at } of entries) {
    const kind = kindOf[type];
    for (const old of (kind && makesOld[kind]) ?? []) lines.delete(old);
    if (kind === null || isOwn(by, reader)) continue;
    const before = lines.get(kind);
    lines.set(kind, {
      kind,
      count: (before?.count ?? 0) + 1,
      at,
      by: !before || isSame(before.by, by) ? by : null,
    });
  }
  return [...lines.values()].reverse().sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
}

function isOwn(by: ActorRef, reader: Actor): boolean {
  if (by.kind === "person") return reader.kind === "person" && by.personId === reader.personId;
  return by.kind === "staff" && reader.kind === "staff" && by.staffId === reader.staffId;
}

function isSame(one: ActorRef | null, other: ActorRef): boolean {
  if (one?.kind === "person" && other.kind === "person")
    return one.personId === other.personId && one.name === other.name;
  if (one?.kind === "staff" && other.kind === "staff") return one.staffId === other.staffId && one.name === other.name;
  return one?.kind === other.kind && one.kind === "system";
}

/** What is no news any longer when something of a kind has happened after it, be it the reader's own doing. */
const makesOld: Partial<Record<NewsKind, NewsKind[]>> = {
  summonsSent: ["meetingPlanned", "meetingChanged", "timesAsked"],
  meetingCancelled: ["meetingPlanned", "meetingChanged", "meetingMoved", "summonsSent", "meetingStarted"],
  meetingEnded: ["meetingStarted"],
  planEstablished: ["planWritten", "revisionOpened"],
  revisionDropped: ["planWritten", "revisionOpened"],
  followUpDecided: ["followUpStarted", "followUpWritten"],
};

/**
 * Null is no news: ticks in a list, who came, and what is kept from somebody, which is told where it can be explained (the
 * history) and not on a page that others may see over a shoulder.
 */
const kindOf: Record<EventType, NewsKind | null> = {
  NeedRaised: "needRaised",
  NeedPassedOn: "needPassedOn",
  CompulsoryCareRecorded: "detail",
  SipStarted: "started",
  NeedReferredToPlan: "existingPlan",
  NeedDeclined: "declined",
  CoordinatorAppointed: "coordinator",
  CoordinationTakenOver: "coordinator",
  AdmissionNoted: "hospital",
  MoreUnitsTold: "hospital",
  ExpectedDischargeChanged: "hospital",
  CareContactAppointed: "hospital",
  ReadyForDischargeNoted: "hospital",
  ReadyForDischargeWithdrawn: "hospital",
  DischargeNoted: "hospital",
  DischargeBrokenOff: "hospital",
  InformationGiven: "information",
  PartyAdded: "circle",
  PartyChanged: "circle",
  PartyRemoved: "circle",
  CapacityRecorded: "capacity",
  ChildViewRecorded: "childView",
  PlanConsentDecided: "consentAnswer",
  PlanConsentWithdrawn: "consentWithdrawn",
  ConsentScopeSet: "consentScope",
  ConsentLimitsWritten: "consentScope",
  GuardianGroundRecorded: "guardianGround",
  AbsenceChosen: "absence",
  DisclosureRecorded: "givenOut",
  AreaAssessed: "assessment",
  OwnWordsWritten: "ownWords",
  WhatMattersWritten: "ownWords",
  AssessmentSummarised: "assessment",
  OtherPlanListed: "otherPlan",
  OtherPlanRemoved: "otherPlan",
  GuestInvited: "invitation",
  GuestInvitationWithdrawn: "guestEnded",
  GuestCame: "guestCame",
  GuestJoined: "guestJoined",
  GuestTurnedAway: "guestEnded",
  ParticipantAdded: "participants",
  ParticipantRemoved: "participants",
  RepresentativeNamed: "participants",
  WronglyAddressedReturned: "participants",
  MeetingPlanned: "meetingPlanned",
  MeetingChanged: "meetingChanged",
  InvitationCommented: "meetingComment",
  SummonsSent: "summonsSent",
  SummonsAnswered: "summonsAnswer",
  MeetingMoved: "meetingMoved",
  MeetingCancelled: "meetingCancelled",
  ParticipantPrepared: null,
  TimesAsked: "timesAsked",
  TimesAnswered: "summonsAnswer",
  TimeChosen: null,
  TimesDropped: null,
  PreparationWritten: "prepared",
  PreparationTold: "prepared",
  PreparationTicked: null,
  PreparationRead: "preparationRead",
  MeetingRolesSet: null,
  MeetingStarted: "meetingStarted",
  AttendanceRecorded: null,
  PersonsAttendanceRecorded: null,
  MeetingNotesWritten: "meetingNotes",
  MeetingEnded: "meetingEnded",
  PlanTextWritten: "planWritten",
  GoalWritten: "planWritten",
  GoalRemoved: "planWritten",
  SubgoalWritten: "planWritten",
  SubgoalRemoved: "planWritten",
  MeasureWritten: "planWritten",
  MeasureRemoved: "planWritten",
  NoMeasuresDeclared: "planWritten",
  NoOtherMeasuresDeclared: "planWritten",
  ResponsiblePrincipalChosen: "planWritten",
  FollowUpBooked: "planWritten",
  CopiesDecided: "planWritten",
  PlanAnswered: "planAnswer",
  PlanEstablished: "planEstablished",
  PlanConfirmed: "planConfirmed",
  PlanRevisionOpened: "revisionOpened",
  PlanRevisionDropped: "revisionDropped",
  MeasureReported: "measureReport",
  CopyGiven: "copyGiven",
  FollowUpStarted: "followUpStarted",
  MeasureFollowedUp: "followUpWritten",
  GoalFollowedUp: "followUpWritten",
  NewNeedsWritten: "followUpWritten",
  ConsentReviewed: "followUpWritten",
  FollowUpDecided: "followUpDecided",
  MessageWritten: "message",
  MessageAnswered: "messageAnswer",
  SipClosed: "closed",
  EntryStruck: "struck",
  EntryDisputed: "disputed",
  EntryMarked: null,
  EntryUnmarked: "markLifted",
  PartyShielded: null,
  PartyShieldLifted: null,
  EntryRedacted: "removed",
  TextsRemoved: "removed",
};
