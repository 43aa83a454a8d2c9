import {
  type Assignment,
  type County,
  insertAssignment,
  insertCounty,
  insertPerson,
  insertPrincipal,
  insertStaff,
  insertUnit,
  type Person,
  type Principal,
  type Query,
  type Staff,
  type Unit,
} from "../server/directory/directoryStore.ts";
import { identityNumbers } from "./identityNumbers.ts";

/** A small place for tests of sign-in and directory: a municipality and a region, a unit each, and a few people. */
export type Town = {
  county: County;
  municipality: Principal;
  region: Principal;
  homeCare: Unit;
  primaryCare: Unit;
  /** Staff at the home care. */
  anna: Staff;
  annasAssignment: Assignment;
  /** Manager at the home care and staff at the primary care: chooses. */
  bo: Staff;
  bosAssignments: [homeCare: Assignment, primaryCare: Assignment];
  /** Administrator of the municipality. */
  cilla: Staff;
  /** Administrator of the region, which looks after the whole county. */
  disa: Staff;
  /** An individual, who signs in as "erik". */
  erik: Person;
};

export async function buildTown(sql: Query, agreementKey = "seven-phases"): Promise<Town> {
  const county = await insertCounty(sql, { name: "Mellanlän", agreementKey });
  const inCounty = { countyId: county.id };
  const municipality = await insertPrincipal(sql, {
    ...inCounty,
    name: "Sjököpings kommun",
    kind: "municipality",
    orgNumber: "2120000142",
  });
  const region = await insertPrincipal(sql, {
    ...inCounty,
    name: "Region Mellan",
    kind: "region",
    orgNumber: "2321000016",
    managesCounty: true,
  });
  const homeCare = await insertUnit(sql, {
    ...inCounty,
    principalId: municipality.id,
    name: "Hemtjänsten Söder",
    kind: "homeCare",
    hsaId: "SE2120000142-U001",
    phone: "010-100 00 01",
    address: "Storgatan 1",
  });
  const primaryCare = await insertUnit(sql, {
    ...inCounty,
    principalId: region.id,
    name: "Vårdcentralen Ängen",
    kind: "primaryCare",
    hsaId: "SE2321000016-U001",
  });
  const staff = (name: string, title: string, hsaId: string) => insertStaff(sql, { ...inCounty, name, title, hsaId });
  const anna = await staff("Anna Assistent", "Sjuksköterska", "SE2120000142-A001");
  const bo = await staff("Bo Byter", "Enhetschef", "SE2120000142-A002");
  const cilla = await staff("Cilla Kommun", "Administratör", "SE2120000142-A003");
  const disa = await staff("Disa Region", "Systemförvaltare", "SE2321000016-A004");
  const assign = (who: Staff, where: Unit, ...roles: Assignment["roles"]) =>
    insertAssignment(sql, { staffId: who.id, unitId: where.id, roles, startsOn: "2026-01-01" });
  const annasAssignment = await assign(anna, homeCare, "staff");
  const bosAssignments: Town["bosAssignments"] = [
    await assign(bo, homeCare, "manager", "coordinator"),
    await assign(bo, primaryCare, "staff"),
  ];
  await assign(cilla, homeCare, "admin");
  await assign(disa, primaryCare, "admin");
  const [number] = identityNumbers.personnummer.slice(2);
  const erik = await insertPerson(sql, {
    ...inCounty,
    name: "Erik Enskild",
    personalIdentityNumber: number?.value ?? null,
    birthDate: number?.birthDate ?? null,
    sexHint: "male",
    loginHint: "erik",
  });
  return {
    county,
    municipality,
    region,
    homeCare,
    primaryCare,
    anna,
    annasAssignment,
    bo,
    bosAssignments,
    cilla,
    disa,
    erik,
  };
}
