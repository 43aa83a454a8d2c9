// What every SIP route asks first: who acts, in which county, by which agreement, on which day.
import type { FastifyRequest } from "fastify";
import type { Actor } from "../../core/access.ts";
import type { Agreement } from "../../core/agreement.ts";
import { getAgreement } from "../../core/agreements/shipped.ts";
import { Refused, refuse } from "../../core/errors.ts";
import { id } from "../../core/fields.ts";
import { type Day, dayOf } from "../../core/time.ts";
import { type Door, type DoorDeps, doorOf } from "../db/wall.ts";
import { actorOf, requireSession } from "../signIn/authenticate.ts";

export type Asking = {
  actor: Actor;
  countyId: string;
  agreement: Agreement;
  now: Date;
  today: Day;
  address: string;
  /** The database as this session sees it; the SIP at hand is that of the address. */
  door: Door;
};

/** Who asks. @throws HttpProblem 401 without a session, 403 for staff without an assignment. */
export function askingOf(deps: DoorDeps, request: FastifyRequest): Asking {
  const session = requireSession(request);
  const now = deps.clock();
  const sipId = id.safeParse((request.params as { id?: unknown } | undefined)?.id);
  return {
    actor: actorOf(session),
    countyId: session.county.id,
    agreement: getAgreement(session.county.agreementKey),
    now,
    today: dayOf(now.toISOString()),
    address: request.ip,
    door: doorOf(deps, session, sipId.success ? sipId.data : null),
  };
}

/** An id in the address. @throws Refused 400 `field.notAnId`. */
export function idOf(text: unknown, field = "id"): string {
  const read = id.safeParse(text);
  if (!read.success) throw new Refused(refuse("field.notAnId", field));
  return read.data;
}
