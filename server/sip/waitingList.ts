// What those who run SIPs wait for: what others are to do in the SIPs one coordinates; and for a manager, what slips at
// the unit and how much each coordinator has (product rules N3, T).
import type { FastifyInstance } from "fastify";
import type { StaffActor } from "../../core/access.ts";
import type { UnitLoad, WaitingList } from "../../core/sip/answers.ts";
import { audiencesOf } from "../../core/sip/readers.ts";
import { writeAccess } from "../accessLog/accessLog.ts";
import type { Deps } from "../deps.ts";
import { listUndelivered } from "../notices/undelivered.ts";
import { type Asking, askingOf } from "./requestContext.ts";
import { itemOf, type TaskRow } from "./workList.ts";

/** A person waits for nobody here, and gets an empty list. */
export function registerWaitingList(app: FastifyInstance, deps: Deps) {
  app.get("/api/v1/work-list/waiting", async (request): Promise<WaitingList> => {
    const asking = askingOf(deps, request);
    const { actor } = asking;
    if (actor.kind !== "staff") return { waiting: [], undelivered: [], load: null };
    const isManager = actor.roles.includes("manager");
    const [waiting, undelivered, load] = await Promise.all([
      listWaiting(asking, actor, isManager),
      listUndelivered(asking),
      isManager ? loadOf(asking, actor) : null,
    ]);
    if (waiting.length + undelivered.length > 0)
      await writeAccess(asking.door.ask, {
        ...asking,
        at: asking.now,
        action: "workList",
        listedSipIds: [...new Set([...waiting, ...undelivered].map((item) => item.sipId))],
        ground: isManager ? ["staff", "manager"] : ["staff"],
        detail: { waiting: waiting.length, undelivered: undelivered.length },
      });
    return { waiting, undelivered, load };
  });
}

/** Others' tasks in the SIPs that the caller coordinates; for a manager also what is late in the unit's other SIPs. */
async function listWaiting({ today, door }: Asking, actor: StaffActor, isManager: boolean) {
  const rows = await door.ask(
    (sql) => sql<(TaskRow & { by: string })[]>`
    with run as (
      select s.id, s.stage, s.person_id, s.lead_unit_id, s.coordinator_id,
             s.coordinator_id is not distinct from ${actor.staffId}::uuid as own
        from sip_reader r
        join sip s on s.id = r.sip_id and s.closed_on is null and s.lead_unit_id = ${actor.unitId}
       where r.audience = any(${leadAudiences(actor, isManager)}::text[]) and (r.until is null or r.until >= ${today})
         and (s.coordinator_id = ${actor.staffId} or (${isManager} and s.next_due_on < ${today}))
       group by s.id)
    select t.sip_id, t.audience, t.key, t.kind, t.stage as task_stage, t.appears_on, t.due_on, t.params, run.stage,
           p.name as person_name, p.birth_date, p.protection,
           u.id as unit_id, u.name as unit_name, u.reveals_place, null::json as state, st.id as staff_id, st.name as staff_name,
           -- Those beside have no row that staff may read; they are called as the SIP calls them.
           coalesce(bu.name, bs.name, bp.name,
             (select party ->> 'name' from sip about cross join lateral json_array_elements(about.state -> 'parties') party
               where about.id = t.sip_id and party ->> 'personId' = whom.id::text and party ->> 'protected' is distinct from 'true'
               limit 1), '') as by
      from run
      join sip_task t on t.sip_id = run.id
      join person p on p.id = run.person_id
      join unit u on u.id = run.lead_unit_id
      left join staff st on st.id = run.coordinator_id
      -- An audience is a kind, a colon and an id; a staff member's also has an at sign and the unit.
      cross join lateral (select split_part(split_part(t.audience, ':', 2), '@', 1)::uuid as id) whom
      left join unit bu on bu.id = whom.id and (t.audience like 'unit:%' or t.audience like 'manager:%')
      left join staff bs on bs.id = whom.id and t.audience like 'staff:%'
      left join person bp on bp.id = whom.id and t.audience like 'person:%'
     where t.audience <> all(${audiencesOf(actor)}::text[]) and t.appears_on <= ${today} and t.kind <> 'inactive'
       and (run.own or t.due_on < ${today})
     order by t.due_on nulls last, t.appears_on, t.sip_id, t.key
     limit 50`,
  );
  return rows.map((row) => ({ ...itemOf(row, actor, today), by: row.by }));
}

/** How many SIPs of the unit go on, by coordinator, and how many of them have something that is late. */
async function loadOf({ today, door }: Asking, actor: StaffActor): Promise<UnitLoad> {
  const rows = await door.ask(
    (sql) => sql<UnitLoad["byCoordinator"]>`
    select s.coordinator_id as staff_id, st.name, count(*)::int as open,
           (count(*) filter (where s.next_due_on < ${today}))::int as late
      from sip_reader r
      join sip s on s.id = r.sip_id and s.closed_on is null and s.lead_unit_id = ${actor.unitId}
      left join staff st on st.id = s.coordinator_id
     where r.audience = ${`manager:${actor.unitId}`} and (r.until is null or r.until >= ${today})
     group by s.coordinator_id, st.name
     order by late desc, open desc, st.name`,
  );
  const sum = (of: "open" | "late") => rows.reduce((total, row) => total + row[of], 0);
  return {
    open: sum("open"),
    late: sum("late"),
    withoutCoordinator: rows.find((row) => row.staffId === null)?.open ?? 0,
    byCoordinator: [...rows],
  };
}

function leadAudiences(actor: StaffActor, isManager: boolean): string[] {
  const own = `staff:${actor.staffId}@${actor.unitId}`;
  return isManager ? [own, `manager:${actor.unitId}`] : [own];
}
