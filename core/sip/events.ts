import type { PrincipalRef, StaffRef, UnitRef } from "../access.ts";
import type { AreaKey, Words } from "../agreement.ts";
import type { Day, Deadline, Instant } from "../time.ts";
import type {
  AgendaPart,
  Attendance,
  Capacity,
  ChildView,
  Closing,
  CopyGiven,
  Goal,
  InformationGiven,
  Measure,
  MeasureReport,
  Meeting,
  MeetingAnswer,
  Need,
  Participant,
  ParticipantStep,
  Party,
  PersonsAnswer,
  PlanContent,
  Subgoal,
} from "./state.ts";
import type { OtherPlan } from "./stateAssessment.ts";
import type { Consent, ConsentRecipient, ConsentWay, Disclosure, GiverKey, RecipientKey } from "./stateConsent.ts";
import type { GuestLink } from "./stateGuests.ts";
import type { Mark, RedactablePart, Shield } from "./stateMarks.ts";
import type { Message, MessageAnswer } from "./stateMessages.ts";
import type { PreparationSection, PreparationStep, ToldWay } from "./statePreparation.ts";
import type { TimeQuestion, TimesAnswer } from "./stateTimes.ts";

/**
 * Everything that can have happened to a SIP, in past tense. Who and when stand on the envelope (`StoredEvent`),
 * so an event says only what. `beside`: what others on the individual's side have said stays beside it;
 * "all": and what staff wrote down. Once stored an event type is never changed in meaning: add a new one instead.
 */
