// The administrator's changes: each in one transaction with a note of what the row was before. Stale ones are refused.
import type { z } from "zod";
import type {
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
import { Refused, refuse } from "../../core/errors.ts";
import type { RefusalCode } from "../../core/refusals.ts";
import type { Day } from "../../core/time.ts";
import { askIn, type Door } from "../db/wall.ts";
import { HttpProblem } from "../problems.ts";
import { type Administrator, looksAfter, noteChange } from "./administrator.ts";
import {
  type Assignment,
  findAssignment,
  findPrincipal,
  findStaff,
  findUnit,
  insertAssignment,
  insertPrincipal,
  insertStaff,
  insertUnit,
  type Principal,
  type Query,
  type Staff,
  type Unit,
} from "./directoryStore.ts";
import { findStaffShown, type StaffRow } from "./listDirectory.ts";

type Out<Schema extends z.ZodType> = z.output<Schema>;

/** Adds a principal. Only who looks after the whole county may. */
export function addPrincipal(door: Door, by: Administrator, input: Out<typeof PrincipalInput>): Promise<Principal> {
  if (by.principalId !== null) throw new HttpProblem(403, "access.role");
  return change(door, async (transaction) => {
    const principal = await insertPrincipal(transaction, { ...input, countyId: by.countyId });
    await noteChange(transaction, by, "principal", null, principal);
    return principal;
  });
}

export function changePrincipal(
  door: Door,
  by: Administrator,
  id: string,
  input: Out<typeof PrincipalChange>,
): Promise<Principal> {
  return change(door, async (transaction) => {
    const before = own(by, await findPrincipal(transaction, id), (it) => it.id);
    return saved<Principal>(transaction, by, "principal", before, input);
  });
}

export function addUnit(door: Door, by: Administrator, input: Out<typeof UnitInput>): Promise<Unit> {
  return change(door, async (transaction) => {
    own(by, await findPrincipal(transaction, input.principalId), (it) => it.id, "principalId");
    const unit = await insertUnit(transaction, { ...input, countyId: by.countyId });
    await noteChange(transaction, by, "unit", null, unit);
    return unit;
  });
}

export function changeUnit(door: Door, by: Administrator, id: string, input: Out<typeof UnitChange>): Promise<Unit> {
  return change(door, async (transaction) => {
    const before = own(by, await findUnit(transaction, id), (it) => it.principalId);
    return saved<Unit>(transaction, by, "unit", before, input);
  });
}

/** Closes a unit from a day on, or takes back a closing that has not come yet. Closed, it stays: it is kept for ever. */
export function closeUnit(door: Door, by: Administrator, id: string, input: Out<typeof UnitClosing>): Promise<Unit> {
  return change(door, async (transaction) => {
    const before = own(by, await findUnit(transaction, id), (it) => it.principalId);
    if (before.closedOn !== null && before.closedOn <= by.today)
      throw new Refused(refuse("directory.closedStaysClosed"));
    if (input.closedOn !== null && input.closedOn < by.today) throw new Refused(refuse("field.inThePast", "closedOn"));
    return saved<Unit>(transaction, by, "unit", before, input);
  });
}

export function addStaff(door: Door, by: Administrator, input: Out<typeof StaffInput>): Promise<Staff> {
  return change(door, async (transaction) => {
    const staff = await insertStaff(transaction, { ...input, countyId: by.countyId });
    await noteChange(transaction, by, "staff", null, staff);
    return staff;
  });
}

/**
 * Changes what is known of somebody, the HSA-id too, by which they sign in. Only who looks after every assignment that
 * they have: else an administrator could sign in as another principal's staff.
 */
export function changeStaff(door: Door, by: Administrator, id: string, input: Out<typeof StaffChange>): Promise<Staff> {
  return change(door, async (transaction) => {
    const { staff, shown } = await staffSeen(transaction, by, id);
    if (!shown.mayChange)
      throw new Refused(refuse(worksElsewhere(by, shown) ? "directory.staffElsewhere" : "directory.staffLeft"));
    return saved<Staff>(transaction, by, "staff", staff, input);
  });
}

/** Ends an employment from a day on; null takes it back. Running sessions end on that day. */
export function endStaff(door: Door, by: Administrator, id: string, input: Out<typeof StaffEnding>): Promise<Staff> {
  return change(door, async (transaction) => {
    if (id === by.staffId) throw new Refused(refuse("directory.ownAssignment"));
    const { staff: before, shown } = await staffSeen(transaction, by, id);
    if (worksElsewhere(by, shown)) throw new Refused(refuse("directory.worksElsewhere"));
    if (input.endedOn !== null && input.endedOn < by.today) throw new Refused(refuse("field.inThePast", "endedOn"));
    return saved<Staff>(transaction, by, "staff", before, input);
  });
}

/** Gives somebody an assignment. Nobody gives themselves one: the roles of log reviewer and manager would be for the taking. */
export function addAssignment(door: Door, by: Administrator, input: Out<typeof AssignmentInput>): Promise<Assignment> {
  return change(door, async (transaction) => {
    const unit = own(by, await findUnit(transaction, input.unitId), (it) => it.principalId, "unitId");
    if (unit.closedOn !== null && unit.closedOn <= by.today) throw new Refused(refuse("unit.closed", "unitId"));
    if (input.staffId === by.staffId) throw new Refused(refuse("directory.ownAssignment"));
    const staff = await findStaff(transaction, input.staffId);
    if (!staff || staff.countyId !== by.countyId) throw new Refused(refuse("staff.unknown", "staffId"));
    const assignment = await insertAssignment(transaction, input);
    await noteChange(transaction, by, "assignment", null, assignment);
    return assignment;
  });
}

/** Changes roles and days. Nobody changes an assignment of their own; one that has ended is history. */
export function changeAssignment(
  door: Door,
  by: Administrator,
  id: string,
  input: Out<typeof AssignmentChange>,
): Promise<Assignment> {
  return change(door, async (transaction) => {
    const before = await findAssignment(transaction, id);
    const unit = before && (await findUnit(transaction, before.unitId));
    if (!before || !unit) throw new HttpProblem(404, "request.notFound");
    own(by, unit, (it) => it.principalId);
    if (before.staffId === by.staffId) throw new Refused(refuse("directory.ownAssignment"));
    if (before.endsOn !== null && before.endsOn <= by.today) throw new Refused(refuse("directory.assignmentEnded"));
    if (input.endsOn !== null && input.endsOn < by.today) throw new Refused(refuse("field.inThePast", "endsOn"));
    return saved<Assignment>(transaction, by, "assignment", before, input);
  });
}

/** Runs a change, and says in our words which value is already taken. */
async function change<Row>(door: Door, work: (transaction: Query) => Promise<Row>): Promise<Row> {
  try {
    return await door.all(work);
  } catch (error) {
    const taken = takenAlready[(error as { constraint_name?: string }).constraint_name ?? ""];
    if (taken) throw new Refused(refuse(...taken));
    throw error;
  }
}

const takenAlready: Record<string, [RefusalCode, string]> = {
  unit_hsa_id_key: ["directory.hsaIdTaken", "hsaId"],
  unit_hsa_id_any_case: ["directory.hsaIdTaken", "hsaId"],
  staff_hsa_id_key: ["directory.hsaIdTaken", "hsaId"],
  staff_hsa_id_any_case: ["directory.hsaIdTaken", "hsaId"],
  principal_county_id_org_number_key: ["directory.orgNumberTaken", "orgNumber"],
};

type Kind = "principal" | "unit" | "staff" | "assignment";

/** Writes what differs, if the row is still the one the change started from. */
async function saved<Row extends { id: string }>(
  sql: Query,
  by: Administrator,
  what: Kind,
  before: Row,
  { version, ...values }: { version: number } & Record<string, unknown>,
): Promise<Row> {
  const [after] = await sql<Row[]>`
    update ${sql(what)} set ${sql(values)}, version = version + 1
     where id = ${before.id} and version = ${version} returning *`;
  if (!after) throw new Refused(refuse("request.stale"));
  await noteChange(sql, by, what, before, after);
  return after;
}

/** The row, when it is the administrator's to change. Another county's is not there at all. */
function own<Row extends { countyId: string }>(
  by: Administrator,
  row: Row | null,
  principalOf: (row: Row) => string,
  field?: string,
): Row {
  if (!row || row.countyId !== by.countyId) {
    if (field) throw new Refused(refuse("item.unknown", field));
    throw new HttpProblem(404, "request.notFound");
  }
  if (!looksAfter(by, principalOf(row))) throw new HttpProblem(403, "access.role", field);
  return row;
}

async function staffSeen(sql: Query, by: Administrator, id: string): Promise<{ staff: Staff; shown: StaffRow }> {
  // Held until the change is made: nobody is given work elsewhere in between.
  await sql`select from staff where id = ${id} for update`;
  const shown = await findStaffShown(askIn(sql), by, id);
  const staff = shown && (await findStaff(sql, id));
  if (!staff) throw new HttpProblem(404, "request.notFound");
  return { staff, shown };
}

/** True when the staff member has an assignment that is not this administrator's to end. */
function worksElsewhere(by: Administrator, { assignments }: StaffRow): boolean {
  const holds = ({ endsOn }: { endsOn: Day | null }) => endsOn === null || endsOn > by.today;
  return assignments.some((it) => holds(it) && !looksAfter(by, it.principalId));
}
