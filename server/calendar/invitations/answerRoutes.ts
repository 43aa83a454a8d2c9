// What calendars have answered about a SIP's meetings, for those who run it and for those whose calendars they are.
import type { FastifyInstance } from "fastify";
import type { CalendarAnswer } from "../../../core/calendarAnswers.ts";
import { everyPhrase } from "../../../core/sip/relations.ts";
import { writeAccess } from "../../accessLog/accessLog.ts";
import type { Deps } from "../../deps.ts";
import { findSeen } from "../../documents/paperRequest.ts";
import { askingOf } from "../../sip/requestContext.ts";

export function registerCalendarAnswers(app: FastifyInstance, deps: Deps) {
  app.get<{ Params: { id: string } }>("/api/v1/sips/:id/calendar-answers", async (request) => {
    const asking = askingOf(deps, request);
    const { sip, person } = await findSeen(asking, request.params.id);
    const answers = await asking.door.through(
      (sql, credentials) => sql<CalendarAnswer[]>`select * from calendar_answers(${credentials}, ${sip.id})`,
    );
    // With none there is nothing that has been read.
    if (answers.length > 0)
      await writeAccess(asking.door.ask, {
        ...asking,
        at: asking.now,
        action: "read",
        sipId: sip.id,
        subjectPersonId: person.personId,
        ground: everyPhrase.filter((it) => it.holds(asking.actor, sip, asking.today)).map((it) => it.key),
        detail: { calendarAnswers: answers.length },
      });
    return { answers: [...answers] };
  });
}
