// Which news reach those it is for outside the work list, and by which channels. One table, printed in docs/NOTICES.md. The work
// list always has the news. Mail and SMS are only for those who have asked for them, and never say what it is about.
import type { LetterKind } from "./sip/letters.ts";

export const channels = ["email", "sms"] as const;
/** Beside the work list. */
export type Channel = (typeof channels)[number];
export type OwnerKind = "person" | "staff" | "unit";

/** So many notices in one request to send them again or put them aside: who has more sends several. */
export const mostAtOnce = 200;

type NoticeRow = {
  /** What it is about, for those who run the SIP; never sent. */
  title: { sv: string; en: string };
  /** The events that lead to it, as core/sip/letters.ts plans them; none where time alone does. */
  events: string[];
  /** Who is told, in words. Who that is in a SIP, core/sip/letters.ts works out. */
  told: { sv: string; en: string };
  channels: readonly Channel[];
};

const both = channels;
/** A telephone that rings is for what has a time limit or changes a day that is planned. */
const mailAlone = ["email"] as const;
const run = { sv: "samordningsansvarig och ersättare", en: "the coordinator and the deputy" };
const people = { sv: "den enskilde och dennes företrädare", en: "the individual and representatives" };
const asked = { sv: "de som har kallats eller bjudits in", en: "those who have been summoned or invited" };
const with_ = (...them: { sv: string; en: string }[]) => ({
  sv: them.map((one) => one.sv).join("; "),
  en: them.map((one) => one.en).join("; "),
});
const raiser = { sv: "den som anmälde behovet", en: "whoever raised the need" };
const toldUnits = { sv: "de som avdelningen har meddelat", en: "the units that the ward has told" };
const leading = {
  sv: "samordningsansvarig och ersättare, eller chefen",
  en: "the coordinator and the deputy, or the manager",
};
const manager = { sv: "chefen för den ansvariga enheten", en: "the manager of the responsible unit" };

