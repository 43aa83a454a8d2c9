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
import type { Deps } from "../deps.ts";
import { HttpProblem } from "../problems.ts";
import { readBody } from "../readBody.ts";
import { keptInList, shownLead } from "./listed.ts";
import { type Asking, askingOf, idOf } from "./requestContext.ts";

export const WorkListQuery = z.strictObject({
  /** Only what waits for the caller in person, not for anyone of the unit or its manager. */
  mine: z.enum(["true", "false"]).default("false"),
  page: z.coerce.number().int().min(1, "field.outOfRange").max(10_000, "field.outOfRange").default(1),
  limit: z.coerce.number().int().min(1, "field.outOfRange").max(200, "field.outOfRange").default(50),
});

export function registerWorkList(app: FastifyInstance, deps: Deps) {
  app.get("/api/v1/work-list", async (request): Promise<WorkList> => {
    const asking = askingOf(deps, request);
    const { mine, page, limit } = readBody(WorkListQuery, request.query);
    const all = audiencesOf(asking.actor);
    const own = mine === "true" ? all.filter((one) => !one.startsWith("unit:") && !one.startsWith("manager:")) : all;
    const { items, total, letters } = await listWork(asking, own, { limit, offset: (page - 1) * limit });
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
 * What waits for the audiences, and the latest news: everything unread, and what was read in the last days. What is shown is
 * logged in the same statement (Z3; `my_work` in db/migrations/0041_lists_quicker.sql).
 */
async function listWork(
  { today, now, actor, door, address }: Asking,
  own: Audience[],
  { limit, offset }: { limit: number; offset: number },
) {
  const [row] = await door.through(
    (sql, credentials) => sql<{ items: TaskRow[]; total: number; letters: LetterRow[] }[]>`
    select items, total, letters
      from my_work(${credentials}, ${own}::text[], ${limit}, ${offset}, ${daysBefore(now, 60)}, ${daysBefore(now, 3)}, ${address})`,
  );
  if (!row) throw new HttpProblem(401, "session.missing");
  return {
    items: row.items.map((it) => itemOf(it, actor, today)),
    total: row.total,
    letters: row.letters.map(lineOf),
  };
}

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000);

/** A row of sip_task with its SIP's names, as a line of a work list. */
export function itemOf(row: TaskRow, actor: Actor, today: Day): WorkItem {
  return {
    sipId: row.sipId,
    personName: row.personName,
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

function lineOf({ plannedAt, readAt, ...row }: LetterRow): LetterLine {
  return {
    id: row.id,
    kind: row.kind,
    sipId: row.sipId,
    personName: row.personName,
    at: new Date(plannedAt).toISOString(),
    readAt: readAt && new Date(readAt).toISOString(),
    params: row.params,
  };
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
  plannedAt: string;
  readAt: string | null;
  params: LetterLine["params"];
  personName: string | null;
  sipId: string | null;
};
