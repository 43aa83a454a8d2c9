// /api/v1/admin: the directory as its administrators see and change it.
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import {
  AdminStaffQuery,
  AdminStaffSearch,
  AdminUnitQuery,
  AssignmentChange,
  AssignmentInput,
  PrincipalChange,
  PrincipalInput,
  StaffChange,
  StaffEnding,
  StaffInput,
  UnitChange,
  UnitClosing,
  UnitInput,
} from "../../core/directory.ts";
import { id } from "../../core/fields.ts";
import { doorOf } from "../db/wall.ts";
import type { Deps } from "../deps.ts";
import { HttpProblem } from "../problems.ts";
import { readBody } from "../readBody.ts";
import { requireSession } from "../signIn/authenticate.ts";
import { administratorOf } from "./administrator.ts";
import {
  addAssignment,
  addPrincipal,
  addStaff,
  addUnit,
  changeAssignment,
  changePrincipal,
  changeStaff,
  changeUnit,
  closeUnit,
  endStaff,
} from "./changeDirectory.ts";
import type { Principal } from "./directoryStore.ts";
import { findStaffShown, findUnitShown, listStaffAt, searchStaff, searchUnits } from "./listDirectory.ts";

const ById = z.object({ id });

export function registerAdmin(app: FastifyInstance, deps: Deps) {
  const door = (request: FastifyRequest) => doorOf(deps, requireSession(request), null);
  const administrator = (request: FastifyRequest) => administratorOf(deps, requireSession(request));
  const idOf = (request: FastifyRequest) => readBody(ById, request.params).id;

  app.get("/api/v1/admin/principals", async (request) => {
    const by = administrator(request);
    const principals = await door(request).ask(
      (sql) => sql<Principal[]>`
        select id, name, kind, org_number, manages_county, version from principal
         where county_id = ${by.countyId} order by name collate swedish`,
    );
    const mine = (it: Principal) => by.principalId === null || by.principalId === it.id;
    return { principals: principals.map((it) => ({ ...it, mayChange: mine(it) })), mayAdd: by.principalId === null };
  });

  app.get("/api/v1/admin/units", async (request) => {
    const by = administrator(request);
    const asked = readBody(AdminUnitQuery, request.query);
    const found = await searchUnits(door(request).ask, {
      ...asked,
      countyId: by.countyId,
      principalId: by.principalId ?? asked.principalId,
      withPlaces: true,
      today: by.today,
    });
    return { units: found.units, _meta: { page: asked.page, limit: asked.limit, total: found.total } };
  });

  app.get("/api/v1/admin/units/:id", async (request) => {
    const by = administrator(request);
    const unit = await findUnitShown(door(request).ask, by.countyId, idOf(request), by.today);
    if (!unit || (by.principalId !== null && unit.principal.id !== by.principalId))
      throw new HttpProblem(404, "request.notFound");
    return { unit, staff: await listStaffAt(door(request).ask, by.countyId, unit.id, by.today) };
  });

  app.get("/api/v1/admin/staff", async (request) => listStaff(request, readBody(AdminStaffQuery, request.query)));
  app.post("/api/v1/admin/staff/search", async (request) =>
    listStaff(request, readBody(AdminStaffSearch, request.body)),
  );

  async function listStaff(request: FastifyRequest, asked: z.output<typeof AdminStaffSearch>) {
    const by = administrator(request);
    const found = await searchStaff(door(request).ask, {
      ...asked,
      countyId: by.countyId,
      principalId: by.principalId,
      today: by.today,
    });
    return { staff: found.staff, _meta: { page: asked.page, limit: asked.limit, total: found.total } };
  }

  app.get("/api/v1/admin/staff/:id", async (request) => {
    const by = administrator(request);
    const staff = await findStaffShown(door(request).ask, by, idOf(request));
    if (!staff) throw new HttpProblem(404, "request.notFound");
    return staff;
  });

  app.post("/api/v1/admin/principals", async (request, reply) => {
    const by = administrator(request);
    return reply.code(201).send(await addPrincipal(door(request), by, readBody(PrincipalInput, request.body)));
  });
  app.put("/api/v1/admin/principals/:id", async (request) => {
    const by = administrator(request);
    return changePrincipal(door(request), by, idOf(request), readBody(PrincipalChange, request.body));
  });

  app.post("/api/v1/admin/units", async (request, reply) => {
    const by = administrator(request);
    const unit = await addUnit(door(request), by, readBody(UnitInput, request.body));
    return reply.code(201).header("location", `/api/v1/admin/units/${unit.id}`).send(unit);
  });
  app.put("/api/v1/admin/units/:id", async (request) => {
    const by = administrator(request);
    return changeUnit(door(request), by, idOf(request), readBody(UnitChange, request.body));
  });
  app.post("/api/v1/admin/units/:id/close", async (request) => {
    const by = administrator(request);
    return closeUnit(door(request), by, idOf(request), readBody(UnitClosing, request.body));
  });

  app.post("/api/v1/admin/staff", async (request, reply) => {
    const by = administrator(request);
    const staff = await addStaff(door(request), by, readBody(StaffInput, request.body));
    return reply.code(201).header("location", `/api/v1/admin/staff/${staff.id}`).send(staff);
  });
  app.put("/api/v1/admin/staff/:id", async (request) => {
    const by = administrator(request);
    return changeStaff(door(request), by, idOf(request), readBody(StaffChange, request.body));
  });
  app.post("/api/v1/admin/staff/:id/end", async (request) => {
    const by = administrator(request);
    return endStaff(door(request), by, idOf(request), readBody(StaffEnding, request.body));
  });

  app.post("/api/v1/admin/assignments", async (request, reply) => {
    const by = administrator(request);
    return reply.code(201).send(await addAssignment(door(request), by, readBody(AssignmentInput, request.body)));
  });
  app.put("/api/v1/admin/assignments/:id", async (request) => {
    const by = administrator(request);
    return changeAssignment(door(request), by, idOf(request), readBody(AssignmentChange, request.body));
  });
}
