// What has happened in a SIP since the reader said that they had seen it. Nothing vanishes by itself: they say so with a button.
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Actor } from "../../core/access.ts";
import { Refused, refuse } from "../../core/errors.ts";
import { largestInteger } from "../../core/fields.ts";
import { historyFor } from "../../core/sip/history.ts";
import { type News, newsOf, type Seen } from "../../core/sip/news.ts";
import { everyPhrase } from "../../core/sip/relations.ts";
import { sightOf } from "../../core/sip/sight.ts";
import { writeAccess } from "../accessLog/accessLog.ts";
import type { Deps } from "../deps.ts";
import { readBody } from "../readBody.ts";
import { askingOf, idOf } from "../sip/requestContext.ts";
import { findSip, listEvents } from "../sip/sipStore.ts";
import { readLastSeen, writeLastSeen } from "./lastSeenStore.ts";

/** `upTo`: the version that the news was told of. */
export const SeenBody = z.strictObject({
  upTo: z.int({ error: "field.missing" }).min(1, "field.outOfRange").max(largestInteger, "field.outOfRange"),
});

/** Who sees: the individual, or a member of staff for the unit they act for now, since another unit's may be shown other parts. */
function readerOf(actor: Actor): string {
  if (actor.kind === "staff") return `staff:${actor.staffId}@${actor.unitId}`;
  return actor.kind === "person" ? `person:${actor.personId}` : "system";
}

type WithId = { Params: { id: string } };

export function registerLastSeen(app: FastifyInstance, deps: Deps) {
  app.get<WithId>("/api/v1/sips/:id/news", async (request): Promise<News> => {
    const { sip, person, sight, asking, reader } = await read(request, request.params.id);
    const { ask } = asking.door;
    const seen = await readLastSeen(ask, { reader, sipId: sip.id });
    const answer = { since: seen?.seenAt.toISOString() ?? null, upTo: sip.version };
    // Who comes for the first time has all of it before them: none of it is news.
    if (!seen || seen.version >= sip.version) return { ...answer, lines: [] };
    const events = await listEvents(ask, sip.id, sip.version, seen.version);
    const lines = newsOf(historyFor(sip, events, sight), asking.actor);
    // Where nothing is told, nothing of the history has been read.
    if (lines.length > 0)
      await writeAccess(asking.door.ask, {
        ...asking,
        at: asking.now,
        action: "readHistory",
        sipId: sip.id,
        subjectPersonId: person.personId,
        ground: everyPhrase
          .filter((phrase) => phrase.holds(asking.actor, sip, asking.today))
          .map((phrase) => phrase.key),
        detail: { from: seen.version, upTo: sip.version },
      });
    return { ...answer, lines };
  });

  app.put<WithId>("/api/v1/sips/:id/seen", async (request): Promise<Seen> => {
    const { upTo } = readBody(SeenBody, request.body);
    const { sip, asking, reader } = await read(request, request.params.id);
    // Nobody has seen what has not happened yet: it would never be told.
    if (upTo > sip.version) throw new Refused(refuse("field.outOfRange", "upTo"));
    const { countyId, now, door } = asking;
    const since = await writeLastSeen(door.ask, { reader, sipId: sip.id, countyId, version: upTo, now });
    return { since: since.toISOString() };
  });

  /** @throws Refused 404 `sip.notFound`, as if it were not there, when the reader may not know of it. */
  async function read(request: FastifyRequest, id: string) {
    const asking = askingOf(deps, request);
    const row = await findSip(asking.door.ask, asking.countyId, idOf(id));
    const sight = row && sightOf(asking.actor, row.sip, asking.agreement, asking.today, row.person);
    if (!row || !sight) throw new Refused(refuse("sip.notFound"));
    return { ...row, sight, asking, reader: readerOf(asking.actor) };
  }
}
