// /api/v1/words: what the county explains in its own way, for everybody signed in; and the administrators' side of it.
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { Refused, refuse } from "../../core/errors.ts";
import { Term, WordChange } from "../../core/wordChange.ts";
import type { CountyWord } from "../../core/words.ts";
import { doorOf } from "../db/wall.ts";
import type { Deps } from "../deps.ts";
import { administratorOf } from "../directory/administrator.ts";
import { HttpProblem } from "../problems.ts";
import { readBody } from "../readBody.ts";
import { requireSession } from "../signIn/authenticate.ts";

/** A county's word as its administrators see it. */
export type AdminWord = CountyWord & { version: number; changedBy: string; changedAt: string };

const ByTerm = z.object({ term: Term });

export function registerWords(app: FastifyInstance, deps: Deps) {
  const door = (request: FastifyRequest) => doorOf(deps, requireSession(request), null);

  app.get("/api/v1/words", async (request) => {
    const { county } = requireSession(request);
    const words = await door(request).ask(
      (sql) => sql<CountyWord[]>`
        select term, state, sv, en from word_explanation
         where county_id = ${county.id} and state <> 'removed' order by term`,
    );
    return { words };
  });

  app.get("/api/v1/admin/words", async (request) => {
    const by = administratorOf(deps, requireSession(request));
    const words = await door(request).ask(
      (sql) => sql<Row[]>`
        select w.term, w.state, w.sv, w.en, w.version, w.changed_at, s.name as changed_by
          from word_explanation w join staff s on s.id = w.changed_by
         where w.county_id = ${by.countyId} order by w.term`,
    );
    return { words: words.map(shown), mayChange: by.principalId === null };
  });

  /** The list is the whole county's: those who look after a principal of their own read it, and ask. */
  app.put("/api/v1/admin/words/:term", async (request) => {
    const by = administratorOf(deps, requireSession(request));
    if (by.principalId !== null) throw new HttpProblem(403, "access.role");
    const { term } = readBody(ByTerm, request.params);
    const { version, state, sv, en } = readBody(WordChange, request.body);
    const [row] = await door(request).ask(
      (sql) => sql<Row[]>`
        with written as (
          insert into word_explanation (county_id, term, state, sv, en, changed_by, changed_at)
          select ${by.countyId}::uuid, ${term}, ${state}, ${sql.json(sv)}::jsonb, ${sql.json(en)}::jsonb, ${by.staffId}::uuid, ${by.now}::timestamptz
           where ${version}::int is null
              or exists (select from word_explanation where county_id = ${by.countyId} and term = ${term})
          on conflict (county_id, term) do update
             set state = excluded.state, sv = excluded.sv, en = excluded.en, version = word_explanation.version + 1,
                 changed_by = excluded.changed_by, changed_at = excluded.changed_at
           where word_explanation.version = ${version}::int
          returning term, state, sv, en, version, changed_at, changed_by
        )
        select w.term, w.state, w.sv, w.en, w.version, w.changed_at, s.name as changed_by
          from written w join staff s on s.id = w.changed_by`,
    );
    if (!row) throw new Refused(refuse("request.stale"));
    return shown(row);
  });
}

type Row = Omit<AdminWord, "changedAt"> & { changedAt: Date };

function shown({ changedAt, ...row }: Row): AdminWord {
  return { ...row, changedAt: changedAt.toISOString() };
}
