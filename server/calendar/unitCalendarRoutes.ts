// A unit's private calendar address, for its manager to make and to revoke.
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { CalendarAddressAnswer, MadeCalendarAddress } from "../../core/calendarAddress.ts";
import { id } from "../../core/fields.ts";
import type { Deps } from "../deps.ts";
import { HttpProblem, languageOf } from "../problems.ts";
import { readBody } from "../readBody.ts";
import { askingOf } from "../sip/requestContext.ts";
import { makeUnitAddress, readUnitAddress, revokeUnitAddress } from "./unitAddressStore.ts";

export const UnitCalendarBody = z.strictObject({ language: z.enum(["sv", "en"]).optional() });

const ofUnit = "/api/v1/units/:id/calendar-address";

export function registerUnitCalendar(app: FastifyInstance, deps: Deps) {
  app.get(ofUnit, async (request): Promise<CalendarAddressAnswer> => {
    const asking = managerOf(request);
    return { isOffered: true, address: await readUnitAddress(asking.door.ask, asking.unitId) };
  });

  // It opens what one sees for as long as it stands, so one proves first who one is.
  app.post(ofUnit, { config: { stepUp: true } }, async (request, reply): Promise<MadeCalendarAddress> => {
    const asking = managerOf(request);
    const { language = languageOf(request) } = readBody(UnitCalendarBody, request.body);
    const { secret, address } = await makeUnitAddress(asking.door, asking, language);
    reply.code(201);
    return { address, path: `/calendar/${secret}.ics` };
  });

  app.delete(ofUnit, async (request, reply) => {
    const asking = managerOf(request);
    await revokeUnitAddress(asking.door.ask, asking);
    return reply.code(204).send();
  });

  /** @throws HttpProblem 404 for a unit that is not the manager's own. */
  function managerOf(request: FastifyRequest) {
    const asking = askingOf(deps, request);
    const unitId = readBody(z.object({ id }), request.params).id;
    const { actor } = asking;
    if (actor.kind !== "staff" || actor.unitId !== unitId || !actor.roles.includes("manager"))
      throw new HttpProblem(404, "request.notFound");
    return { ...asking, unitId, staffId: actor.staffId };
  }
}
