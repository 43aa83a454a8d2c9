-- A session is looked for at a time and a day that belong together, and never at a time before it was last in use (0006).

create or replace function session_of(p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date) returns session_now
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  it public.session_now;
begin
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
    into it
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
     and (st.id is not null or pe.id is not null);
  return it;
end
$$;
comment on function session_of is 'The live session of a token; its county is null when there is none. Not for the app''s role, which is given sessions by the functions that go through it.';
revoke execute on function session_of from public;
