// Who may change the directory: administrators, each within the own principal; those of the principal that manages the
// county within all of it. (Product rule Z1: nothing is open to a whole county by itself.)
import { type Day, dayOf } from "../../core/time.ts";
import type { Deps } from "../deps.ts";
import { HttpProblem } from "../problems.ts";
import type { Session } from "../signIn/sessionStore.ts";
import type { Query } from "./directoryStore.ts";

export type Administrator = {
  countyId: string;
  /** The principal whose directory it is; null when it is the whole county's. */
  principalId: string | null;
  staffId: string;
  assignmentId: string;
  now: Date;
  today: Day;
};

/** The administrator behind a session. @throws HttpProblem 403 `access.role`. */
export function administratorOf({ clock }: Deps, session: Session): Administrator {
  const { user, assignment, county } = session;
  if (user.kind !== "staff" || !assignment?.roles.includes("admin")) throw new HttpProblem(403, "access.role");
  const now = clock();
  return {
    countyId: county.id,
    principalId: assignment.managesCounty ? null : assignment.principalId,
    staffId: user.id,
    assignmentId: assignment.id,
    now,
    today: dayOf(now.toISOString()),
  };
}

/** True when a principal is the administrator's to look after. */
export function looksAfter(administrator: Administrator, principalId: string): boolean {
  return administrator.principalId === null || administrator.principalId === principalId;
}

/** Keeps what a row was and what it became, in the transaction that changed it. */
export async function noteChange(
  sql: Query,
  by: Administrator,
  what: "principal" | "unit" | "staff" | "assignment" | "session",
  before: { id: string } | null,
  after: { id: string },
): Promise<void> {
  await sql`
    insert into directory_change (county_id, at, by_assignment_id, what, row_id, before, after)
    values (${by.countyId}, ${by.now}, ${by.assignmentId}, ${what}, ${after.id},
            ${before && sql.json(before as never)}, ${sql.json(after as never)})`;
}
