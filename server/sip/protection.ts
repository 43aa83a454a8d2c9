// Protected identity: which level the person has. It is the person's, in every SIP; those who run one of them set it.
import type { FastifyInstance, FastifyRequest } from "fastify";
import { type ActorRef, refOf } from "../../core/access.ts";
import { Refused, refuse } from "../../core/errors.ts";
import { id } from "../../core/fields.ts";
import type { Protection } from "../../core/protection.ts";
import type { SipAnswer } from "../../core/sip/answers.ts";
import { type ProtectionAnswer, ProtectionInput } from "../../core/sip/protectionChange.ts";
import { readersOf } from "../../core/sip/readers.ts";
import { anyHolds, everyPhrase, lead } from "../../core/sip/relations.ts";
import { sightOf } from "../../core/sip/sight.ts";
import { type AccessAction, writeAccess } from "../accessLog/accessLog.ts";
import { type Ask, askIn } from "../db/wall.ts";
import type { Deps } from "../deps.ts";
import { readBody } from "../readBody.ts";
import { answerFor } from "./answer.ts";
import type { Tell } from "./live.ts";
import { type Asking, askingOf, idOf } from "./requestContext.ts";
import { findSip, type SipRow } from "./sipStore.ts";

/** `commandId` may be given as with commands; to set what is set already changes nothing. */
export const ProtectionBody = ProtectionInput.extend({ commandId: id.optional() });

type OneSip = { Params: { id: string } };

/** Registers GET and POST /api/v1/sips/{id}/protection, for those who run the SIP. */
export function registerProtection(app: FastifyInstance, deps: Deps & { tell: Tell }) {
  app.post<OneSip>("/api/v1/sips/:id/protection", async (request): Promise<SipAnswer> => {
    const { asking, sip, person } = await findRun(deps, request, request.params.id);
    const { level, reason } = readBody(ProtectionBody, request.body);
    const { actor, agreement, today, countyId, now } = asking;
    if (level === person.protection) {
      // Nothing is changed, but the answer is the whole SIP: that is a read like any other (rule Z3).
      await log(asking.door.ask, asking, { sip, person }, "read", { part: "protection" });
      return answerFor(actor, sip, person, agreement, today);
    }
    await asking.door.all(async (tx) => {
      const { count } = await tx`
        update person set protection = ${level}, version = version + 1
         where id = ${person.personId} and county_id = ${countyId} and protection = ${person.protection}`;
      // Two who set it at once: the second has not seen what it would change, and its log would say something untrue.
      if (count === 0) throw new Refused(refuse("request.stale", "level"));
      await tx`
        insert into protection_change (county_id, person_id, sip_id, at, by_actor, before, after, reason)
        values (${countyId}, ${person.personId}, ${sip.id}, ${now}, ${tx.json(refOf(actor))}, ${person.protection}, ${level}, ${reason})`;
      await log(askIn(tx), asking, { sip, person }, "command", {
        command: "changeProtection",
        before: person.protection,
        after: level,
      });
    });
    // What is kept from whom is worked out at each read, so the new level holds from here; the open screens are told.
    const audiences = readersOf(sip, today).map((reader) => reader.audience);
    deps.tell({ sipId: sip.id, version: null, audiences });
    const changed = await findSip(asking.door.ask, countyId, sip.id);
    return answerFor(actor, sip, changed?.person ?? person, agreement, today);
  });

  app.get<OneSip>("/api/v1/sips/:id/protection", async (request): Promise<ProtectionAnswer> => {
    const { asking, sip, person } = await findRun(deps, request, request.params.id);
    const rows = await asking.door.ask(
      (sql) => sql<Row[]>`
      select at, by_actor, before, after, reason from protection_change where sip_id = ${sip.id} order by id desc limit 100`,
    );
    await log(asking.door.ask, asking, { sip, person }, "read", { part: "protection" });
    return {
      level: person.protection,
      changes: rows.map(({ at, byActor, ...row }) => ({ at: at.toISOString(), by: byActor, ...row })),
    };
  });
}

/** The SIP, for those who run it. @throws Refused 404 for those who do not find it, 403 for everybody else. */
async function findRun(deps: Deps, request: FastifyRequest, sipId: string): Promise<SipRow & { asking: Asking }> {
  const asking = askingOf(deps, request);
  const { actor, agreement, today, countyId } = asking;
  const found = await findSip(asking.door.ask, countyId, idOf(sipId));
  if (!found || !sightOf(actor, found.sip, agreement, today, found.person)) throw new Refused(refuse("sip.notFound"));
  if (!anyHolds(lead, actor, found.sip, today)) throw new Refused(refuse("access.notAllowed"));
  return { ...found, asking };
}

function log(
  ask: Ask,
  asking: Asking,
  { sip, person }: Pick<SipRow, "sip" | "person">,
  action: AccessAction,
  detail: Record<string, string>,
) {
  const { actor, today } = asking;
  return writeAccess(ask, {
    ...asking,
    at: asking.now,
    action,
    sipId: sip.id,
    subjectPersonId: person.personId,
    ground: everyPhrase.filter((phrase) => phrase.holds(actor, sip, today)).map((phrase) => phrase.key),
    // Which levels, never why.
    detail,
  });
}

type Row = { at: Date; byActor: ActorRef; before: Protection; after: Protection; reason: string };
