// node bench/manySips.ts DATABASE_URL COUNT: a county with so many SIPs that go on, for bench/deadlines.ts, which starts this as a
// process of its own so that its memory is not counted as the sweep's.
// Some thousands are told through the rules; the others are copies of them made in SQL, with SIPs, persons, tasks and readers of
// their own. Copies have no events, no access log and no chain that holds: the sweep looks at none of these.
import { openAgreements } from "../server/agreements/agreements.ts";
import { readConfig } from "../server/config.ts";
import { connect, type Sql } from "../server/db/database.ts";
import { createLog } from "../server/log.ts";
import { buildCounty } from "./county.ts";
import { generate } from "./generate.ts";
import { runningStops } from "./story.ts";

/** So many are told through the rules, at most. */
const toldAtMost = 6_000;

const [databaseUrl, wanted] = [process.argv[2]!, Number(process.argv[3])];
const sql = connect(databaseUrl, 2);
const now = new Date();
const [clock, log] = [() => now, createLog("silent")];
const agreements = await openAgreements({ owner: sql, clock, log });
const deps = { sql, owner: sql, databaseUrl, agreements, clock, config: readConfig({}), log };
const county = await buildCounty(deps, Math.max(4, Math.round(Math.min(wanted, 250_000) / 500)));
const told = Math.min(wanted, toldAtMost);
await generate(sql, county, told, now, runningStops);
const rounds = Math.ceil(wanted / told) - 1;
await sql`create table bench_original as select id, person_id, row_number() over (order by id) as nr from sip`;
for (let round = 1; round <= rounds; round++) await copy(sql, round, round === rounds ? wanted - told * round : told);
await sql`drop table bench_original`;
await sql`vacuum (analyze) sip, person, sip_task, sip_reader`;
await sql.end();

/** Copies the first so many of the told SIPs once more. A copy's id and its person's are made of the original's and the round. */
async function copy(sql: Sql, round: number, count: number) {
  await sql.begin(async (tx) => {
    await tx`
      create temporary table twin on commit drop as
      select id, person_id, md5(${`sip ${round} `} || id)::uuid as sip, md5(${`person ${round} `} || person_id)::uuid as person
        from bench_original where nr <= ${count}`;
    await tx`analyze twin`;
    await tx`
      insert into person (id, county_id, name, birth_date)
      select t.person, p.county_id, p.name || ' ' || ${round}::text, p.birth_date from twin t join person p on p.id = t.person_id`;
    await tx`
      insert into sip (id, county_id, person_id, version, state, stage, lead_unit_id, coordinator_id, deputy_id, next_due_on, raised_at,
                       last_event_at, closed_on, head_hash)
      select t.sip, s.county_id, t.person, s.version,
             replace(replace(s.state::text, t.id::text, t.sip::text), t.person_id::text, t.person::text)::json,
             s.stage, s.lead_unit_id, s.coordinator_id, s.deputy_id, s.next_due_on, s.raised_at, s.last_event_at, s.closed_on, s.head_hash
        from twin t join sip s on s.id = t.id`;
    await tx`
      insert into sip_task (sip_id, audience, key, county_id, kind, stage, appears_on, due_on, params)
      select t.sip, replace(k.audience, t.person_id::text, t.person::text), k.key, k.county_id, k.kind, k.stage, k.appears_on, k.due_on,
             replace(k.params::text, t.person_id::text, t.person::text)::jsonb
        from twin t join sip_task k on k.sip_id = t.id`;
    await tx`
      insert into sip_reader (sip_id, audience, county_id, until, ground)
      select t.sip, replace(r.audience, t.person_id::text, t.person::text), r.county_id, r.until, r.ground
        from twin t join sip_reader r on r.sip_id = t.id`;
  });
}
