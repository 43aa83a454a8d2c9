// The units anyone signed in may choose among, and who works there. Only one's own county is seen.
// A unit that reveals where somebody is (a shelter, say) is there for staff, who must be able to call it; never for an
// individual, a guardian or a relative: whoever is looked for may be hidden there from just them. Where such a unit is named
// to somebody on the person's side, it is in the SIP, by that SIP's own rules (Z4).
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { UnitQuery, UnitSearch } from "../../core/directory.ts";
import { id } from "../../core/fields.ts";
import { dayOf } from "../../core/time.ts";
import { doorOf } from "../db/wall.ts";
import type { Deps } from "../deps.ts";
import { HttpProblem } from "../problems.ts";
import { readBody } from "../readBody.ts";
import { actorOf, requireSession } from "../signIn/authenticate.ts";
import type { Session } from "../signIn/sessionStore.ts";
import { findUnitShown, listMunicipalities, listStaffAt, searchUnits, shownToAll } from "./listDirectory.ts";

const ById = z.object({ id });

export function registerUnits(app: FastifyInstance, deps: Deps) {
  const today = () => dayOf(deps.clock().toISOString());

  app.get("/api/v1/units", async (request) => listUnits(request, readBody(UnitQuery, request.query)));

  app.post("/api/v1/units/search", async (request) => listUnits(request, readBody(UnitSearch, request.body)));

  async function listUnits(request: FastifyRequest, asked: z.output<typeof UnitSearch>) {
    const session = requireSession(request);
    const { county } = session;
    const { units, total } = await searchUnits(doorOf(deps, session, null).ask, {
      ...asked,
      countyId: county.id,
      state: "open",
      withPlaces: findsPlaces(session),
      today: today(),
    });
    return { units: units.map(shownToAll), _meta: { page: asked.page, limit: asked.limit, total } };
  }

  /** Where one may live, to be shown the units of one's own municipality alone. */
  app.get("/api/v1/municipalities", async (request) => {
    const session = requireSession(request);
    return { municipalities: await listMunicipalities(doorOf(deps, session, null).ask, session.county.id, today()) };
  });

  app.get("/api/v1/units/:id", async (request) => {
    const session = requireSession(request);
    const { county } = session;
    const unit = await findUnitShown(
      doorOf(deps, session, null).ask,
      county.id,
      readBody(ById, request.params).id,
      today(),
    );
    if (!unit || (unit.revealsPlace && !findsPlaces(session))) throw new HttpProblem(404, "request.notFound");
    return { ...shownToAll(unit), closed: unit.closedOn !== null && unit.closedOn <= today() };
  });

  /** Names of staff are for staff: the individual sees those who take part in the own plan, there. */
  app.get("/api/v1/units/:id/staff", async (request) => {
    const session = requireSession(request);
    if (actorOf(session).kind !== "staff") throw new HttpProblem(403, "access.role");
    const unit = await findUnitShown(
      doorOf(deps, session, null).ask,
      session.county.id,
      readBody(ById, request.params).id,
      today(),
    );
    if (!unit) throw new HttpProblem(404, "request.notFound");
    return { staff: await listStaffAt(doorOf(deps, session, null).ask, session.county.id, unit.id, today()) };
  });
}

const findsPlaces = ({ user }: Session) => user.kind === "staff";
