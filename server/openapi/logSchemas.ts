// What is answered about who has read, the log reviewers' reviews, and all that is held on one person.
import {
  type AccessAction,
  accessActions,
  type LogActor,
  type LogAnswer,
  type LogContact,
  type LogGroup,
  toldCommands,
} from "../../core/accessLog.ts";
import { drawWays } from "../../core/drawWays.ts";
import { type Review, type ReviewLine, type ReviewRow, verdicts } from "../../core/logReview.ts";
import type { LogAct } from "../accessLog/readerLog.ts";
import type { RegisterExtract } from "../registerExtract/extractRoutes.ts";
import type { HeldBeside, HeldSip } from "../registerExtract/holdings.ts";
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
  optional,
  orNull,
  pageMeta,
  recordOf,
  ref,
  text,
  told,
  uuid,
  yesOrNo,
} from "./schemaWords.ts";

const action: Record<string, unknown> = oneOf(accessActions satisfies readonly AccessAction[]);
const toldAction: Record<string, unknown> = oneOf([...accessActions, ...toldCommands]);
const verdict = oneOf(verdicts);
const textOrNull = orNull(text);
const unit = told(textOrNull, "Null where the unit is kept from the reader.");

const signature = { verdict, by: text, at: instant };
const review = {
  id: uuid,
  number: integer,
  drawnAt: instant,
  drawnBy: text,
  criteria: object<ReviewLine["criteria"]>(
    {
      way: oneOf(drawWays),
      from: date,
      to: date,
      size: integer,
      least: optional(integer),
      staffId: optional(uuid),
      personId: optional(uuid),
      ownLeftOut: optional(told(integer, "How many rows met the criteria and were left out as the reviewer's own.")),
    },
    "What it was drawn by: ids, never a name or an identity number.",
  ),
  found: told(integer, "How many rows of others than the reviewer met the criteria."),
  investigate: told(integer, "How many rows are marked to be investigated."),
};

