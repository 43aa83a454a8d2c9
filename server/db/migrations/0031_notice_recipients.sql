-- Who is told, held to what they are now: whoever has left a unit, or no longer finds a SIP, is sent nothing about it; and a unit's
-- setting is its administrators' to write, and no other's.

-- What is addressed to a staff member at a unit is for whoever works there, as the work list has it (core/sip/readers.ts).
create or replace function notice_owners(p_audience text, p_today date) returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.owner from public.notice_setting s
   where s.owner = split_part(p_audience, '@', 1) and s.wanted
     and (p_audience not like 'staff:%' or exists (
           select 1 from public.assignment a
            where 'staff:' || a.staff_id = s.owner and a.unit_id = nullif(split_part(p_audience, '@', 2), '')::uuid
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

-- The same, asked in the event's transaction.
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
                            where 'staff:' || a.staff_id = split_part(come.audience, '@', 1)
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

-- Asked when it is sent: much may have changed since it was planned.
create function notice_lost(p_owner text, p_audience text, p_sip uuid, p_farewell boolean, p_today date) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with at as (
    select nullif(case when p_audience like 'staff:%' then split_part(p_audience, '@', 2) else split_part(p_audience, ':', 2) end, '')::uuid as unit_id),
  works as (
    select a.roles from at join public.assignment a on a.unit_id = at.unit_id
     where 'staff:' || a.staff_id = p_owner and a.starts_on <= p_today and (a.ends_on is null or a.ends_on > p_today)
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
comment on function notice_lost is 'Why an owner is no longer to be told of what is addressed to an audience: works there no longer, or does not find the SIP any longer; null when neither. p_farewell: it tells those of it who have just lost sight of the SIP.';
revoke execute on function notice_lost from public;

drop policy administered on notice_setting;
create policy administered on notice_setting for all
  using (county_id = (select wall_county()) and 'admin' = any((select wall_roles())::text[])
         and exists (select 1 from unit u join principal p on p.id = (select wall_principal())
                      where owner = 'unit:' || u.id::text and (u.principal_id = p.id or p.manages_county)))
  with check (county_id = (select wall_county()) and 'admin' = any((select wall_roles())::text[])
              and exists (select 1 from unit u join principal p on p.id = (select wall_principal())
                           where owner = 'unit:' || u.id::text and (u.principal_id = p.id or p.manages_county)));
