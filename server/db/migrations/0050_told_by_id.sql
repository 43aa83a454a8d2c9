-- Whom a letter is for is looked up by their id, and not by going through everybody at the unit, or everybody there is: in a large
-- unit each letter cost milliseconds. What the functions say is the same as before.
create or replace function notice_owners(p_audience text, p_today date) returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.owner from public.notice_setting s
   where s.owner = split_part(p_audience, '@', 1) and s.wanted
     and (p_audience not like 'staff:%' or exists (
           select 1 from public.assignment a
            where a.staff_id = case when p_audience like 'staff:%' then substring(p_audience from 7 for 36)::uuid end
              and a.unit_id = nullif(split_part(p_audience, '@', 2), '')::uuid
              and a.starts_on <= p_today and (a.ends_on is null or a.ends_on > p_today)
              and a.roles && array['manager', 'coordinator', 'staff']))
  union all
  select s.owner from public.notice_setting s
   where p_audience like 'manager:%' and s.owner = 'unit:' || substr(p_audience, 9) and s.wanted
  union
  select s.owner
    from public.assignment a join public.notice_setting s on s.owner = 'staff:' || a.staff_id and s.wanted
   where p_audience ~ '^(manager|unit):' and a.unit_id = split_part(p_audience, ':', 2)::uuid
     and a.starts_on <= p_today and (a.ends_on is null or a.ends_on > p_today)
     and (p_audience like 'manager:%' and 'manager' = any(a.roles)
          or p_audience like 'unit:%' and s.with_unit and a.roles && array['manager', 'coordinator', 'staff'])
$$;

create or replace function note_letters() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.letter_waiting (letter_id, county_id)
  select come.id, come.county_id from come
   where case when left(come.audience, 5) = 'perso'
              then exists (select 1 from public.notice_setting s where s.owner = come.audience and s.wanted)
              when left(come.audience, 5) = 'staff'
              then exists (select 1 from public.notice_setting s where s.owner = split_part(come.audience, '@', 1) and s.wanted)
               and exists (select 1 from public.assignment a
                            where a.staff_id = substring(come.audience from 7 for 36)::uuid
                              and a.unit_id = nullif(split_part(come.audience, '@', 2), '')::uuid
                              and a.starts_on <= (come.planned_at at time zone 'Europe/Stockholm')::date
                              and (a.ends_on is null or a.ends_on > (come.planned_at at time zone 'Europe/Stockholm')::date)
                              and a.roles && array['manager', 'coordinator', 'staff'])
              else exists (select 1 from public.notice_setting s where s.owner = 'unit:' || split_part(come.audience, ':', 2) and s.wanted)
                or exists (select 1 from public.assignment a
                            where a.unit_id = split_part(come.audience, ':', 2)::uuid
                              and exists (select 1 from public.notice_setting s
                                           where s.owner = 'staff:' || a.staff_id and s.wanted
                                             and (left(come.audience, 5) = 'manag' or s.with_unit) offset 0)
                              and a.starts_on <= (come.planned_at at time zone 'Europe/Stockholm')::date
                              and (a.ends_on is null or a.ends_on > (come.planned_at at time zone 'Europe/Stockholm')::date)
                              and (left(come.audience, 5) = 'manag' and 'manager' = any(a.roles)
                                   or left(come.audience, 5) = 'unit:' and a.roles && array['manager', 'coordinator', 'staff']))
          end;
  return null;
end
$$;

create or replace function notice_lost(p_owner text, p_audience text, p_sip uuid, p_farewell boolean, p_today date) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with at as (
    select nullif(case when p_audience like 'staff:%' then split_part(p_audience, '@', 2) else split_part(p_audience, ':', 2) end, '')::uuid as unit_id),
  works as (
    select a.roles from at join public.assignment a on a.unit_id = at.unit_id
      join public.staff st on st.id = a.staff_id and (st.ended_on is null or st.ended_on > p_today)
      join public.unit u on u.id = a.unit_id and (u.closed_on is null or u.closed_on > p_today)
     where a.staff_id = case when p_owner like 'staff:%' then substr(p_owner, 7)::uuid end
       and a.starts_on <= p_today and (a.ends_on is null or a.ends_on > p_today)
       and a.roles && array['manager', 'coordinator', 'staff'])
  select case
    when p_owner like 'staff:%' and not exists (select 1 from works) then 'gone'
    when not p_farewell and not exists (
           select 1 from public.sip_reader r cross join at
            where r.sip_id = p_sip and (r.until is null or r.until >= p_today)
              and (r.audience = p_audience
                   or p_audience ~ '^(staff|manager):' and r.audience = 'unit:' || at.unit_id
                   or r.audience = 'manager:' || at.unit_id and exists (select 1 from works where 'manager' = any(roles))))
      then 'outOfSight'
  end
$$;

create or replace function notice_barred(p_notice uuid, p_today date) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case
    when public.notice_protected(n.owner, n.sip_id) then 'protected'
    when exists (select 1 from public.staff st
                  where st.id = case when n.owner like 'staff:%' then substr(n.owner, 7)::uuid end and st.ended_on <= p_today)
      or exists (select 1 from public.unit u where 'unit:' || u.id = n.owner and u.closed_on <= p_today) then 'gone'
    else public.notice_lost(
      -- That a meeting is taken away is told in the calendar of somebody who has left, too: it was they who were to come.
      case when n.invitation is null or not i.is_cancelled then n.owner end,
      coalesce(i.audience, l.audience), n.sip_id,
      -- News for those too who have just lost sight of the SIP (core/sip/letters.ts): that they have, or that they need not come. The
      -- mail says nothing of the SIP, and the work list then shows the news without it.
      coalesce(i.is_cancelled, l.kind in ('sipClosed', 'participantRemoved', 'consentChanged', 'coordinatorChanged', 'wronglyAddressed',
                                          'meetingCancelled')), p_today)
  end
    from public.notice n
    join public.letter l on l.id = n.letter_id
    left join public.calendar_invitation i on i.uid = n.invitation
   where n.id = p_notice
$$;
