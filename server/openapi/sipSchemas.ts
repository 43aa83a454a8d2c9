// What is answered about one SIP around the view of it: who did what, what may be done, papers, drafts, protection.
import type { ActorRef, PrincipalRef, StaffRef, UnitRef } from "../../core/access.ts";
import { principalKinds, stages, unitKinds } from "../../core/agreement.ts";
import type { AttachmentStatus } from "../../core/attachmentStatus.ts";
import { protectionLevels } from "../../core/protection.ts";
import type { AttachmentLine, SipAnswer, StoredDraft } from "../../core/sip/answers.ts";
import { commandNames } from "../../core/sip/commands.ts";
import { eventTitles } from "../../core/sip/events.ts";
import type { Change, HistoryEntry } from "../../core/sip/history.ts";
import { type News, type NewsLine, newsKinds, type Seen } from "../../core/sip/news.ts";
import type { ProtectionAnswer, ProtectionChange } from "../../core/sip/protectionChange.ts";
import { type Task, taskKinds } from "../../core/sip/tasks.ts";
import type { JsonSchema } from "./jsonSchema.ts";
import {
  always,
  date,
  either,
  instant,
  integer,
  list,
  object,
  oneOf,
  orNull,
  recordOf,
  ref,
  someId,
  text,
  told,
  uuid,
} from "./schemaWords.ts";

const level = oneOf(protectionLevels);

export const sipSchemas = {
  SipAnswer: object<SipAnswer>(
    {
      view: orNull(ref("SipView")),
      version: orNull(integer),
      may: list(oneOf(commandNames)),
      tasks: list(ref("Task")),
    },
    "The SIP as the caller now sees it, what the caller may do and has to do. `view` is null when the command took the caller's own sight away.",
  ),
  Task: object<Task>({
    key: text,
    kind: oneOf(taskKinds),
    audience: told(text, "For whom it is: a kind, a colon and an id."),
    stage: oneOf(stages),
    appearsOn: date,
    dueOn: orNull(date),
    params: told(recordOf({ type: ["string", "number"] }), "Ids and numbers, never names or texts."),
  }),
  ActorRef: either(
    object<Extract<ActorRef, { kind: "staff" }>>({
      kind: always("staff"),
      staffId: someId,
      name: text,
      title: text,
      unitId: someId,
      unitName: text,
    }),
    object<Extract<ActorRef, { kind: "person" }>>({
      kind: always("person"),
      personId: told(text, "An id, or empty where it is kept from the reader who it was."),
      name: text,
    }),
    object<Extract<ActorRef, { kind: "system" }>>({ kind: always("system") }),
  ),
  PrincipalRef: object<PrincipalRef>({ principalId: someId, name: text, kind: oneOf(principalKinds) }),
  UnitRef: object<UnitRef>({ unitId: someId, name: text, kind: oneOf(unitKinds), principal: ref("PrincipalRef") }),
  StaffRef: object<StaffRef>({ staffId: someId, name: text, title: text, unitId: someId }),

  HistoryEntry: object<HistoryEntry>({
    seq: integer,
    at: instant,
    by: ref("ActorRef"),
    type: oneOf(Object.keys(eventTitles)),
    title: ref("Words"),
    items: told(list(text), "The parts of the SIP that it changed."),
    event: told(
      orNull({
        type: "object",
        required: ["type"],
        properties: { type: oneOf(Object.keys(eventTitles)) },
        additionalProperties: true,
      }),
      "What happened, each kind with its own fields; null where only the fact may be told.",
    ),
  }),
  History: object({ entries: list(ref("HistoryEntry")) }),
  News: object<News>({
    since: told(
      orNull(instant),
      "When the caller last said so; null before the first time, when nothing is told as news.",
    ),
    upTo: told(integer, "The version that this was told of: what to send when it has been seen."),
    lines: list(
      object<NewsLine>({
        kind: oneOf([...newsKinds]),
        count: told(integer, "How many times it has happened."),
        at: told(instant, "The last time."),
        by: told(orNull(ref("ActorRef")), "Who did it; null when it was several."),
      }),
    ),
  }),
  Seen: object<Seen>({ since: told(instant, "When it was seen.") }),
  Day: object({ view: ref("SipView") }),
  Changes: object({
    changes: list(object<Change>({ item: text, field: text, before: orNull(text), after: orNull(text) })),
  }),

  Protection: object<ProtectionAnswer>({
    level,
    changes: told(
      list(object<ProtectionChange>({ at: instant, by: ref("ActorRef"), before: level, after: level, reason: text })),
      "What has been changed from this SIP, the latest first.",
    ),
  }),

  Draft: object<StoredDraft>({
    key: text,
    sipId: orNull(uuid),
    text,
    version: integer,
    sipVersion: told(orNull(integer), "The version of the SIP that the text began from; null when that is not known."),
    savedAt: instant,
  }),
  Drafts: object({ drafts: list(ref("Draft")) }),
  Attachment: object<AttachmentLine>({
    id: uuid,
    name: text,
    mediaType: oneOf(["application/pdf", "image/png", "image/jpeg"]),
    area: told(
      orNull(text),
      "The information area whose readers it is for; null for those who run the SIP and the person's side.",
    ),
    bytes: integer,
    by: object<AttachmentLine["by"]>({ name: text, unitName: orNull(text) }),
    uploadedAt: instant,
    struck: told(
      orNull(object<NonNullable<AttachmentLine["struck"]>>({ reason: text, at: instant })),
      "Marked as mistaken, and still there.",
    ),
    removedAt: told(orNull(instant), "When its bytes and name were removed, by a decision."),
  }),
  Attachments: object({ attachments: list(ref("Attachment")) }),
  AttachmentStatus: object<AttachmentStatus>({
    keys: told(
      list(text),
      "The names of the keys that files are encrypted with, the one in use first. None: nothing can be attached.",
    ),
    scanner: told(oneOf(["notSet", "answers", "away"]), "The virus scanner. While it is away nothing can be attached."),
  }),
} satisfies Record<string, JsonSchema>;
