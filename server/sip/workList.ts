// My work: what waits for the caller and the caller's unit, most urgent first, and what is new.
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Actor } from "../../core/access.ts";
import type { Stage } from "../../core/agreement.ts";
import type { LetterLine, WorkItem, WorkList } from "../../core/sip/answers.ts";
import type { LetterKind } from "../../core/sip/letters.ts";
import { type Audience, audiencesOf } from "../../core/sip/readers.ts";
import type { Sip } from "../../core/sip/state.ts";
import type { Task, TaskKind } from "../../core/sip/tasks.ts";
import type { PersonCard } from "../../core/sip/view.ts";
import { ageOn, type Day } from "../../core/time.ts";
import type { AccessLog } from "../accessLog/accessLog.ts";
import type { Deps } from "../deps.ts";
import type { Query } from "../directory/directoryStore.ts";
import { HttpProblem } from "../problems.ts";
import { readBody } from "../readBody.ts";
import { keptInList, raisedFor, shownLead, shownName, stateFor } from "./listed.ts";
import { type Asking, askingOf, idOf } from "./requestContext.ts";

export const WorkListQuery = z.strictObject({
  /** Only what waits for the caller in person, not for anyone of the unit or its manager. */
  mine: z.enum(["true", "false"]).default("false"),
  page: z.coerce.number().int().min(1, "field.outOfRange").max(10_000, "field.outOfRange").default(1),
  limit: z.coerce.number().int().min(1, "field.outOfRange").max(200, "field.outOfRange").default(50),
});

export function registerWorkList(app: FastifyInstance, deps: Deps & { accessLog: AccessLog }) {
  app.get("/api/v1/work-list", async (request): Promise<WorkList> => {
    const asking = askingOf(deps, request);
    const { mine, page, limit } = readBody(WorkListQuery, request.query);
    const all = audiencesOf(asking.actor);
    const own = mine === "true" ? all.filter((one) => !one.startsWith("unit:") && !one.startsWith("manager:")) : all;
    const [{ items, total }, letters] = await Promise.all([
      listTasks(asking, own, all, { limit, offset: (page - 1) * limit }),
      listLetters(asking, all),
    ]);
    const shown = [...items.map((it) => it.sipId), ...letters.flatMap((it) => (it.sipId ? [it.sipId] : []))];
    if (shown.length > 0)
      await deps.accessLog.write({
        ...asking,
        at: asking.now,
        action: "workList",
        listedSipIds: [...new Set(shown)],
        ground: own.map((audience) => audience.split(":")[0] ?? ""),
        detail: { page, limit },
      });
    return { today: asking.today, items, total, letters };
  });

  /** Puts a letter aside, for everybody it was to. Doing it twice is no fault. */
  app.post<{ Params: { id: string } }>("/api/v1/letters/:id/read", async (request, reply) => {
    const { actor, now, door } = askingOf(deps, request);
    const by = actor.kind === "staff" ? actor.staffId : actor.kind === "person" ? actor.personId : null;
    const [letter] = await door.ask(
      (sql) => sql`
      update letter set read_at = coalesce(read_at, ${now}), read_by = coalesce(read_by, ${by})
       where id = ${idOf(request.params.id)} and audience in ${sql(audiencesOf(actor))} returning id`,
    );
    if (!letter) throw new HttpProblem(404, "request.notFound");
    return reply.code(204).send();
  });
}

/**
 * The tasks of the audiences; for a manager also those of coordinators who no longer work at the unit, and for each of
 * their SIPs that a new coordinator must be appointed, so that no SIP is orphaned (N3). An assignment ends without any
 * command to the SIP, so this is worked out when the list is read.
 * Audiences are written out one by one: PostgreSQL then knows how many they are and need not plan anew each time.
 */
async function listTasks(
  { today, actor, door }: Asking,
  own: Audience[],
  all: Audience[],
  { limit, offset }: { limit: number; offset: number },
) {
  const manages = own.find((audience) => audience.startsWith("manager:"));
  const unitId = manages && actor.kind === "staff" ? actor.unitId : null;
  const rows = await door.ask(
    (sql) => sql<(TaskRow & { total: number })[]>`
    with due as (
      select t.sip_id, t.audience, t.key, t.kind, t.stage, t.appears_on, t.due_on, t.params
        from sip_task t
       where t.audience in ${sql(own)} and t.appears_on <= ${today}
       ${unitId && manages ? orphaned(sql, unitId, manages, today) : sql``}),
    own as (
      select t.sip_id, t.audience, t.key, t.kind, t.stage as task_stage, t.appears_on, t.due_on, t.params,
             count(*) over ()::int as total
        from due t
       where exists (select 1 from sip_reader r where r.sip_id = t.sip_id and r.audience in ${sql(all)}
                        and (r.until is null or r.until >= ${today}))
       order by t.due_on nulls last, t.appears_on, t.sip_id, t.key
       limit ${limit} offset ${offset})
    select own.*, s.stage, p.name as person_name, p.birth_date, p.protection,
           u.id as unit_id, u.name as unit_name, u.reveals_place, ${stateFor(actor, sql)}, ${raisedFor(all, sql)},
           st.id as staff_id, st.name as staff_name
      from own
      join sip s on s.id = own.sip_id
      join person p on p.id = s.person_id
      join unit u on u.id = s.lead_unit_id
      left join staff st on st.id = s.coordinator_id
     order by own.due_on nulls last, own.appears_on, own.sip_id, own.key`,
  );
  return { items: rows.map((row) => itemOf(row, actor, today)), total: rows[0]?.total ?? 0 };
}

