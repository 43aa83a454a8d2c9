// When one meets, for a calendar of one's own: a file to take, and one's private calendar address to make and to revoke.
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { CalendarAddressAnswer, MadeCalendarAddress } from "../../core/calendarAddress.ts";
import { Refused, refuse } from "../../core/errors.ts";
import { writeAccess } from "../accessLog/accessLog.ts";
import type { Deps } from "../deps.ts";
import { findSeen, languageAsked, viewOf } from "../documents/paperRequest.ts";
import { languageOf } from "../problems.ts";
import { readBody } from "../readBody.ts";
import { askingOf } from "../sip/requestContext.ts";
import { callerOf } from "../sip/sipStore.ts";
import { makeAddress, readAddress, revokeAddress } from "./addressStore.ts";
import { calendarFile } from "./calendarFile.ts";
import { calendarEntries } from "./entries.ts";
import { keptUids } from "./uids.ts";

/** `place=true`: the place of a meeting, too. */
export const CalendarQuery = z.object({ place: z.enum(["true", "false"]).default("false") });
export const CalendarAddressBody = z.strictObject({
  withPlace: z.boolean({ error: "field.missing" }),
  language: z.enum(["sv", "en"]).optional(),
});

const own = "/api/v1/my/calendar-address";

export function registerCalendar(app: FastifyInstance, deps: Deps) {
  const uids = keptUids(deps.owner);

  app.get<{ Params: { id: string } }>("/api/v1/sips/:id/calendar.ics", async (request, reply) => {
    const asking = askingOf(deps, request);
    const { place } = readBody(CalendarQuery, request.query);
    const row = await findSeen(asking, request.params.id);
    const view = viewOf(asking, row);
    const { parties } = row.sip;
    const [uidOf, owner] = [await uids(), callerOf(asking.actor)];
    const wanted = {
      today: asking.today,
      withPlace: place === "true",
      parties,
      uid: (what: string) => uidOf(what, owner),
    };
    const entries = view ? calendarEntries(view, wanted) : [];
    await writeAccess(asking.door.ask, {
      ...asking,
      at: asking.now,
      action: "calendarFile",
      sipId: row.sip.id,
      subjectPersonId: row.person.personId,
      ground: view?.relations ?? [],
    });
    return answerCalendar(reply, calendarFile(entries, languageAsked(request)), "attachment");
  });

  app.get(own, async (request): Promise<CalendarAddressAnswer> => {
    const asking = individual(request);
    const { isProtected, address } = await readAddress(asking.door.ask, asking);
    return { isOffered: !isProtected, address };
  });

  // It opens what one sees for as long as it stands, so one proves first who one is.
  app.post(own, { config: { stepUp: true } }, async (request, reply): Promise<MadeCalendarAddress> => {
    const asking = individual(request);
    const { withPlace, language = languageOf(request) } = readBody(CalendarAddressBody, request.body);
    const { isProtected } = await readAddress(asking.door.ask, asking);
    if (isProtected) throw new Refused(refuse("calendar.protected"));
    const { secret, address } = await makeAddress(asking.door, asking, { withPlace, language });
    reply.code(201);
    return { address, path: `/calendar/${secret}.ics` };
  });

  app.delete(own, async (request, reply) => {
    const asking = individual(request);
    await revokeAddress(asking.door.ask, asking);
    return reply.code(204).send();
  });

  /** @throws Refused 403 for staff: whoever works with SIPs has the work list. */
  function individual(request: FastifyRequest) {
    const asking = askingOf(deps, request);
    if (asking.actor.kind !== "person") throw new Refused(refuse("access.notAllowed"));
    return { ...asking, personId: asking.actor.personId };
  }
}

/** A calendar's file; its name tells of nobody. */
export function answerCalendar(reply: FastifyReply, file: string, as: "attachment" | "inline") {
  return reply
    .type("text/calendar; charset=utf-8; method=PUBLISH")
    .header("content-disposition", `${as}; filename="samlad.ics"`)
    .send(file);
}
