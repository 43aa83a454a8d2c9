// The rows of the directory: counties, principals, units, staff, assignments, persons. Plain writes and look-ups;
// who may do it is decided by the routes. Nothing is deleted, ever.
import type { Role } from "../../core/access.ts";
import type { PrincipalKind, UnitKind } from "../../core/agreement.ts";
import type { Day } from "../../core/time.ts";
import type { Sql, Transaction } from "../db/database.ts";

/** A pool, or a transaction of the caller's. */
export type Query = Sql | Transaction;

export type County = { id: string; name: string; agreementKey: string };

export type Principal = {
  id: string;
  countyId: string;
  name: string;
  kind: PrincipalKind;
  orgNumber: string | null;
  /** Its administrators look after the directory of the whole county. */
  managesCounty: boolean;
  version: number;
};

export type Unit = {
  id: string;
  countyId: string;
  principalId: string;
  name: string;
  hsaId: string | null;
  kind: UnitKind;
  phone: string | null;
  address: string | null;
  /** The first day it is no longer in use. */
  closedOn: Day | null;
  /** Its address and telephone would tell where a person with protected identity is (Z4). */
  revealsPlace: boolean;
  version: number;
};

export type Staff = {
  id: string;
  countyId: string;
  hsaId: string;
  name: string;
  title: string;
  phone: string | null;
  email: string | null;
  /** Has protected personal data: never named to individuals in the access log. */
  protected: boolean;
  /** The first day the person is no longer employed. */
  endedOn: Day | null;
  demoNote: string | null;
  /** Demo mode only: the place among those a newcomer is shown first. */
  demoFirst: number | null;
  version: number;
};

export type Assignment = {
  id: string;
  countyId: string;
  staffId: string;
  unitId: string;
  roles: Role[];
  startsOn: Day;
  /** The first day it no longer holds. */
  endsOn: Day | null;
  version: number;
};

export type Protection = "none" | "marked" | "protectedRegistration" | "fictitious";

export type Person = {
  id: string;
  countyId: string;
  /** Twelve characters, as `parsePersonalIdentity` gives them. */
  personalIdentityNumber: string | null;
  name: string;
  birthDate: Day | null;
  sexHint: "female" | "male" | null;
  protection: Protection;
  address: string | null;
  phone: string | null;
  email: string | null;
  interpreterLanguage: string | null;
  /** Demo mode only: the short name to sign in with. */
  loginHint: string | null;
  demoNote: string | null;
  /** Demo mode only: the place among those a newcomer is shown first. */
  demoFirst: number | null;
  version: number;
};

/** What must be given; everything else has a default, the id too. */
type New<Row, Needed extends keyof Row> = Pick<Row, Needed> & Partial<Omit<Row, "version">>;

export type NewCounty = New<County & { version: number }, "name" | "agreementKey">;
export type NewPrincipal = New<Principal, "countyId" | "name" | "kind">;
export type NewUnit = New<Unit, "countyId" | "principalId" | "name" | "kind">;
export type NewStaff = New<Staff, "countyId" | "hsaId" | "name">;
/** The county is the unit's. */
export type NewAssignment = Omit<New<Assignment, "staffId" | "unitId" | "roles" | "startsOn">, "countyId">;
export type NewPerson = New<Person, "countyId" | "name">;

/** Each insert gives the whole row. A broken rule of the table (a taken HSA-id, say) is thrown as PostgreSQL tells it. */
export async function insertCounty(sql: Query, county: NewCounty): Promise<County> {
  return one(await sql<County[]>`insert into county ${sql(given(county))} returning *`);
}

export async function insertPrincipal(sql: Query, principal: NewPrincipal): Promise<Principal> {
  return one(await sql<Principal[]>`insert into principal ${sql(given(principal))} returning *`);
}

export async function insertUnit(sql: Query, unit: NewUnit): Promise<Unit> {
  return one(await sql<Unit[]>`insert into unit ${sql(given(unit))} returning *`);
}

export async function insertStaff(sql: Query, staff: NewStaff): Promise<Staff> {
  return one(await sql<Staff[]>`insert into staff ${sql(given(staff))} returning *`);
}

export async function insertAssignment(sql: Query, assignment: NewAssignment): Promise<Assignment> {
  const [unit] = await sql<{ countyId: string }[]>`select county_id from unit where id = ${assignment.unitId}`;
  if (!unit) throw new Error("An assignment needs a unit that exists");
  const row = { ...given(assignment), countyId: unit.countyId };
  return one(await sql<Assignment[]>`insert into assignment ${sql(row)} returning *`);
}

export async function insertPerson(sql: Query, person: NewPerson): Promise<Person> {
  return one(await sql<Person[]>`insert into person ${sql(given(person))} returning *`);
}

/** The one person in a county who has this whole number: never a list (Z5). */
export async function findPersonByNumber(
  sql: Query,
  countyId: string,
  personalIdentityNumber: string,
): Promise<Person | null> {
  const rows = await sql<Person[]>`
    select * from person where county_id = ${countyId} and personal_identity_number = ${personalIdentityNumber}`;
  return rows[0] ?? null;
}

export async function findPerson(sql: Query, id: string): Promise<Person | null> {
  return (await sql<Person[]>`select * from person where id = ${id}`)[0] ?? null;
}

export async function findUnit(sql: Query, id: string): Promise<Unit | null> {
  return (await sql<Unit[]>`select * from unit where id = ${id}`)[0] ?? null;
}

export async function findStaff(sql: Query, id: string): Promise<Staff | null> {
  return (await sql<Staff[]>`select * from staff where id = ${id}`)[0] ?? null;
}

export async function findAssignment(sql: Query, id: string): Promise<Assignment | null> {
  return (await sql<Assignment[]>`select * from assignment where id = ${id}`)[0] ?? null;
}

export async function findPrincipal(sql: Query, id: string): Promise<Principal | null> {
  return (await sql<Principal[]>`select * from principal where id = ${id}`)[0] ?? null;
}

/** Keys that are undefined are left to the table's default. */
function given<Row extends Record<string, unknown>>(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row;
}

function one<Row>(rows: readonly Row[]): Row {
  return rows[0] as Row;
}
