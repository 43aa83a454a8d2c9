import type { AreaKey, Stage } from "../agreement.ts";
import type { Undelivered } from "../notices.ts";
import type { Day, Instant } from "../time.ts";
import type { CommandName } from "./commands.ts";
import type { Change, HistoryEntry } from "./history.ts";
import type { LetterKind } from "./letters.ts";
import type { Task } from "./tasks.ts";
import type { PersonCard, SipView } from "./view.ts";

/** What the server answers about SIPs: the words between server and client. */

/** GET /api/v1/sips/{id} and every command. `view` is null when the command took the caller's own sight away. */
export type SipAnswer = { view: SipView | null; version: number | null; may: CommandName[]; tasks: Task[] };

/** GET /api/v1/sips/{id}/history, …/as-of/{day}, …/changes?from=&to= */
export type HistoryAnswer = { entries: HistoryEntry[] };
export type DayAnswer = { view: SipView };
export type ChangesAnswer = { changes: Change[] };

/** What a 409 `request.stale` tells besides its words: which items, what happened to them, and the version that holds. */
export type StaleAnswer = { items: string[]; changes: HistoryEntry[]; version: number };

/** What a SIP is called in lists. */
type Named = {
  personName: string;
  age: number | null;
  protection: PersonCard["protection"];
  stage: Stage;
  leadUnit: { unitId: string; name: string };
  coordinator: { staffId: string; name: string } | null;
};

/** GET /api/v1/work-list */
export type WorkList = { today: Day; items: WorkItem[]; total: number; letters: LetterLine[] };
export type WorkItem = Named & { sipId: string; task: Task };

/** GET /api/v1/work-list/waiting: others' tasks in the SIPs one runs, with who they are; what could not be sent; for a manager also the unit's load. */
export type WaitingList = { waiting: WaitingItem[]; undelivered: Undelivered[]; load: UnitLoad | null };
export type WaitingItem = WorkItem & { by: string };
export type UnitLoad = {
  open: number;
  late: number;
  withoutCoordinator: number;
  byCoordinator: { staffId: string | null; name: string | null; open: number; late: number }[];
};

/** News. `sipId` and `personName` are null when the reader no longer finds the SIP. */
export type LetterLine = {
  id: string;
  kind: LetterKind;
  sipId: string | null;
  personName: string | null;
  at: Instant;
  readAt: Instant | null;
  params: Record<string, string | number>;
};

/** GET /api/v1/sips */
export type SipList = {
  sips: SipLine[];
  _meta: { total: number; limit: number; page: number };
  _links: Partial<Record<"self" | "first" | "prev" | "next" | "last", { href: string }>>;
};
export type SipLine = Named & {
  id: string;
  nextDueOn: Day | null;
  raisedAt: Instant;
  lastEventAt: Instant;
  closed: boolean;
};

/** GET and PUT /api/v1/drafts: a text that is being written, seen by its owner alone. */
export type StoredDraft = {
  key: string;
  sipId: string | null;
  text: string;
  version: number;
  /** The version of the SIP that the text began from; null when that is not known. */
  sipVersion: number | null;
  savedAt: Instant;
};

/**
 * A file beside a SIP, without its bytes. `area`: whose readers it is for; null for a signed paper. `struck`: marked as
 * mistaken, and still there. `removedAt`: when bytes and name were removed, by a decision.
 */
export type AttachmentLine = {
  id: string;
  name: string;
  mediaType: string;
  area: AreaKey | null;
  bytes: number;
  by: { name: string; unitName: string | null };
  uploadedAt: Instant;
  struck: { reason: string; at: Instant } | null;
  removedAt: Instant | null;
};

/** POST /api/v1/sips/{id}/guests: the link to hand over. It is in this answer and nowhere else. */
export type InvitationMade = { linkId: string; link: string };
