-- Sessions are found, and SIPs opened, as many in one statement as are asked for at once: one transaction, one wait for the disk
-- and one line each in the access log. What a session is still stands in one place, in a form that a statement can take in.

create function live_session(p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date) returns setof session_now
language sql stable as $$
  select s.created_at, s.last_seen_at, c.id, c.name, c.agreement_key,
         st.id, st.name, st.title, st.hsa_id, pe.id, pe.name,
         a.id, a.roles, u.id, u.name, u.kind, pr.id, pr.name, pr.kind, pr.manages_county,
         case
           when st.id is null then array['person:' || pe.id]
           -- An administrator, a log reviewer or an analyst as such finds no SIP.
           when u.id is null or not a.roles && array['manager', 'coordinator', 'staff'] then '{}'
           when 'manager' = any(a.roles) then array['staff:' || st.id || '@' || u.id, 'unit:' || u.id, 'manager:' || u.id]
           else array['staff:' || st.id || '@' || u.id, 'unit:' || u.id]
         end
    from public.session s
    join public.county c on c.id = s.county_id
    left join public.staff st on st.id = s.staff_id and (st.ended_on is null or st.ended_on > p_today)
    left join public.person pe on pe.id = s.person_id
    left join public.assignment a on a.id = s.assignment_id
          and a.starts_on <= p_today and (a.ends_on is null or a.ends_on > p_today)
    left join public.unit u on u.id = a.unit_id and (u.closed_on is null or u.closed_on > p_today)
    left join public.principal pr on pr.id = u.principal_id
   where s.token_hash = p_token and s.expires_at > p_now and s.last_seen_at > p_seen_after
     -- The program says what time it is. It cannot go back to when a right that has ended still held: not to before the session
     -- was last in use (a minute is what clocks may differ), and not to another day than that time's.
     and s.last_seen_at <= p_now + interval '1 minute' and p_today = (p_now at time zone 'Europe/Stockholm')::date
     and (st.id is not null or pe.id is not null)
$$;
comment on function live_session is 'The live session of a token, as a row; none when there is none. It sees what its caller sees, so that it is of use to the owner''s functions alone.';

create or replace function session_of(p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date) returns session_now
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  it public.session_now;
begin
  select * into it from public.live_session(p_token, p_now, p_seen_after, p_today);
  return it;
end
$$;

drop function open_sip;

create function open_sips(p_asked json)
returns table (place integer, session session_now, state json, head_hash bytea, person json, tasks json, readers json)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
  with live as materialized (
    select a.place, a.now, a.today, a.sip, a.for_command, a.address, s as session
      from json_to_recordset(p_asked)
           as a(place integer, token bytea, now timestamptz, seen_after timestamptz, today date, sip uuid, for_command boolean, address inet)
     cross join lateral public.live_session(a.token, a.now, a.seen_after, a.today) s),
  found as materialized (
    select l.place, l.now, l.for_command, l.address, l.session, x.id, x.state, x.head_hash, x.person_id, how.ground
      from live l
     cross join lateral (
       select string_agg(r.ground, ' ') as ground
         from public.sip_reader r
        where r.sip_id = l.sip and r.county_id = (l.session).county_id and r.audience = any((l.session).audiences)
          and (r.until is null or r.until >= l.today)) how
      join public.sip x on x.id = l.sip
     where how.ground is not null),
  logged as (
    insert into public.access_log (county_id, at, actor_kind, staff_id, person_id, assignment_id, unit_id, action, sip_id,
                                   subject_person_id, ground, address)
    select (f.session).county_id, f.now, case when (f.session).staff_id is null then 'person' else 'staff' end, (f.session).staff_id,
           (f.session).person_id, (f.session).assignment_id, (f.session).unit_id, 'read', f.id, f.person_id, f.ground, f.address
      from found f where not f.for_command)
  select l.place, l.session, f.state, f.head_hash, (select public.person_card(p) from public.person p where p.id = f.person_id),
         case when f.for_command then public.tasks_of(f.id) end, case when f.for_command then public.readers_of(f.id) end
    from live l left join found f on f.place = l.place;
end
$$;
comment on function open_sips is 'For each that is asked (place, token, now, seen_after, today, sip, for_command, address): the live session of the token, and with it the SIP, if one is asked for, when the one who is signed in finds it: to carry out a command, or to read it, which is logged in the same statement (product rule Z3). No row where there is no such session.';

revoke execute on function live_session, open_sips from public;