/** The table: event → who is told → by which channels, beside the work list. The text is one for each channel (noticeTexts.ts). */
export const noticeTable: Record<LetterKind, NoticeRow> = {
  needReceived: {
    title: { sv: "Ett behov har kommit", en: "A need has come" },
    events: ["NeedRaised", "NeedPassedOn"],
    told: { sv: "chefen för enheten som får behovet", en: "the manager of the unit that receives the need" },
    channels: both,
  },
  needPassedOn: {
    title: { sv: "Behovet har skickats vidare", en: "The need has been passed on" },
    events: ["NeedPassedOn"],
    told: raiser,
    channels: mailAlone,
  },
  needDecided: {
    title: { sv: "Beslut om behovet", en: "Decision about the need" },
    events: ["SipStarted", "NeedReferredToPlan", "NeedDeclined"],
    told: with_(raiser, people),
    channels: mailAlone,
  },
  admissionNoted: {
    title: { sv: "Inskrivning på sjukhus", en: "Admission to hospital" },
    events: ["AdmissionNoted", "MoreUnitsTold"],
    told: with_(toldUnits, leading),
    channels: both,
  },
  dischargeChanged: {
    title: { sv: "Utskrivningen har ändrats", en: "The discharge has changed" },
    events: ["ExpectedDischargeChanged", "ReadyForDischargeWithdrawn", "DischargeBrokenOff"],
    told: with_(toldUnits, leading),
    channels: both,
  },
  careContactAppointed: {
    title: { sv: "Fast vårdkontakt är utsedd", en: "A permanent care contact is appointed" },
    events: ["CareContactAppointed"],
    told: with_(toldUnits, people, { sv: "vårdavdelningen", en: "the ward" }),
    channels: mailAlone,
  },
  readyForDischarge: {
    title: { sv: "Utskrivningsklar", en: "Ready for discharge" },
    events: ["ReadyForDischargeNoted"],
    told: with_(toldUnits, leading),
    channels: both,
  },
  discharged: {
    title: { sv: "Utskriven från sjukhus", en: "Discharged from hospital" },
    events: ["DischargeNoted"],
    told: with_(toldUnits, leading, people),
    channels: both,
  },
  coordinatorChanged: {
    title: { sv: "Vem som samordnar", en: "Who coordinates" },
    events: ["SipStarted", "CoordinatorAppointed", "CoordinationTakenOver"],
    told: with_(run, { sv: "de som var det före", en: "those who were before" }, asked, people),
    channels: mailAlone,
  },
  consentChanged: {
    title: { sv: "Samtycket har ändrats", en: "The consent has changed" },
    events: ["PlanConsentDecided", "PlanConsentWithdrawn", "ConsentScopeSet"],
    told: with_(run, people, asked),
    channels: both,
  },
  guestCame: {
    title: { sv: "Någon har öppnat sin länk", en: "Somebody has opened their link" },
    events: ["GuestCame"],
    told: run,
    channels: mailAlone,
  },
  guestJoined: {
    title: { sv: "Någon är med genom en länk", en: "Somebody takes part by a link" },
    events: ["GuestJoined"],
    told: with_(run, people),
    channels: mailAlone,
  },
  summonsReceived: {
    title: { sv: "Kallelse eller inbjudan", en: "Summons or invitation" },
    events: ["SummonsSent", "WronglyAddressedReturned"],
    told: with_(asked, people),
    channels: both,
  },
  summonsAnswered: {
    title: { sv: "Svar på kallelsen", en: "Answer to the summons" },
    events: ["SummonsAnswered", "RepresentativeNamed"],
    told: run,
    channels: mailAlone,
  },
  timesAsked: {
    title: { sv: "Fråga om mötestider", en: "Question of meeting times" },
    events: ["TimesAsked"],
    told: with_(asked, people),
    channels: both,
  },
  timesAnswered: {
    title: { sv: "Svar om mötestider", en: "Answer about meeting times" },
    events: ["TimesAnswered"],
    told: run,
    channels: mailAlone,
  },
  representativeNamed: {
    title: { sv: "Den som ska komma är utsedd", en: "Who is to come is named" },
    events: ["SummonsAnswered", "RepresentativeNamed"],
    told: { sv: "den som enheten har utsett", en: "the one whom the unit has named" },
    channels: mailAlone,
  },
  calendarAnswered: {
    title: { sv: "En kalender har svarat", en: "A calendar has answered" },
    events: [],
    told: run,
    channels: mailAlone,
  },
  wronglyAddressed: {
    title: { sv: "Kallelsen kom till fel enhet", en: "The summons came to the wrong unit" },
    events: ["WronglyAddressedReturned"],
    told: run,
    channels: both,
  },
  meetingMoved: {
    title: { sv: "Mötet har flyttats", en: "The meeting has been moved" },
    events: ["MeetingMoved"],
    told: with_(asked, people),
    channels: both,
  },
  meetingCancelled: {
    title: { sv: "Mötet är inställt", en: "The meeting is cancelled" },
    events: ["MeetingCancelled", "TimesDropped"],
    told: with_(asked, people),
    channels: both,
  },
  meetingHeld: {
    title: { sv: "Mötet har hållits", en: "The meeting has been held" },
    events: ["MeetingEnded"],
    told: { sv: "de som var med för en enhet", en: "those who were there for a unit" },
    channels: mailAlone,
  },
  participantRemoved: {
    title: { sv: "En deltagare är inte längre med", en: "A participant no longer takes part" },
    events: ["ParticipantRemoved"],
    told: { sv: "den som togs bort", en: "the one who was removed" },
    channels: both,
  },
  planEstablished: {
    title: { sv: "Planen är fastställd", en: "The plan is established" },
    events: ["PlanEstablished"],
    told: with_(asked, people, manager),
    channels: both,
  },
  planConfirmed: {
    title: { sv: "Planen är bekräftad", en: "The plan is confirmed" },
    events: ["PlanConfirmed"],
    told: run,
    channels: mailAlone,
  },
  planAnswered: {
    title: { sv: "Svar på planen", en: "Answer to the plan" },
    events: ["PlanAnswered"],
    told: run,
    channels: mailAlone,
  },
  measureReported: {
    title: { sv: "En insats har inte blivit av", en: "A measure has not been done" },
    events: ["MeasureReported"],
    told: run,
    channels: mailAlone,
  },
  personWrote: {
    title: { sv: "Den enskildes sida har skrivit", en: "The individual's side has written" },
    events: [
      "MeasureReported",
      "InvitationCommented",
      "OwnWordsWritten",
      "WhatMattersWritten",
      "ChildViewRecorded",
      "AbsenceChosen",
      "ConsentLimitsWritten",
      "EntryDisputed",
      "MeasureFollowedUp",
      "GoalFollowedUp",
    ],
    told: run,
    channels: mailAlone,
  },
  personChanged: {
    title: { sv: "Den enskildes sida har ändrat något", en: "The individual's side has changed something" },
    events: ["PartyAdded", "PartyRemoved", "GuestInvited", "GuestInvitationWithdrawn", "EntryMarked", "EntryUnmarked"],
    told: run,
    channels: mailAlone,
  },
  messageAnswered: {
    title: { sv: "Svar på en fråga", en: "Answer to a question" },
    events: ["MessageAnswered"],
    told: with_({ sv: "den enskilde", en: "the individual" }, { sv: "den som skrev", en: "whoever wrote" }, run),
    channels: both,
  },
  sipClosed: {
    title: { sv: "SIP:en är avslutad", en: "The SIP is closed" },
    events: ["SipClosed"],
    told: with_(asked, people, run, manager),
    channels: mailAlone,
  },
  taskCame: {
    title: { sv: "En ny uppgift", en: "A new task" },
    events: [],
    told: { sv: "den som uppgiften väntar på", en: "whom the task waits for" },
    channels: mailAlone,
  },
  taskSoon: {
    title: { sv: "En tid går snart ut", en: "A time is soon over" },
    events: [],
    told: { sv: "den som uppgiften väntar på", en: "whom the task waits for" },
    channels: both,
  },
  taskLate: {
    title: { sv: "En tid har gått ut", en: "A time is over" },
    events: [],
    told: {
      sv: "den enhet som uppgiften väntar på, och dess chef",
      en: "the unit that the task waits for, and its manager",
    },
    channels: both,
  },
  entryStruck: {
    title: { sv: "Något har strukits", en: "Something has been struck" },
    events: ["EntryStruck"],
    told: people,
    channels: mailAlone,
  },
  markLifted: {
    title: {
      sv: "Ett undantag som den enskilde gjort är borttaget",
      en: "What the individual kept from somebody is shown again",
    },
    events: ["EntryUnmarked"],
    told: { sv: "den enskilde", en: "the individual" },
    channels: mailAlone,
  },
};
