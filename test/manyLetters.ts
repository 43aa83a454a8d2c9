// So many letters at once, each to somebody with an address of their own: for the test of it, and for bench/notices.ts.
import type { Sql } from "../server/db/database.ts";

/** As many members of staff as letters, each with an address of their own, who work at the unit that leads the one SIP. */
export async function insertReaders(sql: Sql, letters: number): Promise<void> {
  await sql`
    with c as (insert into county (name, agreement_key) values ('Mätlän', 'seven-phases') returning id),
      pr as (insert into principal (county_id, name, kind) select id, 'Mätkommun', 'municipality' from c returning id, county_id),
      u as (insert into unit (county_id, principal_id, name, kind) select county_id, id, 'Mätenhet', 'homeCare' from pr returning id, county_id),
      st as (insert into staff (county_id, hsa_id, name) select id, 'SE2120000142-M' || n, 'Mätare' from c, generate_series(1, ${letters}::int) n
             returning id, county_id),
      p as (insert into person (county_id, name) select id, 'Mätperson' from c returning id, county_id),
      x as (insert into sip (id, county_id, person_id, version, state, stage, lead_unit_id, raised_at, last_event_at, closed_on, head_hash)
            select gen_random_uuid(), p.county_id, p.id, 1, '{"parties":[]}', 'need', u.id, now(), now(), current_date, decode(repeat('00', 32), 'hex') from p, u
            returning id, county_id, lead_unit_id),
      a as (insert into assignment (county_id, staff_id, unit_id, roles, starts_on) select st.county_id, st.id, u.id, '{staff}', '2020-01-01' from st, u),
      r as (insert into sip_reader (sip_id, county_id, audience) select id, county_id, 'unit:' || lead_unit_id from x)
    insert into notice_setting (owner, county_id, language, email, email_when, sms_when, changed_at)
    select 'staff:' || id, county_id, 'sv', id || '@example.org', 'atOnce', 'never', now() from st`;
  await sql`analyze`;
}

/** A letter to each of them, planned now. */
export async function insertLetters(sql: Sql, letters: number): Promise<void> {
  await sql`
    insert into letter (county_id, sip_id, audience, kind, params, planned_at)
    select x.county_id, x.id, 'staff:' || st.id || '@' || x.lead_unit_id, 'planEstablished', '{}', clock_timestamp()
      from sip x, staff st limit ${letters}`;
}
