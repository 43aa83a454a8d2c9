// A person whom no SIP holds any longer: the row stays, for log and events refer to its id, and says nothing. And the addresses of
// staff who have gone.
import { removedText } from "../../core/sip/redaction.ts";
import type { Day } from "../../core/time.ts";
import type { Sql } from "../db/database.ts";
import type { Query } from "../directory/directoryStore.ts";
import type { Question } from "./findDue.ts";

/** Empties the rows of everybody who stands in SIPs that are all forgotten, and in no other. Gives how many it was. */
export async function forgetPersons(owner: Sql, asOf: Day): Promise<number> {
  return (await owner.begin(async (tx) => {
    const held = tx`
      select s.forgotten_on is not null as gone, x.id
        from sip s cross join lateral (
          select s.person_id as id
          union select (p ->> 'personId')::uuid from json_array_elements(s.state -> 'parties') p
          union select (g ->> 'expected')::uuid from json_array_elements(s.state -> 'guests') g
          union select (g #>> '{came,personId}')::uuid from json_array_elements(s.state -> 'guests') g
          union select (s.state #>> '{need,raisedBy,personId}')::uuid) x
       where x.id is not null`;
    const forgotten = await tx<{ id: string }[]>`
      with held as (${held})
      update person p set name = ${removedText}, personal_identity_number = null, birth_date = null, sex_hint = null,
             protection = 'none', address = null, phone = null, email = null, interpreter_language = null,
             login_hint = null, demo_note = null, demo_first = null, forgotten_on = ${asOf}, version = version + 1
       where p.forgotten_on is null
         and p.id in (select h.id from held h group by h.id having bool_and(h.gone))
      returning p.id`;
    const ids = forgotten.map((person) => person.id);
    if (ids.length === 0) return 0;
    await tx`delete from session where person_id = any(${ids}::uuid[])`;
    await tx`delete from calendar_address where person_id = any(${ids}::uuid[])`;
    await tx`delete from notice_setting where owner = any(${ids.map((id) => `person:${id}`)}::text[])`;
    await tx`delete from draft where owner = any(${ids.map((id) => `person:${id}`)}::text[])`;
    return ids.length;
  })) as number;
}

/**
 * Takes away how staff wanted to be told, their own addresses with it, when they have left: no assignment goes on or is to come, or
 * the employment has ended. Of one county, or of all. Gives of how many.
 */
export async function forgetStaffAddresses(owner: Sql, question: Question): Promise<number> {
  const gone = await owner`delete from notice_setting s where ${ofThoseWhoLeft(owner, question)}`;
  return gone.count;
}

/** How many that would be. Reads only. */
export async function countStaffAddresses(sql: Query, question: Question): Promise<number> {
  const [row] = await sql<{ settings: number }[]>`
    select count(*)::int as settings from notice_setting s where ${ofThoseWhoLeft(sql, question)}`;
  return row?.settings ?? 0;
}

function ofThoseWhoLeft(sql: Query, { asOf, countyId }: Question) {
  return sql`
    s.owner like 'staff:%' and (${countyId}::uuid is null or s.county_id = ${countyId})
    and not exists (select 1 from staff st join assignment a on a.staff_id = st.id
                     where 'staff:' || st.id = s.owner and (st.ended_on is null or st.ended_on > ${asOf})
                       and (a.ends_on is null or a.ends_on > ${asOf}))`;
}
