// What every SIP route asks first: who acts, in which county, by which agreement, on which day.
import type { FastifyRequest } from "fastify";
import type { Actor } from "../../core/access.ts";
import type { Agreement } from "../../core/agreement.ts";
import { getAgreement } from "../../core/agreements/shipped.ts";
import { Refused, refuse } from "../../core/errors.ts";
import { id } from "../../core/fields.ts";
import { type Day, dayOf } from "../../core/time.ts";
import type { Deps } from "../deps.ts";
import { actorOf, requireSession } from "../signIn/authenticate.ts";

export type Asking = { actor: Actor; countyId: string; agreement: Agreement; now: Date; today: Day; address: string };

/** Who asks. @throws HttpProblem 401 without a session, 403 for staff without an assignment. */
export function askingOf({ clock }: Pick<Deps, "clock">, request: FastifyRequest): Asking {
  const session = requireSession(request);
  const now = clock();
  return {
    actor: actorOf(session),
    countyId: session.county.id,
    agreement: getAgreement(session.county.agreementKey),
    now,
    today: dayOf(now.toISOString()),
    address: request.ip,
  };
}

/** An id in the address. @throws Refused 400 `field.notAnId`. */
export function idOf(text: unknown, field = "id"): string {
  const read = id.safeParse(text);
  if (!read.success) throw new Refused(refuse("field.notAnId", field));
  return read.data;
}
