// Who did what, how it stood on a day, and what differs between two days: all cut by what the reader may see today.
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Refused, refuse } from "../../core/errors.ts";
import { replay } from "../../core/sip/evolve.ts";
import { changesBetween, historyFor } from "../../core/sip/history.ts";
import { everyPhrase } from "../../core/sip/relations.ts";
import { type Sight, sightOf } from "../../core/sip/sight.ts";
import type { StoredEvent } from "../../core/sip/state.ts";
import { type SipView, viewFor } from "../../core/sip/view.ts";
import { type Day, dayOf, isDay } from "../../core/time.ts";
import { type AccessAction, writeAccess } from "../accessLog/accessLog.ts";
import type { Deps } from "../deps.ts";
import { type Asking, askingOf, idOf } from "./requestContext.ts";
import { findSip, listEvents, type SipRow } from "./sipStore.ts";

export function registerHistory(app: FastifyInstance, deps: Deps) {
  app.get<{ Params: { id: string } }>("/api/v1/sips/:id/history", async (request) => {
    const found = await read(deps, request, request.params.id);
    const entries = historyFor(found.sip, found.events, found.sight);
    await log(found, "readHistory", { upTo: found.sip.version });
    return { entries };
  });

  app.get<{ Params: { id: string; day: string } }>("/api/v1/sips/:id/as-of/:day", async (request) => {
    const found = await read(deps, request, request.params.id);
    const day = dayIn(request.params.day, "day", found.asking);
    const view = viewOn(found, day, "day");
    await log(found, "readDay", { day });
    return { view };
  });

  app.get<{ Params: { id: string }; Querystring: { from?: string; to?: string } }>(
    "/api/v1/sips/:id/changes",
    async (request) => {
      const found = await read(deps, request, request.params.id);
      const from = dayIn(request.query.from, "from", found.asking);
      const to = dayIn(request.query.to ?? found.asking.today, "to", found.asking);
      const changes = changesBetween(viewOn(found, from, "from"), viewOn(found, to, "to"));
      await log(found, "compare", { from, to });
      return { changes };
    },
  );
}

type Found = SipRow & { asking: Asking; sight: Sight; events: StoredEvent[] };

async function read(deps: Deps, request: FastifyRequest, id: string): Promise<Found> {
  const asking = askingOf(deps, request);
  const row = await findSip(asking.door.ask, asking.countyId, idOf(id));
  const sight = row && sightOf(asking.actor, row.sip, asking.agreement, asking.today, row.person);
  if (!row || !sight) throw new Refused(refuse("sip.notFound"));
  // A later event may have come since: what is shown stands for the version that the sight was read from.
  return { ...row, asking, sight, events: await listEvents(asking.door.ask, row.sip.id, row.sip.version) };
}

/** The view as it was at the end of that day in Sweden. Nothing can be done in the past. */
function viewOn({ events, person, asking, sight }: Found, day: Day, field: string): SipView {
  const { actor, agreement } = asking;
  const sip = replay(events.filter((event) => dayOf(event.at) <= day));
  const view = sip && viewFor(actor, sip, agreement, person, day, sight);
  if (!view) throw new Refused(refuse("field.outOfRange", field));
  return { ...view, may: [] };
}

function dayIn(text: string | undefined, field: string, { today }: Asking): Day {
  if (text === undefined) throw new Refused(refuse("field.missing", field));
  if (!isDay(text)) throw new Refused(refuse("field.dateDoesNotExist", field));
  if (text > today) throw new Refused(refuse("field.inTheFuture", field));
  return text;
}

function log({ asking, sip, person }: Found, action: AccessAction, detail: Record<string, string | number>) {
  const { actor, today } = asking;
  return writeAccess(asking.door.ask, {
    ...asking,
    at: asking.now,
    action,
    sipId: sip.id,
    subjectPersonId: person.personId,
    ground: everyPhrase.filter((phrase) => phrase.holds(actor, sip, today)).map((phrase) => phrase.key),
    detail,
  });
}