// biome-ignore format: one event a line
export type SipEvent =
  // need
  | { type: "NeedRaised"; sipId: string; countyId: string; agreementKey: string; personId: string; birthDate: Day | null; unit: UnitRef; raisedByUnit: UnitRef | null; need: Pick<Need, "what" | "wish" | "seenOn" | "channel" | "trigger" | "ownTrigger" | "urgent" | "compulsoryCare"> }
  | { type: "NeedPassedOn"; to: UnitRef; why: string }
  | { type: "CompulsoryCareRecorded"; compulsoryCare: boolean; why: string }
  | { type: "SipStarted"; coordinator: StaffRef; deputy: StaffRef | null; reason: string }
  | { type: "NeedReferredToPlan"; reason: string }
  | { type: "NeedDeclined"; reason: string }
  | { type: "CoordinatorAppointed"; coordinator: StaffRef; deputy: StaffRef | null; reason: string }
  | { type: "CoordinationTakenOver"; coordinator: StaffRef; reason: string }
  // information and consent
  | { type: "InformationGiven"; information: Pick<InformationGiven, "id" | "how" | "language" | "interpreter" | "on" | "note"> }
  | { type: "PartyAdded"; party: Omit<Party, "removed"> }
  | { type: "PartyChanged"; party: Omit<Party, "removed"> }
  | { type: "PartyRemoved"; partyId: string; reason: string }
  | { type: "CapacityRecorded"; capacity: Pick<Capacity, "canConsent" | "why" | "ownWill"> }
  | { type: "ChildViewRecorded"; childView: Pick<ChildView, "view" | "agrees" | "why" | "on">; entry?: string; beside?: true }
  | { type: "PlanConsentDecided"; giver: GiverKey; answer: "yes" | "no"; way: ConsentWay; on: Day; attachmentId: string | null }
  | { type: "PlanConsentWithdrawn"; giver: GiverKey; way: ConsentWay; on: Day }
  | { type: "ConsentScopeSet"; giver: GiverKey; way: ConsentWay; recipients: Record<RecipientKey, ConsentRecipient>; cells: { recipient: RecipientKey; area: AreaKey; allowed: boolean | null; until: Day | null }[] }
  | { type: "ConsentLimitsWritten"; notCovered: string; told?: boolean; giver?: GiverKey }
  | { type: "GuardianGroundRecorded"; ground: NonNullable<Consent["guardianGround"]>["ground"]; note: string; on: Day }
  | { type: "AbsenceChosen"; reason: string }
  | { type: "DisclosureRecorded"; disclosure: Omit<Disclosure, "by" | "at"> }
  // assessment
  | { type: "AreaAssessed"; area: AreaKey; works: string; hard: string; wish: string; needs: string }
  | { type: "OwnWordsWritten"; area: AreaKey; works: string; hard: string; wish: string; told: boolean }
  | { type: "WhatMattersWritten"; text: string; told: boolean }
  | { type: "AssessmentSummarised"; text: string }
  | { type: "OtherPlanListed"; plan: Omit<OtherPlan, "by" | "at"> }
  | { type: "OtherPlanRemoved"; planId: string; reason: string }
  // invitations by link
  | { type: "GuestInvited"; invitation: Pick<GuestLink, "id" | "partyId" | "until" | "expected"> }
  | { type: "GuestInvitationWithdrawn"; linkId: string; partyId: string }
  | { type: "GuestCame"; linkId: string; partyId: string; personId: string; name: string; protected?: boolean }
  | { type: "GuestJoined"; linkId: string; partyId: string; personId: string; protected?: boolean }
  | { type: "GuestTurnedAway"; linkId: string; partyId: string; reason: string }
  // discharge from hospital
  | { type: "AdmissionNoted"; ward: UnitRef; admittedAt: Instant; expectedOn: Day; told: UnitRef[]; seenFor: Deadline }
  | { type: "MoreUnitsTold"; units: UnitRef[] }
  | { type: "ExpectedDischargeChanged"; expectedOn: Day; why: string }
  | { type: "CareContactAppointed"; contact: StaffRef }
  | { type: "ReadyForDischargeNoted" }
  | { type: "ReadyForDischargeWithdrawn"; reason: string }
  | { type: "DischargeNoted"; leftAt: Instant }
  | { type: "DischargeBrokenOff"; reason: string }
  // summons
  | { type: "ParticipantAdded"; participant: Omit<Participant, "representative" | "removed"> }
  | { type: "ParticipantRemoved"; participantId: string; reason: string }
  | { type: "RepresentativeNamed"; participantId: string; representative: StaffRef }
  | { type: "WronglyAddressedReturned"; participantId: string; reason: string; suggested?: UnitRef; forwarded?: Forwarded }
  | { type: "MeetingPlanned"; meeting: MeetingDetails & { id: string; kind: Meeting["kind"] } }
  | { type: "MeetingChanged"; meetingId: string; details: MeetingDetails }
  | { type: "InvitationCommented"; meetingId: string; text: string; told: boolean }
  | { type: "SummonsSent"; meetingId: string; participantIds: string[]; disclosures: Omit<Disclosure, "by" | "at">[] }
  | { type: "SummonsAnswered"; meetingId: string; participantId: string; answer: Omit<MeetingAnswer, "by" | "at">; representative: StaffRef | null }
  | { type: "MeetingMoved"; meetingId: string; startsAt: Instant; minutes: number; place: string; videoLink: string; replyBy: Day; reason: string }
  | { type: "MeetingCancelled"; meetingId: string; reason: string }
  | { type: "ParticipantPrepared"; participantId: string; step: ParticipantStep; done: boolean }
  // finding a time; `who` as in TimeQuestion.answers
  | { type: "TimesAsked"; question: Omit<TimeQuestion, "answers" | "ended" | "by" | "at">; disclosures: Omit<Disclosure, "by" | "at">[] }
  | { type: "TimesAnswered"; questionId: string; who: string; times: TimesAnswer["times"]; comment: string }
  | { type: "TimeChosen"; questionId: string; timeId: string }
  | { type: "TimesDropped"; questionId: string }
  // the individual prepares; `meeting` is its number in order
  | { type: "PreparationWritten"; meeting: number; section: PreparationSection; text: string }
  | { type: "PreparationTold"; meeting: number; section: PreparationSection; text: string; how: ToldWay }
  | { type: "PreparationTicked"; meeting: number; step: PreparationStep; done: boolean }
  | { type: "PreparationRead"; meeting: number }
  // meeting
  | { type: "MeetingRolesSet"; meetingId: string; chair: string; secretary: string }
  | { type: "MeetingStarted"; meetingId: string }
  | { type: "AttendanceRecorded"; meetingId: string; participantId: string; attendance: Attendance }
  | { type: "PersonsAttendanceRecorded"; meetingId: string; how: NonNullable<Meeting["personAttendance"]>["how"]; why: string }
  | { type: "MeetingNotesWritten"; meetingId: string; part: AgendaPart; text: string }
  | { type: "MeetingEnded"; meetingId: string }
  // plan
  | { type: "PlanTextWritten"; section: "needs" | "whatMatters" | "ifWorse"; text: string }
  | { type: "GoalWritten"; goal: Goal }
  | { type: "GoalRemoved"; goalId: string; reason: string }
  | { type: "SubgoalWritten"; subgoal: Subgoal }
  | { type: "SubgoalRemoved"; subgoalId: string; reason: string }
  | { type: "MeasureWritten"; measure: Measure }
  | { type: "MeasureRemoved"; measureId: string; reason: string }
  | { type: "NoMeasuresDeclared"; principal: PrincipalRef; reason: string; none: boolean }
  | { type: "NoOtherMeasuresDeclared"; none: boolean }
  | { type: "ResponsiblePrincipalChosen"; principal: PrincipalRef }
  | { type: "FollowUpBooked"; on: Day; how: string; caller: string }
  | { type: "CopiesDecided"; copies: PlanContent["copies"] }
  | { type: "PlanAnswered"; agrees: PersonsAnswer["agrees"]; comment: string; told: boolean; version: number | null; entry?: string; beside?: true | "all" }
  | { type: "PlanEstablished"; version: number; meetingId: string | null; disclosures: Omit<Disclosure, "by" | "at">[] }
  | { type: "PlanConfirmed"; version: number; unitId: string; unitName: string }
  | { type: "PlanRevisionOpened"; reason: string }
  | { type: "PlanRevisionDropped"; reason: string }
  | { type: "MeasureReported"; report: Omit<MeasureReport, "by" | "at"> }
  | { type: "CopyGiven"; id: string; version: number; to: string; how: CopyGiven["how"]; ground: CopyGiven["ground"]; why: string }
  // follow-up
  | { type: "FollowUpStarted"; followUpId: string; plannedOn: Day; meetingId: string | null }
  | { type: "MeasureFollowedUp"; followUpId: string; measureId: string; outcome: "done" | "ongoing" | "notDone"; why: string }
  | { type: "GoalFollowedUp"; followUpId: string; goalId: string; seenBy: "units" | "person"; outcome: "reached" | "partly" | "notReached"; why: string }
  | { type: "NewNeedsWritten"; followUpId: string; text: string }
  | { type: "ConsentReviewed"; followUpId: string; right: boolean }
  | { type: "FollowUpDecided"; followUpId: string; kind: "continue" | "revise" | "close"; why: string; nextOn: Day | null; how: string }
  // between meetings
  | { type: "MessageWritten"; message: Pick<Message, "id" | "kind" | "measureId" | "text" | "unit" | "areas">; told: boolean; how: ToldWay | null; disclosures: Omit<Disclosure, "by" | "at">[] }
  | { type: "MessageAnswered"; messageId: string; answer: Omit<MessageAnswer, "by" | "at"> }
  // closing
  | { type: "SipClosed"; closing: Omit<Closing, "by" | "at"> }
  // correction
  | { type: "EntryStruck"; item: string; reason: string }
  | { type: "EntryDisputed"; disputeId: string; item: string; text: string }
  // secrecy
  | { type: "EntryMarked"; item: string; kind: Mark["kind"]; parties: string[]; reason: string; own?: true }
  | { type: "EntryUnmarked"; item: string; reason: string; own?: true }
  | { type: "PartyShielded"; partyId: string; extent: Shield["extent"]; reason: string }
  | { type: "PartyShieldLifted"; partyId: string; reason: string }
  | { type: "EntryRedacted"; item: string; parts?: RedactablePart[]; decision: string; reason: string; remains?: Remains }
  // retention: everything up to an event, or what some units' staff wrote of it
  | { type: "TextsRemoved"; upTo: number; principals: string[] | null; units: string[]; seqs: number[]; remains?: Remains };

