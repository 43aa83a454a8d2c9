import type { ActorRef, PrincipalRef, StaffRef, UnitRef } from "../access.ts";
import type { AreaKey } from "../agreement.ts";
import type { Day, Instant } from "../time.ts";
import type { Besides } from "./besides.ts";
import type { SipEvent } from "./events.ts";
import type { Assessment, OwnText, SignedText } from "./stateAssessment.ts";
import type { Consent, ConsentRecipient, Disclosure } from "./stateConsent.ts";
import type { Discharge } from "./stateDischarge.ts";
import type { GuestLink } from "./stateGuests.ts";
import type { Dispute, Mark, Redaction, Removal, Shield, Strike } from "./stateMarks.ts";
import type { Message } from "./stateMessages.ts";
import type { Preparation } from "./statePreparation.ts";
import type { TimeQuestion } from "./stateTimes.ts";

/**
 * One SIP as it stands: the fold of its events. A small document; reads never fold (see `evolve.ts`).
 * Units and staff are kept with the names they had, so that an old day can be shown as it was.
 */

export type Sip = {
  id: string;
  /** The number of the last event. */
  version: number;
  countyId: string;
  agreementKey: string;
  /** What the rules need to know about the person; name and address stand in the directory. */
  person: { personId: string; birthDate: Day | null };
  need: Need;
  /** The unit that holds the SIP, and by whom (N3). Before the start: the receiving unit alone. */
  lead: { unit: UnitRef; coordinator: StaffRef | null; deputy: StaffRef | null };
  decision: NeedDecision | null;
  /** The stay in hospital that the need came from, as the ward tells of it (2017:612). */
  discharge?: Discharge;
  information: InformationGiven[];
  parties: Party[];
  capacity: Capacity;
  childView: ChildView | null;
  consent: Consent;
  disclosures: Disclosure[];
  assessment: Assessment;
  participants: Participant[];
  /** Invitations by link to those who could not sign in. */
  guests?: GuestLink[];
  meetings: Meeting[];
  /** Times that have been put to those who are to come. */
  timeQuestions?: TimeQuestion[];
  /** What the individual has prepared, meeting by meeting (S5). */
  preparations?: Preparation[];
  plan: Plan;
  followUps: FollowUp[];
  /** What the individual has said and asked between meetings, and the answers. */
  messages?: Message[];
  closing: Closing | null;
  strikes: Record<string, Strike>;
  disputes: Dispute[];
  /** Per item: whom it is kept from. */
  marks?: Record<string, Besides<Mark>>;
  /** Per party: what the individual is protected from. */
  shields?: Record<string, Shield>;
  /** Per item whose texts have been removed for good: on which decision. */
  redactions?: Record<string, Redaction>;
  /** When texts were removed because the time for keeping them had passed. */
  removals?: Removal[];
  /** For every item (see `items.ts`) the number of the event that last changed it: a stale write is found here. */
  touched: Record<string, number>;
  lastEventAt: Instant;
};

export const triggers = ["socialAndHealth", "discharge", "own"] as const;
export const channels = ["visit", "phone", "meeting", "letter", "digital", "discharge", "other"] as const;

/** Who noticed what, when, how (N1), and which law or agreement is the ground (N4). */
export type Need = {
  what: string;
  wish: string;
  seenOn: Day;
  channel: (typeof channels)[number];
  trigger: (typeof triggers)[number];
  ownTrigger: string | null;
  urgent: boolean;
  /** Open compulsory psychiatric care: the law gives another plan, not a SIP (2017:612 4 kap. 1 §). */
  compulsoryCare: boolean;
  raisedBy: ActorRef;
  raisedByUnit: UnitRef | null;
  raisedAt: Instant;
  /** When the receiving unit got it: the deadline runs from here, anew for each unit it is passed to. */
  receivedAt: Instant;
  passedOn: { from: UnitRef; to: UnitRef; why: string; by: ActorRef; at: Instant }[];
};

export type NeedDecision = {
  kind: "started" | "existingPlan" | "declined";
  reason: string;
  by: ActorRef;
  at: Instant;
};

export const informationWays = ["spoken", "written", "film", "digital"] as const;
export type InformationGiven = {
  id: string;
  how: (typeof informationWays)[number];
  language: string;
  interpreter: boolean;
  on: Day;
  note: string;
  by: ActorRef;
  at: Instant;
};

