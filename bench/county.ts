// The county that the measurements are made in: two principals, units, their managers and coordinators, all signed in.
import { randomUUID } from "node:crypto";
import type { StaffActor, StaffRecord, UnitRecord } from "../core/access.ts";
import type { Deps } from "../server/deps.ts";
import {
  insertAssignment,
  insertCounty,
  insertPrincipal,
  insertStaff,
  insertUnit,
  type Unit,
} from "../server/directory/directoryStore.ts";
import { beginSession } from "../server/signIn/sessionStore.ts";

export type Worker = { actor: StaffActor; record: StaffRecord; token: string };
/** A unit with its people; the first of them is its manager. */
export type Team = { unit: UnitRecord; people: Worker[] };
export type BenchCounty = { id: string; agreementKey: string; teams: Team[] };

const coordinatorsPerUnit = 4;

export async function buildCounty(deps: Deps, units: number): Promise<BenchCounty> {
  const { sql } = deps;
  const county = await insertCounty(sql, { name: "Mätlän", agreementKey: "seven-phases" });
  const countyId = county.id;
  const municipality = await insertPrincipal(sql, { countyId, name: "Mätköpings kommun", kind: "municipality" });
  const region = await insertPrincipal(sql, { countyId, name: "Region Mät", kind: "region" });
  const teams: Team[] = [];
  for (let index = 0; index < units; index++) {
    const principal = index % 2 === 0 ? municipality : region;
    const kind = index % 2 === 0 ? ("homeCare" as const) : ("primaryCare" as const);
    const unit = await insertUnit(sql, { countyId, principalId: principal.id, name: `Enhet ${index + 1}`, kind });
    const { id: principalId, name, kind: principalKind } = principal;
    const record: UnitRecord = {
      unitId: unit.id,
      name: unit.name,
      kind,
      closed: false,
      principal: { principalId, name, kind: principalKind },
    };
    const people: Worker[] = [];
    for (let one = 0; one <= coordinatorsPerUnit; one++)
      people.push(await employ(deps, unit, principalId, `${index}${one}`, one === 0));
    teams.push({ unit: record, people });
  }
  return { id: countyId, agreementKey: county.agreementKey, teams };
}

async function employ(
  deps: Deps,
  unit: Unit,
  principalId: string,
  suffix: string,
  isManager: boolean,
): Promise<Worker> {
  const hsaId = `SE2120000142-M${suffix}${randomUUID().slice(0, 4)}`;
  const name = `Medarbetare ${suffix}`;
  const staff = await insertStaff(deps.sql, { countyId: unit.countyId, hsaId, name, title: "Handläggare" });
  const roles = isManager ? (["manager", "coordinator"] as const) : (["coordinator"] as const);
  const assignment = await insertAssignment(deps.sql, {
    staffId: staff.id,
    unitId: unit.id,
    roles: [...roles],
    startsOn: "2020-01-01",
  });
  const account = { kind: "staff" as const, id: staff.id, countyId: unit.countyId };
  const { token } = await beginSession(deps, account, { assignmentId: assignment.id, idToken: null });
  return {
    token,
    record: { staffId: staff.id, name, title: staff.title, unitIds: [unit.id] },
    actor: {
      kind: "staff",
      staffId: staff.id,
      hsaId,
      name,
      title: staff.title,
      unitId: unit.id,
      unitName: unit.name,
      principalId,
      assignmentId: assignment.id,
      roles: [...roles],
    },
  };
}
