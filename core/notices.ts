// How somebody wants to be told outside the work list, and what is answered about what was sent. What is sent to whom stands in
// noticeTable.ts, in which words in noticeTexts.ts, and when in noticeTimes.ts.
import { z } from "zod";
import { id, largestInteger } from "./fields.ts";
import type { NoticeReason } from "./noticeReasons.ts";
import { type Channel, mostAtOnce, type OwnerKind } from "./noticeTable.ts";
import type { QuietHours, TimeOfDay, When } from "./noticeTimes.ts";
import type { LetterKind } from "./sip/letters.ts";
import type { TaskKind } from "./sip/tasks.ts";
import type { PersonCard } from "./sip/view.ts";
import type { Instant } from "./time.ts";

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
    version: z.int({ error: "field.missing" }).min(0).max(largestInteger, "field.outOfRange"),
    language: z.enum(["sv", "en"], { error: "field.notAChoice" }),
    email: address,
    emailWhen: when,
    phone: z
      .string({ error: "field.missing" })
      .transform(telephone)
      .refine((text) => text !== null, "notices.phone"),
    smsWhen: when,
    withUnit: z.boolean({ error: "field.missing" }),
    calendar: z.boolean({ error: "field.notAChoice" }).default(true),
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
  /** Whether mail about a meeting, sent at once, brings an invitation for the calendar. */
  calendar: boolean;
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
  calendar: true,
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
  /** Whether it is a task: it failed, still holds, may be told, and nobody has read the news since. */
  waits: boolean;
  /** Who of those who run the SIP took care of it in another way, and when. */
  handledBy: string | null;
  handledAt: Instant | null;
};

/** GET /api/v1/sips/:id/notices: one piece of news, on its reader's work list since `plannedAt`, and what else became of it. */
export type ShownLetter = {
  letterId: string;
  kind: LetterKind;
  /** Which task a reminder was about. */
  task: TaskKind | null;
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

/**
 * GET /api/v1/work-list/waiting: a SIP that the reader runs, in which something could not be sent and nobody has read it since.
 * To whom the latest went is told as in ShownLetter.
 */
export type Undelivered = {
  sipId: string;
  personName: string;
  age: number | null;
  protection: PersonCard["protection"];
  /** How many messages, and since when. */
  messages: number;
  since: Instant;
  /** What the latest of them was about. */
  kind: LetterKind;
  task: TaskKind | null;
} & Pick<ShownLetter, "audience" | "unitName" | "isSubject">;

/** POST /api/v1/notices/again and /handled, and /api/v1/admin/notices/handled. */
export const SendAgainInput = z.strictObject({
  ids: z.array(id).min(1, "field.missing").max(mostAtOnce, "notices.tooMany"),
});

/** A telephone number as networks write it, `+46701740605`; empty for none, null for what is no number. */
export function telephone(text: string): string | null {
  const plain = text.replace(/[\s()./-]/g, "");
  if (plain === "") return "";
  const international = plain.replace(/^00/, "+").replace(/^0/, "+46");
  return /^\+[1-9]\d{6,14}$/.test(international) ? international : null;
}