export const partyKinds = ["guardian", "representative", "relative", "other"] as const;
export const representativeKinds = ["godMan", "forvaltare", "powerOfAttorney"] as const;

/** A person beside or instead of the individual. With a `personId` they can sign in themselves. */
export type Party = {
  id: string;
  kind: (typeof partyKinds)[number];
  name: string;
  relation: string;
  personId: string | null;
  phone: string;
  /** Has protected identity: name, words and contact reach no other party (Z4). */
  protected?: boolean;
  /** Representatives: how appointed, and whether the appointment reaches consent to a plan (C10). */
  appointment: {
    kind: (typeof representativeKinds)[number];
    coversConsent: boolean;
    scope: string;
    until: Day | null;
  } | null;
  removed: { reason: string; by: ActorRef; at: Instant } | null;
};

/** Whether the person can consent for themself (C10). */
export type Capacity = {
  canConsent: "yes" | "no";
  why: string;
  ownWill: string;
  by: ActorRef | null;
  at: Instant | null;
};

/** The child's own view, asked and recorded (C9). */
export type ChildView = Besides<{
  view: string;
  agrees: "yes" | "no" | "unsure" | "notAsked";
  why: string;
  on: Day;
  /** Which entry it is (`itemOfSaid`). */
  entry?: string;
  by: ActorRef;
  at: Instant;
}>;

export type Participant = {
  id: string;
  recipient: ConsentRecipient;
  mode: "summoned" | "invited";
  why: string;
  wishedCompetence: string;
  representative: StaffRef | null;
  /** What the called unit has done before the meeting, and when. */
  prepared?: Partial<Record<ParticipantStep, { by: ActorRef; at: Instant }>>;
  /** `suggested`: the unit that the one which got it by mistake thinks is the right one. */
  removed: { reason: string; by: ActorRef; at: Instant; suggested?: UnitRef } | null;
};

/** What a called unit does before the meeting. */
export const participantSteps = ["readPurpose", "askedPerson", "ownPlans", "mandate", "suggestions"] as const;
export type ParticipantStep = (typeof participantSteps)[number];

export const agendaParts = ["opening", "present", "needs", "summary", "ending"] as const;
export type AgendaPart = (typeof agendaParts)[number];

export const answers = ["coming", "comingDigitally", "newTime", "declined"] as const;
export type MeetingAnswer = {
  answer: (typeof answers)[number];
  comment: string;
  proposedTimes: string;
  by: ActorRef;
  at: Instant;
};
export const attendances = ["present", "digital", "absentWithNotice", "absentWithoutNotice"] as const;
export type Attendance = (typeof attendances)[number];

export type Meeting = {
  id: string;
  kind: "planning" | "followUp";
  status: "draft" | "sent" | "started" | "held" | "cancelled";
  purpose: string;
  keyQuestions: string;
  startsAt: Instant;
  minutes: number;
  place: string;
  videoLink: string;
  agenda: { part: AgendaPart; minutes: number }[];
  interpreter: string;
  accessibility: string;
  replyBy: Day;
  contact: string;
  /** Raised at each change after sending; the calendar entry's SEQUENCE (S4). */
  sequence: number;
  sentAt: Instant | null;
  sentTo: string[];
  moved: { from: Instant; reason: string; by: ActorRef; at: Instant }[];
  cancelled: { reason: string; by: ActorRef; at: Instant } | null;
  /** Per participant id. */
  answers: Record<string, MeetingAnswer>;
  personComments: OwnText[];
  chair: string;
  secretary: string;
  startedAt: Instant | null;
  endedAt: Instant | null;
  attendance: Record<string, Attendance>;
  personAttendance: { how: "present" | "digital" | "represented" | "notPresent"; why: string } | null;
  notes: Partial<Record<AgendaPart, SignedText>>;
};

export type MeasureOwner =
  | { kind: "unit"; unit: UnitRef }
  | { kind: "person" }
  | { kind: "party"; partyId: string; name: string };
export const measureStatuses = ["planned", "ongoing", "done", "notDone"] as const;
export type MeasureStatus = (typeof measureStatuses)[number];

