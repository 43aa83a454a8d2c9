// Draws a sample from the log for the reviewer: rows of the staff of the reviewer's own principal, within a period.
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { StaffActor } from "../../core/access.ts";
import { Refused, refuse } from "../../core/errors.ts";
import type { DrawCriteria, ReviewDraw } from "../../core/logReview.ts";
import { parsePersonalIdentity } from "../../core/personalIdentity.ts";
import { addDays, type Day, isWorkingDay } from "../../core/time.ts";
import type { Query } from "../directory/directoryStore.ts";
import type { Asking } from "../sip/requestContext.ts";

/**
 * Draws and keeps the draw, in the reviewer's own context: the database gives rows of the own principal alone. The reviewer's
 * own rows are left out, and how many they are is kept with the criteria.
 */
export async function drawSample(
  tx: Query,
  asking: Asking,
  reviewer: StaffActor,
  draw: z.output<typeof ReviewDraw>,
): Promise<{ id: string; criteria: DrawCriteria }> {
  const criteria = await criteriaOf(tx, asking, draw);
  const id = randomUUID();
  // Two who draw at once get each a number.
  await tx`select pg_advisory_xact_lock(hashtextextended(${`log review ${reviewer.principalId}`}, 0))`;
  await tx`
    with met as materialized (
      select l.id, l.at, l.staff_id is not distinct from ${reviewer.staffId} as own from access_log l
       where l.actor_kind = 'staff'
         and l.at >= ${criteria.from}::date::timestamp at time zone 'Europe/Stockholm'
         and l.at < (${criteria.to}::date + 1)::timestamp at time zone 'Europe/Stockholm'
         and l.action not in ('draft', 'review', 'signIn', 'signOut')
         and ${drawnBy(tx, criteria)}),
    drawn as (select id, at from met where not own order by random() limit ${criteria.size})
    insert into log_review (id, county_id, principal_id, number, drawn_at, drawn_by, drawn_by_name, criteria, found, row_ids, row_ats)
    select ${id}, ${asking.countyId}, ${reviewer.principalId},
           (select coalesce(max(number), 0) + 1 from log_review where principal_id = ${reviewer.principalId}),
           ${asking.now}, ${reviewer.staffId}, ${reviewer.name}, ${tx.json(criteria)} || jsonb_build_object('ownLeftOut', (select count(*) from met where own)),
           (select count(*) from met where not own),
           coalesce((select array_agg(id order by at, id) from drawn), '{}'),
           coalesce((select array_agg(at order by at, id) from drawn), '{}')`;
  return { id, criteria };
}

/** The criteria as they are kept: a person and a staff member by id. Nobody found is somebody of whom there are no rows. */
async function criteriaOf(tx: Query, asking: Asking, draw: z.output<typeof ReviewDraw>): Promise<DrawCriteria> {
  const { way, from, to, size, least, hsaId, personalIdentityNumber } = draw;
  const criteria: DrawCriteria = { way, from, to, size };
  if (way === "manyReads") criteria.least = least;
  if (way === "staff") {
    const [found] = await tx<{ id: string }[]>`
      select id from staff where upper(hsa_id) = upper(${hsaId ?? ""}) and county_id = ${asking.countyId}`;
    if (!found) throw new Refused(refuse("staff.unknown", "hsaId"));
    criteria.staffId = found.id;
  }
  if (way === "person") {
    const number = parsePersonalIdentity(personalIdentityNumber ?? "", asking.today);
    if (!number.ok) throw new Refused(refuse(number.code, "personalIdentityNumber"));
    const [found] = await tx<{ id: string }[]>`select id from person_numbered(${number.value})`;
    criteria.personId = found?.id ?? randomUUID();
  }
  return criteria;
}

function drawnBy(sql: Query, { way, from, to, least, staffId, personId }: DrawCriteria) {
  const begins = sql`${from}::date::timestamp at time zone 'Europe/Stockholm'`;
  const ends = sql`(${to}::date + 1)::timestamp at time zone 'Europe/Stockholm'`;
  switch (way) {
    case "random":
      return sql`(l.subject_person_id is not null or l.action in ('search', 'searchPerson'))`;
    case "staff":
      return sql`l.staff_id = ${staffId ?? null}`;
    case "person":
      return sql`(l.subject_person_id = ${personId ?? null})`;
    case "ownName":
    case "neighbour":
      return sql`l.id in (select row_id from reviewed_likeness(${begins}, ${ends}, ${way}))`;
    case "manyReads":
      return sql`(l.staff_id, (l.at at time zone 'Europe/Stockholm')::date) in (
        select m.staff_id, (m.at at time zone 'Europe/Stockholm')::date from access_log m
         where m.actor_kind = 'staff' and m.at >= ${begins} and m.at < ${ends} and m.subject_person_id is not null
         group by 1, 2 having count(distinct m.subject_person_id) >= ${least ?? 20})
        and l.subject_person_id is not null`;
    case "nights":
      return sql`l.subject_person_id is not null and (
        extract(hour from l.at at time zone 'Europe/Stockholm') not between 6 and 20
        or (l.at at time zone 'Europe/Stockholm')::date = any(${freeDays(from, to)}::date[]))`;
    case "noRelation":
      return sql`case when l.action in ('search', 'searchPerson') then coalesce(cardinality(l.listed_sip_ids), 0) = 0
        else l.subject_person_id is not null and not string_to_array(l.ground, ' ') && ${partsInSip}::text[] end`;
  }
}

/** How staff can stand to a SIP (core/sip/relations.ts); whoever read without any of these had no part in it. */
const partsInSip = [
  "coordinator",
  "deputy",
  "leadManager",
  "raiser",
  "ward",
  "toldUnit",
  "participantUnit",
  "planReader",
];

function freeDays(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (!isWorkingDay(day)) days.push(day);
  return days;
}
