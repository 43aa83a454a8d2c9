// What is answered as lists of SIPs and of what waits.
import { stages } from "../../core/agreement.ts";
import { protectionLevels } from "../../core/protection.ts";
import type {
  LetterLine,
  SipLine,
  SipList,
  UnitLoad,
  WaitingItem,
  WaitingList,
  WorkItem,
  WorkList,
} from "../../core/sip/answers.ts";
import { letterKinds } from "../../core/sip/letters.ts";
import type { JsonSchema } from "./jsonSchema.ts";
import {
  date,
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

const named = {
  personName: text,
  age: orNull(integer),
  protection: oneOf(protectionLevels),
  stage: oneOf(stages),
  leadUnit: object<SipLine["leadUnit"]>(
    { unitId: text, name: text },
    "Not an id, and an empty name, where the unit is kept from the reader.",
  ),
  coordinator: orNull(object<NonNullable<SipLine["coordinator"]>>({ staffId: text, name: text })),
};
const link = object<{ href: string }>({ href: { type: "string", format: "uri" } });

export const workSchemas = {
  SipLine: object<SipLine>({
    id: uuid,
    ...named,
    nextDueOn: orNull(date),
    raisedAt: instant,
    lastEventAt: instant,
    closed: yesOrNo,
  }),
  SipList: object<SipList>({
    sips: list(ref("SipLine")),
    _meta: pageMeta,
    _links: object<SipList["_links"]>({
      self: optional(link),
      first: optional(link),
      prev: optional(link),
      next: optional(link),
      last: optional(link),
    }),
  }),
  SipsFound: object<Pick<SipList, "sips" | "_meta">>({ sips: list(ref("SipLine")), _meta: pageMeta }),
  WorkItem: object<WorkItem>({ sipId: uuid, ...named, task: ref("Task") }),
  WorkList: object<WorkList>({
    today: date,
    items: list(ref("WorkItem")),
    total: integer,
    letters: list(
      object<LetterLine>(
        {
          id: uuid,
          kind: oneOf(letterKinds),
          sipId: orNull(uuid),
          personName: orNull(text),
          at: instant,
          readAt: orNull(instant),
          params: recordOf({ type: ["string", "number"] }),
        },
        "News. `sipId` and `personName` are null when the reader no longer finds the SIP.",
      ),
    ),
  }),
  WaitingList: object<WaitingList>({
    waiting: told(
      list(
        object<WaitingItem>({ sipId: uuid, ...named, task: ref("Task"), by: told(text, "Who is to do it, by name.") }),
      ),
      "What others are to do in the SIPs that the caller runs.",
    ),
    undelivered: list(ref("Undelivered")),
    load: told(
      orNull(
        object<UnitLoad>({
          open: integer,
          late: integer,
          withoutCoordinator: integer,
          byCoordinator: list(
            object<UnitLoad["byCoordinator"][number]>({
              staffId: orNull(uuid),
              name: orNull(text),
              open: integer,
              late: integer,
            }),
          ),
        }),
      ),
      "How the unit's SIPs go, for its manager; null for others.",
    ),
  }),
} satisfies Record<string, JsonSchema>;