export const logSchemas = {
  LogActor: either(
    object<Extract<LogActor, { kind: "staff" }>>({ kind: always("staff"), name: text, title: text, unit }),
    object<Extract<LogActor, { kind: "protectedStaff" }>>(
      { kind: always("protectedStaff"), unit },
      "A staff member with protected personal data is never named to others.",
    ),
    object<Extract<LogActor, { kind: "person" }>>({
      kind: always("person"),
      name: textOrNull,
      relation: oneOf(["individual", "guardian", "representative", "relative", "invited", "somebody"]),
    }),
    object<Extract<LogActor, { kind: "system" }>>({ kind: always("system") }, "The program itself."),
  ),
  AccessLog: object<LogAnswer>({
    person: object<LogAnswer["person"]>({ name: text, self: yesOrNo }, "Whom the log is about."),
    groups: list(
      object<LogGroup>(
        {
          key: text,
          day: date,
          first: instant,
          last: instant,
          times: integer,
          action: toldAction,
          actor: ref("LogActor"),
          ask: told(
            orNull(object<LogContact>({ unit: textOrNull, manager: textOrNull, phone: textOrNull, principal: text })),
            "Whom one can ask about it.",
          ),
        },
        "What somebody did on one day, counted together when it was done several times.",
      ),
    ),
    keptYears: told(integer, "The least number of years that the log is kept."),
    _meta: pageMeta,
  }),

  LogReviews: object({
    reviews: list(
      object<ReviewLine>({
        ...review,
        rows: told(integer, "How many were drawn."),
        signed: orNull(object<NonNullable<ReviewLine["signed"]>>(signature)),
      }),
    ),
  }),
  LogReview: object<Review>({
    ...review,
    rows: list(
      object<ReviewRow>({
        id: integer,
        at: instant,
        action,
        command: told(textOrNull, "Which command, when it was one."),
        staff: object<ReviewRow["staff"]>({ name: text, title: text, hsaId: text }),
        unit: text,
        person: orNull(
          object<NonNullable<ReviewRow["person"]>>({ name: text, age: orNull(integer), isProtected: yesOrNo }),
        ),
        ground: told(list(text), "How the reader stood to the SIP, as the access log keeps it."),
        listed: told(orNull(integer), "How many SIPs a list or a search showed."),
        address: told(text, "The network address it was done from."),
        mark: orNull(object<NonNullable<ReviewRow["mark"]>>({ verdict, note: text })),
      }),
    ),
    signed: orNull(object<NonNullable<Review["signed"]>>({ ...signature, text })),
  }),

  RegisterExtract: object<RegisterExtract>(
    {
      format: always("samlad-register-extract"),
      formatVersion: { type: "integer", const: 1 },
      madeAt: instant,
      madeFor: object<RegisterExtract["madeFor"]>({ name: text, self: yesOrNo }),
      county: text,
      person: object<RegisterExtract["person"]>({
        id: uuid,
        name: text,
        personalIdentityNumber: optional(textOrNull),
        birthDate: optional(orNull(date)),
        sexHint: optional(orNull(oneOf(["female", "male"]))),
        protection: optional(text),
        address: optional(textOrNull),
        phone: optional(textOrNull),
        email: optional(textOrNull),
        interpreterLanguage: optional(textOrNull),
      }),
      sips: list(
        object<HeldSip>({
          view: ref("SipView"),
          history: list(ref("HistoryEntry")),
          whoHasWhat: list(ref("Holding")),
          papers: told(
            orNull(
              list(
                object<NonNullable<HeldSip["papers"]>[number]>({
                  id: uuid,
                  name: text,
                  mediaType: text,
                  bytes: integer,
                  sha256: text,
                  uploadedAt: instant,
                }),
              ),
            ),
            "Null when they are not for this reader.",
          ),
        }),
      ),
      besideOthers: told(
        list(
          object<HeldBeside>({
            sipId: uuid,
            leadUnit: text,
            relations: list(text),
            parties: list(ref("Party")),
            history: list(ref("HistoryEntry")),
          }),
        ),
        "SIPs of others in which the person stands: what they hold about the person alone.",
      ),
      drafts: list(
        object<RegisterExtract["drafts"][number]>({ key: text, sipId: orNull(uuid), text, savedAt: instant }),
      ),
      news: list(
        object<RegisterExtract["news"][number]>({
          sipId: uuid,
          kind: text,
          params: recordOf({ type: ["string", "number"] }),
          plannedAt: instant,
          readAt: orNull(instant),
        }),
      ),
      calendarAddresses: told(
        list(
          object<RegisterExtract["calendarAddresses"][number]>({
            madeAt: instant,
            fetchedAt: orNull(instant),
            revokedAt: orNull(instant),
            withPlace: yesOrNo,
          }),
        ),
        "Private calendar addresses, without their secrets, which are kept nowhere.",
      ),
      calendarAnswers: told(
        list(
          object<RegisterExtract["calendarAnswers"][number]>({
            sipId: uuid,
            meetingId: uuid,
            answer: oneOf(["accepted", "declined", "tentative"]),
            at: instant,
          }),
        ),
        "What the person's own calendar has answered by mail: a sign, and no answer.",
      ),
      noticeSettings: told(
        list(ref("NoticeSetting")),
        "How the person wants to be told that something waits: one, or none before anything was chosen.",
      ),
      lastSeen: told(
        list(object<RegisterExtract["lastSeen"][number]>({ sipId: uuid, version: integer, seenAt: instant })),
        "Up to which version of each SIP the person has said to have seen what is new.",
      ),
      accessLog: object<RegisterExtract["accessLog"]>({
        keptYears: integer,
        acts: list(object<LogAct>({ at: instant, action: toldAction, actor: ref("LogActor"), principal: textOrNull })),
      }),
      sessions: list(ref("OwnSession")),
    },
    "All that is held on one person, as far as the reader may see it. While `formatVersion` is 1, fields are only added.",
  ),
} satisfies Record<string, JsonSchema>;
