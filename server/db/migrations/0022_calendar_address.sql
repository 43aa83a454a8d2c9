-- A private calendar address: a long secret by which a calendar fetches when one person's meetings are, without signing in. Only
-- its hash is kept. What it shows is worked out anew each time, as that person's own sight is just then.

create table calendar_address (
  id uuid primary key default gen_random_uuid(),
  county_id uuid not null references county (id),
  person_id uuid not null references person (id),
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  with_place boolean not null,
  language text not null check (language in ('sv', 'en')),
  made_at timestamptz not null,
  fetched_at timestamptz,
  revoked_at timestamptz check (revoked_at >= made_at)
);
comment on table calendar_address is 'Private calendar addresses, one in use for each person at most. Not changed but for fetched_at, and revoked_at once.';
comment on column calendar_address.secret_hash is 'SHA-256 of the secret, which itself is kept nowhere: it is shown once.';
comment on column calendar_address.with_place is 'Whether the person wanted the place of a meeting to be told.';
comment on column calendar_address.fetched_at is 'When a calendar last asked.';
comment on column calendar_address.revoked_at is 'From then on it is answered as if it had never been.';
create unique index calendar_address_in_use on calendar_address (person_id) where revoked_at is null;

alter table calendar_address enable row level security;
create policy own on calendar_address for select using (person_id = (select wall_person()));
create policy made on calendar_address for insert with check (
  person_id = (select wall_person()) and county_id = (select wall_county()) and revoked_at is null and fetched_at is null);
-- What is revoked stays so.
create policy revoked on calendar_address for update
  using (person_id = (select wall_person()) and revoked_at is null) with check (revoked_at is not null);

-- A calendar has no session, so what its address gives is guarded here: nothing where somebody protected will be, nothing at a day
-- that is over, and no more of a person than a time needs. An address that meets its person's protection is revoked for good.
create function calendar_of(p_secret_hash bytea, p_now timestamptz, p_today date)
returns table (address_id uuid, county_id uuid, agreement_key text, person_id uuid, person_name text, with_place boolean, language text, sips json)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  it public.calendar_address;
  found_sips uuid[];
begin
  -- The program says what time it is. As with sessions (0024) it cannot go back to when a right that has ended still held: not to
  -- before the address was last in use (a minute is what clocks may differ), and not to another day than that time's.
  if p_today is distinct from (p_now at time zone 'Europe/Stockholm')::date then return; end if;
  select a.* into it from public.calendar_address a
   where a.secret_hash = p_secret_hash and a.revoked_at is null
     and p_now >= coalesce(a.fetched_at, a.made_at) - interval '1 minute'
     for update;
  if not found then return; end if;

  select coalesce(array_agg(x.id), '{}') into found_sips
    from public.sip x
   where x.county_id = it.county_id
     and exists (select 1 from public.sip_reader r
                  where r.sip_id = x.id and r.audience = 'person:' || it.person_id and (r.until is null or r.until >= p_today));

  -- Where somebody protected will be is no calendar's to know; not tomorrow either, when it may be somebody else who holds the secret.
  -- The person may stand as protected in one SIP alone, and that may be one of which nothing is told: it is looked for in all.
  if exists (select 1 from public.person p where p.id = it.person_id and p.protection <> 'none')
     or exists (select 1 from public.sip x cross join lateral json_array_elements(x.state -> 'parties') party
                 where x.id = any(found_sips) and party ->> 'personId' = it.person_id::text and party ->> 'protected' = 'true') then
    update public.calendar_address a set revoked_at = greatest(p_now, a.made_at) where a.id = it.id;
    return;
  end if;

  -- It never goes back, or a minute at a time would lead anywhere.
  update public.calendar_address a set fetched_at = greatest(p_now, a.fetched_at) where a.id = it.id;
  return query
  select it.id, c.id, c.agreement_key, it.person_id, p.name, it.with_place, it.language,
         (select coalesce(json_agg(json_build_object('sip', x.state, 'person', json_build_object(
                   'personId', about.id, 'name', '', 'personalIdentityNumber', '', 'birthDate', about.birth_date,
                   'protection', about.protection, 'address', '', 'phone', '', 'email', '', 'interpreterLanguage', ''
                 )) order by x.id), '[]')
            from public.sip x join public.person about on about.id = x.person_id
           where x.id = any(found_sips) and about.protection = 'none'
             -- The others will be where somebody protected among them is.
             and not exists (select 1 from json_array_elements(x.state -> 'parties') party
                              left join public.person beside on beside.id = (party ->> 'personId')::uuid
                              where party ->> 'removed' is null
                                and (party ->> 'protected' = 'true' or beside.protection <> 'none')))
    from public.county c join public.person p on p.id = it.person_id
   where c.id = it.county_id;
end
$$;
comment on function calendar_of is 'The one way to a person''s SIPs without a session: by the hash of the secret of a calendar address that has not been revoked, the SIPs that its person finds today, but for those in which somebody is protected. When its person is, it gives nothing and revokes the address. The program cuts them by the person''s sight and tells times alone (server/calendar/feedRoutes.ts).';
revoke execute on function calendar_of from public;

-- What the access log calls it: a file that somebody signed in takes, and what a calendar address gives.
alter table access_log drop constraint access_log_action_check;
alter table access_log add constraint access_log_action_check check (action in (
  'read', 'readHistory', 'readDay', 'compare', 'list', 'workList', 'search', 'searchPerson', 'command', 'draft', 'attach',
  'download', 'print', 'disclose', 'redact', 'readLog', 'logExtract', 'registerExtract', 'calendarFile', 'calendarFeed',
  'review', 'signIn', 'signOut'));
