// What every SIP route asks first: who acts, in which county, by which agreement, on which day.

import type { FastifyRequest } from "fastify";
import type { Actor } from "../../core/access.ts";
import type { Agreement } from "../../core/agreement.ts";
import { Refused, refuse } from "../../core/errors.ts";
import { id } from "../../core/fields.ts";
import { type Day, dayOf } from "../../core/time.ts";
import { addressOf } from "../clientAddress.ts";
import { type Door, type DoorDeps, doorOf } from "../db/wall.ts";
import type { Deps } from "../deps.ts";
import { actorOf, requireSession } from "../signIn/authenticate.ts";

export type Asking = {
  actor: Actor;
  countyId: string;
  /** The county's, as it holds at the moment it is asked for. */
  readonly agreement: Agreement;
  now: Date;
  today: Day;
  address: string | null;
  /** The database as this session sees it; the SIP at hand is that of the address. */
  door: Door;
};

/** Who asks. @throws HttpProblem 401 without a session, 403 for staff without an assignment. */
export function askingOf(deps: DoorDeps & Pick<Deps, "agreements">, request: FastifyRequest): Asking {
  const session = requireSession(request);
  const now = deps.clock();
  const today = dayOf(now.toISOString());
  const sipId = id.safeParse((request.params as { id?: unknown } | undefined)?.id);
  return {
    actor: actorOf(session),
    countyId: session.county.id,
    // Read each time: a request that has waited for the database decides by the agreement of then.
    get agreement() {
      return deps.agreements.of(session.county, today);
    },
    now,
    today,
    address: addressOf(request),
    door: doorOf(deps, session, sipId.success ? sipId.data : null),
  };
}

/** An id in the address. @throws Refused 400 `field.notAnId`. */
export function idOf(text: unknown, field = "id"): string {
  const read = id.safeParse(text);
  if (!read.success) throw new Refused(refuse("field.notAnId", field));
  return read.data;
}
