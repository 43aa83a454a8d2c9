// Notices: which news reach those it is for outside the work list, and by which channels. One table, printed in docs/NOTICES.md.
// The work list always has the news. Mail and SMS are only for those who have asked for them, and never say what it is about.
import { z } from "zod";
import type { QuietHours, TimeOfDay, When } from "./noticeTimes.ts";
import type { LetterKind } from "./sip/letters.ts";
import type { Instant } from "./time.ts";

export const channels = ["email", "sms"] as const;
/** Beside the work list. */
export type Channel = (typeof channels)[number];
export type OwnerKind = "person" | "staff" | "unit";

type NoticeRow = {
  /** The events that lead to it, as core/sip/letters.ts plans them. */
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
    events: ["NeedRaised", "NeedPassedOn"],
    told: { sv: "chefen för enheten som får behovet", en: "the manager of the unit that receives the need" },
    channels: both,
  },
  needPassedOn: { events: ["NeedPassedOn"], told: raiser, channels: mailAlone },
  needDecided: {
    events: ["SipStarted", "NeedReferredToPlan", "NeedDeclined"],
    told: with_(raiser, people),
    channels: mailAlone,
  },
  admissionNoted: { events: ["AdmissionNoted", "MoreUnitsTold"], told: with_(toldUnits, leading), channels: both },
  dischargeChanged: {
    events: ["ExpectedDischargeChanged", "ReadyForDischargeWithdrawn", "DischargeBrokenOff"],
    told: with_(toldUnits, leading),
    channels: both,
  },
  careContactAppointed: {
    events: ["CareContactAppointed"],
    told: with_(toldUnits, people, { sv: "vårdavdelningen", en: "the ward" }),
    channels: mailAlone,
  },
  readyForDischarge: { events: ["ReadyForDischargeNoted"], told: with_(toldUnits, leading), channels: both },
  discharged: { events: ["DischargeNoted"], told: with_(toldUnits, leading, people), channels: both },
  coordinatorChanged: {
    events: ["SipStarted", "CoordinatorAppointed", "CoordinationTakenOver"],
    told: with_(run, { sv: "de som var det före", en: "those who were before" }, asked, people),
    channels: mailAlone,
  },
  consentChanged: {
    events: ["PlanConsentDecided", "PlanConsentWithdrawn", "ConsentScopeSet"],
    told: with_(run, people, asked),
    channels: both,
  },
  guestCame: { events: ["GuestCame"], told: run, channels: mailAlone },
  guestJoined: { events: ["GuestJoined"], told: with_(run, people), channels: mailAlone },
  summonsReceived: { events: ["SummonsSent"], told: with_(asked, people), channels: both },
  summonsAnswered: { events: ["SummonsAnswered"], told: run, channels: mailAlone },
  wronglyAddressed: { events: ["WronglyAddressedReturned"], told: run, channels: both },
  meetingMoved: { events: ["MeetingMoved"], told: with_(asked, people), channels: both },
  meetingCancelled: { events: ["MeetingCancelled"], told: with_(asked, people), channels: both },
  meetingHeld: {
    events: ["MeetingEnded"],
    told: { sv: "de som var med för en enhet", en: "those who were there for a unit" },
    channels: mailAlone,
  },
  participantRemoved: {
    events: ["ParticipantRemoved"],
    told: { sv: "den som togs bort", en: "the one who was removed" },
    channels: both,
  },
  planEstablished: { events: ["PlanEstablished"], told: with_(asked, people, manager), channels: both },
  planConfirmed: { events: ["PlanConfirmed"], told: run, channels: mailAlone },
  planAnswered: { events: ["PlanAnswered"], told: run, channels: mailAlone },
  measureReported: { events: ["MeasureReported"], told: run, channels: mailAlone },
  personWrote: {
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
    events: ["PartyAdded", "PartyRemoved", "GuestInvited", "GuestInvitationWithdrawn", "EntryMarked", "EntryUnmarked"],
    told: run,
    channels: mailAlone,
  },
  messageAnswered: {
    events: ["MessageAnswered"],
    told: with_({ sv: "den enskilde", en: "the individual" }, { sv: "den som skrev", en: "whoever wrote" }, run),
    channels: both,
  },
  sipClosed: { events: ["SipClosed"], told: with_(asked, people, run, manager), channels: mailAlone },
  taskCame: {
    events: [],
    told: { sv: "den som uppgiften väntar på", en: "whom the task waits for" },
    channels: mailAlone,
  },
  taskSoon: { events: [], told: { sv: "den som uppgiften väntar på", en: "whom the task waits for" }, channels: both },
  taskLate: {
    events: [],
    told: {
      sv: "den enhet som uppgiften väntar på, och dess chef",
      en: "the unit that the task waits for, and its manager",
    },
    channels: both,
  },
  entryStruck: { events: ["EntryStruck"], told: people, channels: mailAlone },
};