export type Goal = { id: string; ownWords: string; professional: string };
export type Subgoal = { id: string; goalId: string; text: string; area: AreaKey };
export type Measure = {
  id: string;
  subgoalId: string | null;
  /** The life area it was written for, also when its subgoal is gone: it decides who may see the measure. */
  area: AreaKey | null;
  what: string;
  owner: MeasureOwner;
  contact: string;
  startsOn: Day | null;
  howOften: string;
  until: Day | null;
  /** Another measure that comes first. */
  after: string | null;
};
export const copyWays = ["ownView", "paper", "easyRead", "record"] as const;
/**
 * What it rests on that somebody gets the plan: it is the receiver's own, or they act for the one it is about; the individual has
 * said yes; or the law says something else, which is written out (C5, C10).
 */
export const copyGrounds = ["own", "consent", "other"] as const;

/** The plan as it is written, and as each version holds it for ever (P1–P3, P5). */
export type PlanContent = {
  needs: string;
  whatMatters: string;
  goals: Goal[];
  subgoals: Subgoal[];
  measures: Measure[];
  /** Principals that have declared that they have no measure of their own, with the reason (item 2). */
  noMeasures: Record<string, { principal: PrincipalRef; reason: string }>;
  /** That no one else has a measure, said outright (item 3). */
  noOthers: boolean;
  responsible: PrincipalRef | null;
  ifWorse: string;
  followUp: { on: Day; how: string; caller: string } | null;
  copies: { to: string; how: (typeof copyWays)[number] }[];
};

export type PersonsAnswer = Besides<{
  agrees: "yes" | "partly" | "no";
  comment: string;
  toldTo: ActorRef | null;
  /** Which entry it is (`itemOfSaid`): the number of the version, and whose. */
  entry?: string;
  by: ActorRef;
  at: Instant;
}>;

export type PlanVersion = {
  version: number;
  content: PlanContent;
  establishedAt: Instant;
  by: ActorRef;
  meetingId: string | null;
  reason: string;
  /** Per unit id. */
  confirmations: Record<string, { by: ActorRef; at: Instant }>;
  personsAnswer: PersonsAnswer | null;
};

export type MeasureReport = {
  id: string;
  measureId: string;
  status: MeasureStatus;
  comment: string;
  by: ActorRef;
  at: Instant;
};

export type Plan = {
  /** What is being written; null between an establishing and a revision. */
  draft: PlanContent | null;
  draftReason: string;
  versions: PlanVersion[];
  /** What the person said about the draft; becomes a part of the version. */
  draftAnswer: PersonsAnswer | null;
  reports: MeasureReport[];
  copiesGiven: CopyGiven[];
};

export type CopyGiven = {
  id: string;
  version: number;
  to: string;
  how: (typeof copyWays)[number];
  ground: (typeof copyGrounds)[number];
  why: string;
  by: ActorRef;
  at: Instant;
};

export const measureOutcomes = ["done", "ongoing", "notDone"] as const;
export const goalOutcomes = ["reached", "partly", "notReached"] as const;

export type FollowUp = {
  id: string;
  plannedOn: Day;
  meetingId: string | null;
  startedAt: Instant;
  measures: Record<string, { outcome: (typeof measureOutcomes)[number]; why: string; by: ActorRef; at: Instant }>;
  goals: Record<
    string,
    {
      units: { outcome: (typeof goalOutcomes)[number]; why: string; by: ActorRef; at: Instant } | null;
      person: { outcome: (typeof goalOutcomes)[number]; why: string; by: ActorRef; at: Instant } | null;
    }
  >;
  newNeeds: SignedText | null;
  consentStillRight: { right: boolean; by: ActorRef; at: Instant } | null;
  decision: {
    kind: "continue" | "revise" | "close";
    why: string;
    nextOn: Day | null;
    by: ActorRef;
    at: Instant;
  } | null;
};

export const closingReasons = [
  "goalsReached",
  "noNeedOfCoordination",
  "consentWithdrawn",
  "individualWishes",
  "moved",
  "died",
  "otherPlan",
  "declined",
] as const;
export type ClosingReason = (typeof closingReasons)[number];

export type Closing = {
  reason: ClosingReason;
  text: string;
  /** When the person declined: what the units still see (C6). */
  remainingNeeds: string;
  otherPlan: string;
  by: ActorRef;
  at: Instant;
};

/** An event as it is stored: what happened, who did it and when. */
export type StoredEvent = { seq: number; at: Instant; by: ActorRef; commandId: string; event: SipEvent };
