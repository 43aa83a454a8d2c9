-- A unit's private calendar address: when the unit has been called to meet, told to a calendar that several look in. Beside the
-- persons' own (0022), and guarded in the same way: the secret alone is asked for, only its hash is kept, and it opens nothing where
-- somebody is protected. It ends with the manager who made it, for that one has seen it.

create table unit_calendar_address (
  id uuid primary key default gen_random_uuid(),
  county_id uuid not null references county (id),
  unit_id uuid not null,
  made_by uuid not null references staff (id),
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  language text not null check (language in ('sv', 'en')),
  made_at timestamptz not null,
  fetched_at timestamptz,
  revoked_at timestamptz check (revoked_at >= made_at),
  foreign key (county_id, unit_id) references unit (county_id, id)
);
comment on table unit_calendar_address is 'Private calendar addresses of units, one in use for each at most. Not changed but for fetched_at, and revoked_at once.';
comment on column unit_calendar_address.made_by is 'The manager who made it. In the access log the calendar reads by that one.';
comment on column unit_calendar_address.secret_hash is 'SHA-256 of the secret, which itself is kept nowhere: it is shown once.';
comment on column unit_calendar_address.fetched_at is 'When a calendar last asked.';
comment on column unit_calendar_address.revoked_at is 'From then on it is answered as if it had never been.';
create unique index unit_calendar_address_in_use on unit_calendar_address (unit_id) where revoked_at is null;

alter table unit_calendar_address enable row level security;
create policy managed on unit_calendar_address for select using (
  unit_id = (select wall_unit()) and 'manager' = any((select wall_roles())::text[]));
create policy made on unit_calendar_address for insert with check (
  unit_id = (select wall_unit()) and 'manager' = any((select wall_roles())::text[]) and county_id = (select wall_county())
  and 'staff:' || made_by = (select wall_caller()) and revoked_at is null and fetched_at is null);
create policy revoked on unit_calendar_address for update
  using (unit_id = (select wall_unit()) and 'manager' = any((select wall_roles())::text[]) and revoked_at is null)
  with check (revoked_at is not null);

create function unit_calendar_of(p_secret_hash bytea, p_now timestamptz, p_today date)
returns table (address_id uuid, county_id uuid, unit_id uuid, unit_name text, principal_id uuid, language text, staff_id uuid, hsa_id text,
               staff_name text, title text, assignment_id uuid, roles text[], sips json)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  it public.unit_calendar_address;
  held public.assignment;
begin
  -- The program says what time it is, as in calendar_of (0022).
  if p_today is distinct from (p_now at time zone 'Europe/Stockholm')::date then return; end if;
  select a.* into it from public.unit_calendar_address a
   where a.secret_hash = p_secret_hash and a.revoked_at is null
     and p_now >= coalesce(a.fetched_at, a.made_at) - interval '1 minute'
     for update;
  if not found then return; end if;
  select a.* into held
    from public.assignment a join public.staff st on st.id = a.staff_id join public.unit u on u.id = a.unit_id
   where a.staff_id = it.made_by and a.unit_id = it.unit_id and 'manager' = any(a.roles)
     and a.starts_on <= p_today and (a.ends_on is null or a.ends_on > p_today)
     and (st.ended_on is null or st.ended_on > p_today) and (u.closed_on is null or u.closed_on > p_today)
   order by a.id limit 1;
  if not found then
    update public.unit_calendar_address a set revoked_at = greatest(p_now, a.made_at) where a.id = it.id;
    return;
  end if;
  update public.unit_calendar_address a set fetched_at = greatest(p_now, a.fetched_at) where a.id = it.id;
  return query
  select it.id, it.county_id, u.id, u.name, u.principal_id, it.language, st.id, st.hsa_id, st.name, coalesce(st.title, ''), held.id, held.roles,
         (select coalesce(json_agg(x.state order by x.id), '[]')
            from public.sip x join public.person about on about.id = x.person_id
           where x.county_id = it.county_id and about.protection = 'none'
             and exists (select 1 from public.sip_reader r
                          where r.sip_id = x.id and r.audience = 'unit:' || it.unit_id and (r.until is null or r.until >= p_today))
             and not exists (select 1 from json_array_elements(x.state -> 'parties') party
                              left join public.person beside on beside.id = (party ->> 'personId')::uuid
                              where party ->> 'removed' is null
                                and (party ->> 'protected' = 'true' or beside.protection <> 'none')))
    from public.unit u join public.staff st on st.id = it.made_by where u.id = it.unit_id;
end
$$;
comment on function unit_calendar_of is 'What a unit''s calendar address opens without a session: the SIPs that the unit finds today, but for those in which somebody is protected; nothing, and it is revoked, when who made it is no longer the unit''s manager. The program tells times alone, of the meetings to which the unit has been called (server/calendar/unitFeed.ts).';
revoke execute on function unit_calendar_of from public;