/** By number of event a short hash of what a removal left of it: no more can be changed afterwards (server/sip/removal.ts). */
export type Remains = Record<string, string>;

/** A summons that the unit which got it by mistake has sent on: who is called instead, and what is thereby given out. */
export type Forwarded = {
  participant: Omit<Participant, "representative" | "removed">;
  meetingId: string;
  disclosures: Omit<Disclosure, "by" | "at">[];
};

export type EventType = SipEvent["type"];

/** What a meeting's sender fills in (S1). */
export type MeetingDetails = Pick<
  Meeting,
  | "purpose"
  | "keyQuestions"
  | "startsAt"
  | "minutes"
  | "place"
  | "videoLink"
  | "agenda"
  | "interpreter"
  | "accessibility"
  | "replyBy"
  | "contact"
>;

/** What an event is called in the history. */
export const eventTitles: Record<EventType, Words> = {
  NeedRaised: { sv: "Behov anmält", en: "Need raised" },
  NeedPassedOn: { sv: "Behov lämnat vidare", en: "Need passed on" },
  CompulsoryCareRecorded: { sv: "Uppgift om öppen tvångsvård", en: "Open compulsory care recorded" },
  SipStarted: { sv: "SIP startad", en: "SIP started" },
  NeedReferredToPlan: { sv: "Hänvisat till befintlig plan", en: "Referred to an existing plan" },
  NeedDeclined: { sv: "Behov avslaget", en: "Need declined" },
  CoordinatorAppointed: { sv: "Samordningsansvarig utsedd", en: "Coordinator appointed" },
  CoordinationTakenOver: { sv: "Samordningen övertagen", en: "Coordination taken over" },
  InformationGiven: { sv: "Information given", en: "Information given" },
  PartyAdded: { sv: "Person tillagd runt den enskilde", en: "Person added beside the individual" },
  PartyChanged: { sv: "Uppgift om person ändrad", en: "Person beside the individual changed" },
  PartyRemoved: { sv: "Person borttagen", en: "Person removed" },
  CapacityRecorded: { sv: "Förmåga att samtycka bedömd", en: "Capacity to consent recorded" },
  ChildViewRecorded: { sv: "Barnets egen syn nedtecknad", en: "The child's own view recorded" },
  PlanConsentDecided: { sv: "Samtycke till planen: svar", en: "Consent to the plan: answer" },
  PlanConsentWithdrawn: { sv: "Samtycke till planen återkallat", en: "Consent to the plan withdrawn" },
  ConsentScopeSet: { sv: "Samtyckets omfattning ändrad", en: "Consent scope changed" },
  ConsentLimitsWritten: { sv: "Vad samtycket inte omfattar", en: "What the consent does not cover" },
  GuardianGroundRecorded: { sv: "Grund när vårdnadshavare inte är eniga", en: "Ground when guardians do not agree" },
  AbsenceChosen: { sv: "Den enskilde deltar inte på mötet", en: "The individual will not attend" },
  DisclosureRecorded: { sv: "Utlämnande antecknat", en: "Disclosure recorded" },
  AreaAssessed: { sv: "Kartläggning skriven", en: "Assessment written" },
  OwnWordsWritten: { sv: "Egna ord skrivna", en: "Own words written" },
  WhatMattersWritten: { sv: "Det här är viktigt för mig", en: "What matters to me" },
  AssessmentSummarised: { sv: "Kartläggningen sammanfattad", en: "Assessment summarised" },
  OtherPlanListed: { sv: "Annan plan listad", en: "Other plan listed" },
  OtherPlanRemoved: { sv: "Annan plan borttagen ur listan", en: "Other plan removed from the list" },
  GuestInvited: { sv: "Inbjudan med länk gjord", en: "Invitation by link made" },
  GuestInvitationWithdrawn: { sv: "Inbjudan med länk återtagen", en: "Invitation by link withdrawn" },
  GuestCame: { sv: "Någon har öppnat inbjudan", en: "Somebody has opened the invitation" },
  GuestJoined: { sv: "En inbjuden person är med", en: "An invited person has joined" },
  GuestTurnedAway: { sv: "Den som kom med länken nekades", en: "Whoever came by the link was turned away" },
  AdmissionNoted: { sv: "Inskriven på sjukhus", en: "Admitted to hospital" },
  MoreUnitsTold: { sv: "Fler verksamheter fick veta om inskrivningen", en: "More units were told of the admission" },
  ExpectedDischargeChanged: { sv: "Ny beräknad dag för utskrivning", en: "Another day of discharge is expected" },
  CareContactAppointed: { sv: "Fast vårdkontakt utsedd", en: "Permanent care contact appointed" },
  ReadyForDischargeNoted: { sv: "Utskrivningsklar", en: "Ready for discharge" },
  ReadyForDischargeWithdrawn: { sv: "Inte längre utskrivningsklar", en: "No longer ready for discharge" },
  DischargeNoted: { sv: "Utskriven från sjukhuset", en: "Discharged from hospital" },
  DischargeBrokenOff: { sv: "Utskrivningen avbruten", en: "The discharge was broken off" },
  ParticipantAdded: { sv: "Deltagare tillagd", en: "Participant added" },
  ParticipantRemoved: { sv: "Deltagare borttagen", en: "Participant removed" },
  RepresentativeNamed: { sv: "Representant utsedd", en: "Representative named" },
  WronglyAddressedReturned: { sv: "Kallelse återlämnad som felsänd", en: "Returned as wrongly addressed" },
  MeetingPlanned: { sv: "Möte planerat", en: "Meeting planned" },
  MeetingChanged: { sv: "Mötets uppgifter ändrade", en: "Meeting details changed" },
  InvitationCommented: { sv: "Kommentar till inbjudan", en: "Comment on the invitation" },
  SummonsSent: { sv: "Kallelse skickad", en: "Summons sent" },
  SummonsAnswered: { sv: "Kallelse besvarad", en: "Summons answered" },
  MeetingMoved: { sv: "Möte flyttat", en: "Meeting moved" },
  MeetingCancelled: { sv: "Möte inställt", en: "Meeting cancelled" },
  ParticipantPrepared: { sv: "En deltagares förberedelse", en: "A participant's preparation" },
  TimesAsked: { sv: "Fråga om mötestid", en: "Times asked about" },
  TimesAnswered: { sv: "Svar om mötestid", en: "Times answered" },
  TimeChosen: { sv: "Mötestid vald", en: "Time chosen" },
  TimesDropped: { sv: "Frågan om mötestid återtagen", en: "The question of times taken back" },
  PreparationWritten: { sv: "Den enskilde förbereder mötet", en: "The individual prepares the meeting" },
  PreparationTold: {
    sv: "Den enskildes ord inför mötet nedskrivna",
    en: "The individual's words before the meeting written down",
  },
  PreparationTicked: { sv: "Den enskildes checklista", en: "The individual's checklist" },
  PreparationRead: { sv: "Den enskildes förberedelse läst", en: "The individual's preparation read" },
  MeetingRolesSet: { sv: "Mötesledare och sekreterare utsedda", en: "Chair and secretary named" },
  MeetingStarted: { sv: "Möte startat", en: "Meeting started" },
  AttendanceRecorded: { sv: "Närvaro antecknad", en: "Attendance recorded" },
  PersonsAttendanceRecorded: { sv: "Den enskildes närvaro antecknad", en: "The individual's attendance recorded" },
  MeetingNotesWritten: { sv: "Mötesanteckning skriven", en: "Meeting notes written" },
  MeetingEnded: { sv: "Möte avslutat", en: "Meeting ended" },
  PlanTextWritten: { sv: "Plantext skriven", en: "Plan text written" },
  GoalWritten: { sv: "Mål skrivet", en: "Goal written" },
  GoalRemoved: { sv: "Mål borttaget", en: "Goal removed" },
  SubgoalWritten: { sv: "Delmål skrivet", en: "Subgoal written" },
  SubgoalRemoved: { sv: "Delmål borttaget", en: "Subgoal removed" },
  MeasureWritten: { sv: "Insats skriven", en: "Measure written" },
  MeasureRemoved: { sv: "Insats borttagen", en: "Measure removed" },
  NoMeasuresDeclared: { sv: "Huvudman utan egna insatser", en: "Principal without measures of its own" },
  NoOtherMeasuresDeclared: { sv: "Åtgärder av andra", en: "Measures by others" },
  ResponsiblePrincipalChosen: {
    sv: "Huvudman med övergripande ansvar vald",
    en: "Principal with overall responsibility chosen",
  },
  FollowUpBooked: { sv: "Uppföljning bokad", en: "Follow-up booked" },
  CopiesDecided: { sv: "Vilka som får planen", en: "Who gets the plan" },
  PlanAnswered: { sv: "Den enskildes svar på planen", en: "The individual's answer to the plan" },
  PlanEstablished: { sv: "Plan upprättad", en: "Plan established" },
  PlanConfirmed: { sv: "Plan bekräftad", en: "Plan confirmed" },
  PlanRevisionOpened: { sv: "Revidering påbörjad", en: "Revision opened" },
  PlanRevisionDropped: { sv: "Revidering avbruten", en: "Revision dropped" },
  MeasureReported: { sv: "Insats rapporterad", en: "Measure reported" },
  CopyGiven: { sv: "Plan lämnad ut", en: "Copy of the plan given" },
  FollowUpStarted: { sv: "Uppföljning påbörjad", en: "Follow-up started" },
  MeasureFollowedUp: { sv: "Insats följd upp", en: "Measure followed up" },
  GoalFollowedUp: { sv: "Mål följt upp", en: "Goal followed up" },
  NewNeedsWritten: { sv: "Nya behov", en: "New needs" },
  ConsentReviewed: { sv: "Samtycket stämt av", en: "Consent reviewed" },
  FollowUpDecided: { sv: "Beslut efter uppföljning", en: "Decision after follow-up" },
  MessageWritten: { sv: "Den enskilde har skrivit", en: "The individual has written" },
  MessageAnswered: { sv: "Svar till den enskilde", en: "Answer to the individual" },
  SipClosed: { sv: "SIP avslutad", en: "SIP closed" },
  EntryStruck: { sv: "Uppgift struken", en: "Entry struck" },
  EntryDisputed: { sv: "Den enskilde: det här stämmer inte", en: "The individual: this is not right" },
  EntryMarked: { sv: "Uppgift undantagen för någon", en: "Entry kept from somebody" },
  EntryUnmarked: { sv: "Uppgift inte längre undantagen", en: "Entry no longer kept from anybody" },
  PartyShielded: { sv: "Skydd mot en person infört", en: "Protection from a person begun" },
  PartyShieldLifted: { sv: "Skydd mot en person upphävt", en: "Protection from a person ended" },
  EntryRedacted: { sv: "Uppgift borttagen efter beslut", en: "Entry removed by a decision" },
  TextsRemoved: { sv: "Texter gallrade", en: "Texts removed after their time" },
};