/** Why something was not sent. `final`: it is not tried again by itself. */
export const noticeReasons = {
  serverAway: { final: false, sv: "servern svarar inte", en: "the server does not answer" },
  serverSlow: { final: false, sv: "servern svarar för långsamt", en: "the server answers too slowly" },
  lineDropped: { final: false, sv: "förbindelsen bröts", en: "the connection was broken" },
  serverBusy: { final: false, sv: "servern tar inte emot just nu", en: "the server does not accept anything just now" },
  signInRefused: { final: false, sv: "servern släpper inte in Samlad", en: "the server does not let Samlad in" },
  addressRefused: { final: true, sv: "servern godtar inte adressen", en: "the server refuses the address" },
  messageRefused: { final: true, sv: "servern godtar inte meddelandet", en: "the server refuses the message" },
  notSetUp: { final: true, sv: "sändning är inte inställd här", en: "sending is not set up here" },
  turnedOff: { final: true, sv: "mottagaren har stängt av det", en: "the recipient has turned it off" },
  alreadyRead: { final: true, sv: "nyheten var redan läst", en: "the news had already been read" },
  protected: { final: true, sv: "skyddade personuppgifter", en: "protected identity" },
  gone: { final: true, sv: "mottagaren finns inte kvar", en: "the recipient is no longer there" },
} as const satisfies Record<string, { final: boolean; sv: string; en: string }>;
export type NoticeReason = keyof typeof noticeReasons;

/** What became of a try: taken by the next server, to be tried again, or not to be. */
export type Outcome = { kind: "sent" } | { kind: "later" | "never"; why: NoticeReason };

export const noticeStates = ["planned", "sending", "sent", "failed", "dropped"] as const;
export type NoticeState = (typeof noticeStates)[number];

const timeOfDay = z
  .string({ error: "field.missing" })
  .refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), "field.notAChoice");
const when = z.enum(["never", "atOnce", "daily"], { error: "field.notAChoice" });
const address = z
  .string({ error: "field.missing" })
  .trim()
  .max(200, "text.tooLong")
  .refine(
    (text) => text === "" || /^[^\s@<>",;:()[\]\\]+@[^\s@<>",;:()[\]\\]+\.[^\s@<>",;:()[\]\\.]+$/.test(text),
    "directory.email",
  );

/** PUT …/notices: how one wants to be told. Empty addresses are taken away. */
export const NoticeSettingInput = z
  .strictObject({
    version: z.int({ error: "field.missing" }).min(0),
    language: z.enum(["sv", "en"], { error: "field.notAChoice" }),
    email: address,
    emailWhen: when,
    phone: z
      .string({ error: "field.missing" })
      .transform(telephone)
      .refine((text) => text !== null, "notices.phone"),
    smsWhen: when,
    withUnit: z.boolean({ error: "field.missing" }),
    quiet: z.strictObject({ from: timeOfDay, until: timeOfDay }).nullable(),
  })
  .refine((it) => it.emailWhen === "never" || it.email !== "", { path: ["email"], message: "notices.emailMissing" })
  .refine((it) => it.smsWhen === "never" || it.phone !== "", { path: ["phone"], message: "notices.phoneMissing" });

/** What is kept, as its owner sees it. */
export type NoticeSetting = {
  version: number;
  language: "sv" | "en";
  email: string;
  emailWhen: When | "never";
  phone: string;
  smsWhen: When | "never";
  withUnit: boolean;
  quiet: QuietHours | null;
};

/** Before anybody has chosen anything: nothing is sent, and not at night should it be turned on. */
export const noSetting = (language: "sv" | "en", kind: OwnerKind): NoticeSetting => ({
  version: 0,
  language,
  email: "",
  emailWhen: "never",
  phone: "",
  smsWhen: "never",
  withUnit: false,
  quiet: kind === "unit" ? null : { from: "21:00" satisfies TimeOfDay, until: "07:00" },
});

/** GET …/notices. `isOffered`: not to somebody with protected identity. `channels`: what this Samlad can send by. */
export type NoticeSettingAnswer = {
  isOffered: boolean;
  channels: Record<Channel, boolean>;
  setting: NoticeSetting;
};

/** To whom something went: what kind of recipient, and its unit when that may be told. Never an address. */
export type ShownNotice = {
  id: string;
  to: OwnerKind;
  channel: Channel;
  state: NoticeState;
  why: NoticeReason | null;
  tries: number;
  dueAt: Instant;
  triedAt: Instant | null;
  settledAt: Instant | null;
};

/** GET /api/v1/sips/:id/notices: one piece of news, on its reader's work list since `plannedAt`, and what else became of it. */
export type ShownLetter = {
  letterId: string;
  kind: LetterKind;
  plannedAt: Instant;
  readAt: Instant | null;
  audience: "staff" | "manager" | "unit" | "person";
  unitName: string | null;
  /** Whether a person's audience is the individual, and not somebody beside. */
  isSubject: boolean;
  notices: ShownNotice[];
};

/** GET /api/v1/admin/notices. */
export type FailedNotice = {
  id: string;
  to: OwnerKind;
  unitName: string | null;
  staffName: string | null;
  channel: Channel;
  why: NoticeReason;
  tries: number;
  settledAt: Instant;
};
export type NoticeOverview = { channels: Record<Channel, boolean>; failed: FailedNotice[] };

/** POST /api/v1/notices/again. */
export const SendAgainInput = z.strictObject({
  ids: z
    .array(z.string().regex(/^[0-9a-f-]{36}$/, "field.notAnId"))
    .min(1, "field.missing")
    .max(200),
});

/** A telephone number as networks write it, `+46701740605`; empty for none, null for what is no number. */
export function telephone(text: string): string | null {
  const plain = text.replace(/[\s()./-]/g, "");
  if (plain === "") return "";
  const international = plain.replace(/^00/, "+").replace(/^0/, "+46");
  return /^\+[1-9]\d{6,14}$/.test(international) ? international : null;
}
