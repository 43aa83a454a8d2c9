// Long texts while they are being written. Nobody but the owner sees a draft, whatever its SIP is or was.
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { Refused, refuse } from "../../core/errors.ts";
import { id } from "../../core/fields.ts";
import type { StoredDraft } from "../../core/sip/answers.ts";
import { writeAccess } from "../accessLog/accessLog.ts";
import { doorOf } from "../db/wall.ts";
import type { Deps } from "../deps.ts";
import { readBody } from "../readBody.ts";
import { requireSession } from "../signIn/authenticate.ts";
import { askingOf } from "./requestContext.ts";
import { callerOf } from "./sipStore.ts";

const longest = 100_000;
/** More than anybody writes at once: what is kept beyond this has been left, or is meant to fill the database. */
const mostDrafts = 200;
const mostBytes = 5_000_000;
/** More times than anything is saved; and it can be stored. */
const largest = 2_000_000_000;

/** What is written is kept as it is, code and all: it is checked when it becomes a part of the SIP. */
export const DraftBody = z.strictObject({
  text: z.string({ error: "field.missing" }).max(longest, "text.tooLong"),
  /** The version that this text began from; 0 when there was none. */
  baseVersion: z.int({ error: "field.missing" }).min(0, "field.outOfRange").max(largest, "field.outOfRange"),
  sipId: id.optional(),
  /** The version of the SIP that this text began from: another one's words saved since then are noticed. */
  sipVersion: z.int().min(0, "field.outOfRange").max(largest, "field.outOfRange").optional(),
});

export const DraftQuery = z.strictObject({ sipId: id.optional() });

/** Somebody saved another text in another window meanwhile: both are kept until one is chosen. */
class DraftConflict extends Refused {
  readonly more: { draft: StoredDraft };
  constructor(draft: StoredDraft) {
    super(refuse("request.stale", "baseVersion"));
    this.more = { draft };
  }
}

export function registerDrafts(app: FastifyInstance, deps: Deps) {
  const { clock } = deps;

  app.get("/api/v1/drafts", async (request): Promise<{ drafts: StoredDraft[] }> => {
    const { sipId = null } = readBody(DraftQuery, request.query);
    const session = requireSession(request);
    const rows = await doorOf(deps, session, null).ask(
      (sql) => sql<Row[]>`
        select key, sip_id, text, version, sip_version, saved_at from draft
         where owner = ${ownerOf(session)} and sip_id is not distinct from ${sipId}::uuid order by key`,
    );
    return { drafts: rows.map(shown) };
  });

  app.put<{ Params: { key: string } }>("/api/v1/drafts/:key", async (request): Promise<StoredDraft> => {
    const asking = askingOf(deps, request);
    const { text, baseVersion, sipId = null, sipVersion = null } = readBody(DraftBody, request.body);
    const key = keyOf(request.params.key);
    const owner = callerOf(asking.actor);
    // A draft that another window has cleared may be written anew: no text is lost for being late.
    const room = () =>
      asking.door.ask(
        (sql) => sql<{ isThere: boolean }[]>`
        select count(*) < ${mostDrafts} and coalesce(sum(octet_length(text)), 0) + octet_length(${text}::text) <= ${mostBytes} as is_there
          from draft where owner = ${owner} and key <> ${key}`,
      );
    if (!(await room())[0]!.isThere) throw new Refused(refuse("draft.full"));
    const write = () =>
      asking.door.ask(
        (sql) => sql<Row[]>`
      insert into draft (owner, key, county_id, sip_id, text, version, sip_version, saved_at)
      values (${owner}, ${key}, ${asking.countyId}, ${sipId}, ${text}, ${baseVersion + 1}, ${sipVersion}, ${clock()})
      on conflict (owner, key) do update
         set text = excluded.text, sip_id = excluded.sip_id, version = draft.version + 1,
             sip_version = excluded.sip_version, saved_at = excluded.saved_at
       where draft.version = ${baseVersion}
      returning key, sip_id, text, version, sip_version, saved_at`,
      );
    let [saved] = await write();
    for (let look = 0; !saved && look < 10; look++) {
      const [other] = await asking.door.ask(
        (sql) => sql<Row[]>`
        select key, sip_id, text, version, sip_version, saved_at from draft where owner = ${owner} and key = ${key}`,
      );
      if (other) throw new DraftConflict(shown(other));
      // It was cleared between the two looks.
      [saved] = await write();
    }
    if (!saved) throw new Error("A draft was saved and cleared ten times while it was being saved.");
    if (baseVersion === 0)
      await writeAccess(asking.door.ask, {
        ...asking,
        at: asking.now,
        action: "draft",
        ...(sipId ? { sipId } : {}),
        ground: ["author"],
      });
    return shown(saved);
  });

  app.delete<{ Params: { key: string } }>("/api/v1/drafts/:key", async (request, reply) => {
    const key = keyOf(request.params.key);
    const session = requireSession(request);
    await doorOf(deps, session, null).ask(
      (sql) => sql`delete from draft where owner = ${ownerOf(session)} and key = ${key}`,
    );
    return reply.code(204).send();
  });
}

type Row = Omit<StoredDraft, "savedAt"> & { savedAt: Date };

const shown = ({ savedAt, ...row }: Row): StoredDraft => ({ ...row, savedAt: savedAt.toISOString() });

/** The one who writes, whatever the assignment: a text survives a change of it. */
const ownerOf = ({ user }: ReturnType<typeof requireSession>) => `${user.kind}:${user.id}`;

function keyOf(key: string): string {
  if (!/^[A-Za-z0-9.:_-]{1,200}$/.test(key)) throw new Refused(refuse("field.invalid", "key"));
  return key;
}