/** What is left by those who once had an assignment at the unit and have none now: the manager's, from the day it ended. */
function orphaned(sql: Query, unitId: string, manager: Audience, today: Day) {
  const left = sql`(
    select 'staff:' || a.staff_id || '@' || a.unit_id as audience,
           least(max(a.ends_on), min(st.ended_on), ${today}::date) as since
      from assignment a join staff st on st.id = a.staff_id
     where a.unit_id = ${unitId}
     group by a.staff_id, a.unit_id
    having not bool_or(a.starts_on <= ${today} and (a.ends_on is null or a.ends_on > ${today})
                       and (st.ended_on is null or st.ended_on > ${today})))`;
  // Every SIP that goes on has something that waits for its coordinator, sooner or later (`inactive`).
  return sql`
    union all
    select t.sip_id, ${manager}::text, t.key, t.kind, t.stage, t.appears_on, t.due_on, t.params
      from ${left} as gone join sip_task t on t.audience = gone.audience and t.appears_on <= ${today}
     where t.kind <> 'inactive'
    union all
    select distinct t.sip_id, ${manager}::text, 'appointCoordinator', 'appointCoordinator', 'need', gone.since, gone.since, '{}'::jsonb
      from ${left} as gone join sip_task t on t.audience = gone.audience`;
}

/** A row of sip_task with its SIP's names, as a line of a work list. */
export function itemOf(row: TaskRow, actor: Actor, today: Day): WorkItem {
  return {
    sipId: row.sipId,
    personName: shownName(actor, row, today),
    age: row.birthDate ? ageOn(row.birthDate, today) : null,
    protection: row.protection,
    stage: row.stage,
    task: {
      key: row.key,
      kind: row.kind,
      audience: row.audience,
      stage: row.taskStage,
      appearsOn: row.appearsOn,
      dueOn: row.dueOn,
      params: row.params,
    },
    ...shownLead(
      keptInList(actor, row, today),
      { unitId: row.unitId, name: row.unitName },
      row.staffId ? { staffId: row.staffId, name: row.staffName } : null,
    ),
  };
}

/** The latest news: everything unread, and what was read in the last days. */
async function listLetters({ actor, today, now, door }: Asking, all: Audience[]): Promise<LetterLine[]> {
  const recently = new Date(now.getTime() - 3 * 86_400_000);
  const rows = await door.ask(
    (sql) => sql<LetterRow[]>`
    select l.id, l.kind, l.planned_at, l.read_at, l.params, p.name as person_name, s.id as sip_id, ${raisedFor(all, sql)}
      from (select * from letter where audience in ${sql(all)}
               and planned_at > ${new Date(now.getTime() - 60 * 86_400_000)} and (read_at is null or read_at > ${recently})
             order by planned_at desc limit 50) l
      left join sip s on s.id = l.sip_id
        and exists (select 1 from sip_reader r where r.sip_id = s.id and r.audience in ${sql(all)}
                       and (r.until is null or r.until >= ${today}))
      left join person p on p.id = s.person_id
     order by l.planned_at desc, l.id`,
  );
  return rows.map(({ plannedAt, readAt, ...row }) => ({
    id: row.id,
    kind: row.kind,
    sipId: row.sipId,
    personName: shownName(actor, row, today),
    at: plannedAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
    params: row.params,
  }));
}

export type TaskRow = {
  sipId: string;
  audience: Audience;
  key: string;
  kind: TaskKind;
  taskStage: Stage;
  appearsOn: Day;
  dueOn: Day | null;
  params: Task["params"];
  stage: Stage;
  personName: string;
  raisedState?: Sip | null;
  birthDate: Day | null;
  protection: PersonCard["protection"];
  unitId: string;
  unitName: string;
  revealsPlace: boolean;
  state: Sip | null;
  staffId: string | null;
  staffName: string;
};

type LetterRow = {
  id: string;
  kind: LetterKind;
  plannedAt: Date;
  readAt: Date | null;
  params: LetterLine["params"];
  personName: string | null;
  raisedState: Sip | null;
  sipId: string | null;
};
