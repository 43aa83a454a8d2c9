// /api/v1/admin/agreement: the county's agreement, what the county has made of the one that came with the program, by whom and
// why; and the one way to change it. What a change would move is told before it is decided.

import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Agreement } from "../../core/agreement.ts";
import { AgreementChange, AgreementTrial, changedAgreement, mostDaysAhead } from "../../core/agreementChanges.ts";
import {
  type AdminAgreement,
  type AgreementChanges,
  type AgreementEffect,
  differencesOf,
  groundPrefix,
  isSame,
} from "../../core/agreementFields.ts";
import { getAgreement } from "../../core/agreements/shipped.ts";
import { isRefusal, Refused, refuse } from "../../core/errors.ts";
import { addDays, type Day } from "../../core/time.ts";
import { doorOf } from "../db/wall.ts";
import type { Deps } from "../deps.ts";
import { type Administrator, administratorOf } from "../directory/administrator.ts";
import { HttpProblem } from "../problems.ts";
import { readBody } from "../readBody.ts";
import { requireSession } from "../signIn/authenticate.ts";
import type { OfCounty } from "./agreementBook.ts";
import { tryChange } from "./tryChange.ts";

export function registerAgreement(app: FastifyInstance, deps: Deps) {
  app.get("/api/v1/admin/agreement", async (request) => shown(request, await decisionsIn(request)));

  /** The same checks as when it is decided; nothing is written. */
  app.post("/api/v1/admin/agreement/preview", async (request): Promise<AgreementEffect> => {
    const { by, county } = whoMayChange(request);
    const trial = readBody(AgreementTrial, request.body);
    const { agreement } = checked(await decisionsIn(request), county, by.today, trial);
    const before = deps.agreements.of(county, by.today);
    return tryChange(deps.owner, { countyId: county.id, before, after: agreement, today: by.today });
  });

  /** The agreement is the whole county's: those who look after a principal of their own read it, and ask. */
  app.put("/api/v1/admin/agreement", async (request) => {
    const { by, county } = whoMayChange(request);
    const { reason, ...wanted } = readBody(AgreementChange, request.body);
    const { changes } = checked(await decisionsIn(request), county, by.today, wanted);
    const { fromDay } = wanted;
    const version = wanted.version + 1;
    const [row] = await doorOf(deps, requireSession(request), null)
      .ask(
        (sql) => sql<{ version: number }[]>`
          insert into own_agreement (county_id, agreement_key, version, changes, from_day, reason, made_by, made_at)
          select ${county.id}::uuid, ${county.agreementKey}, ${version}::int, ${sql.json(changes as never)}::jsonb, ${fromDay}::date,
                 ${reason}, ${by.staffId}::uuid, ${by.now}::timestamptz
           where ${wanted.version}::int = coalesce((select max(version) from own_agreement
                  where county_id = ${county.id} and agreement_key = ${county.agreementKey}), 0)
          returning version`,
      )
      .catch((error: { code?: string }) => {
        // Two at the same moment: the other was first.
        if (error.code === "23505") return [];
        throw error;
      });
    if (!row) throw new Refused(refuse("request.stale"));
    // From here on no request of this process decides by the old one; the others are told by the database.
    deps.agreements.learn([{ countyId: county.id, agreementKey: county.agreementKey, version, changes, fromDay }]);
    deps.log.info({ countyId: county.id, version, fromDay, paths: Object.keys(changes).length }, "agreement changed");
    return shown(request, await decisionsIn(request));
  });

  function whoMayChange(request: FastifyRequest): { by: Administrator; county: OfCounty } {
    const session = requireSession(request);
    const by = administratorOf(deps, session);
    if (by.principalId !== null) throw new HttpProblem(403, "access.role");
    return { by, county: session.county };
  }

  async function decisionsIn(request: FastifyRequest): Promise<Decision[]> {
    const session = requireSession(request);
    administratorOf(deps, session);
    const { id, agreementKey } = session.county;
    return doorOf(deps, session, null).ask(
      (sql) => sql<Decision[]>`
        select o.version, o.changes, o.from_day, o.reason, o.made_at, s.name as made_by
          from own_agreement o join staff s on s.id = o.made_by
         where o.county_id = ${id} and o.agreement_key = ${agreementKey} order by o.version`,
    );
  }

  function shown(request: FastifyRequest, decisions: Decision[]): AdminAgreement {
    const session = requireSession(request);
    const by = administratorOf(deps, session);
    const shipped = getAgreement(session.county.agreementKey);
    const steps = decisions.map((one) => ({ ...one, agreement: agreementOf(shipped, one.changes) }));
    const newest = steps.at(-1);
    return {
      shipped,
      now: steps.findLast((one) => one.fromDay <= by.today)?.agreement ?? shipped,
      newest: newest?.agreement ?? shipped,
      version: newest?.version ?? 0,
      fromDay: newest?.fromDay ?? null,
      keptGrounds: keptGrounds(decisions, by.today),
      mayChange: by.principalId === null,
      history: steps
        .map(({ version, fromDay, madeBy, madeAt, reason, agreement }, index) => ({
          version,
          fromDay,
          madeBy,
          madeAt: madeAt.toISOString(),
          reason,
          differences: differencesOf(steps[index - 1]?.agreement ?? shipped, agreement),
        }))
        .toReversed(),
    };
  }
}

type Decision = {
  version: number;
  changes: AgreementChanges;
  fromDay: Day;
  reason: string;
  madeAt: Date;
  madeBy: string;
};
type Wanted = { version: number; changes: Record<string, unknown>; fromDay: Day };

/** @throws Refused 409 when another has decided meanwhile, 400 with the field for what may not be. */
function checked(decisions: Decision[], county: OfCounty, today: Day, wanted: Wanted) {
  const newest = decisions.at(-1);
  if (wanted.version !== (newest?.version ?? 0)) throw new Refused(refuse("request.stale"));
  if (wanted.fromDay < today) throw new Refused(refuse("field.inThePast", "fromDay"));
  if (wanted.fromDay > addDays(today, mostDaysAhead)) throw new Refused(refuse("agreement.tooFarAhead", "fromDay"));
  const made = changedAgreement(getAgreement(county.agreementKey), wanted.changes, keptGrounds(decisions, today));
  if (isRefusal(made)) throw new Refused(made);
  const isMoved = newest !== undefined && newest.fromDay > today && newest.fromDay !== wanted.fromDay;
  if (isSame(made.changes, newest?.changes ?? {}) && !isMoved)
    throw new Refused(refuse("agreement.unchanged", "changes"));
  return made;
}

/** Those that could be chosen on some day: SIPs may have them. */
function keptGrounds(decisions: Decision[], today: Day): string[] {
  const begun = decisions.filter((one) => one.fromDay <= today);
  const paths = new Set(begun.flatMap((one) => Object.keys(one.changes)));
  return [...paths].filter((path) => path.startsWith(groundPrefix)).map((path) => path.slice(groundPrefix.length));
}

function agreementOf(shipped: Agreement, changes: AgreementChanges): Agreement {
  const made = changedAgreement(shipped, changes);
  if (isRefusal(made)) throw new Error(`A stored agreement cannot be used: ${made.code}.`);
  return made.agreement;
}
