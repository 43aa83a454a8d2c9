-- The second wall (product rule Z6): whatever the program asks, its database role is given only the rows that the one who
-- is signed in may know of. Which those are the database works out itself, from the live session and from sip_reader;
-- the program hands over the session's token and cannot say who it is.
--
-- The context of a transaction is kept in settings of its own (samlad.*), under a seal made with a secret that the app's
-- role cannot read: a setting that the program, or somebody through it, has written by hand holds nothing.
-- The owner of the tables is not walled in: sign-in, migrations, the log's seals, retention and the demo work as owner.

create table wall_secret (secret bytea not null check (length(secret) = 32));
comment on table wall_secret is 'What the seal of a context is made with. One row; read by wall_holds and enter_session alone.';
insert into wall_secret
select sha256(convert_to(string_agg(gen_random_uuid()::text, ''), 'UTF8')) from generate_series(1, 8);

-- What a name in these functions means is settled when they are made. PostgreSQL lets any role make tables and types of its own
-- for a connection (pg_temp) and looks there first, so that a function which finds `text`, `uuid` or `person` by name as it runs
-- would find whatever the app's role had put there: and a domain's check, or a view, runs with the rights of the function's owner.
-- So SQL functions have standard bodies, whose names are looked up once, and PL/pgSQL functions a path of their own with pg_temp
-- last; wall_holds, which is called many times in a transaction, has every type written out with its schema instead.

-- What the seal covers: the transaction, and everything that enter_session says of it.
create function wall_sealed() returns bytea language sql stable parallel safe
return pg_catalog.int4send(pg_catalog.pg_backend_pid()) || pg_catalog.timestamptz_send(pg_catalog.transaction_timestamp())
  || pg_catalog.convert_to(pg_catalog.current_setting('samlad.context', true), 'UTF8');
comment on function wall_sealed is 'What the seal of the present context must have been made of.';

create function wall_holds() returns boolean language plpgsql stable security definer as $$
declare
  seal pg_catalog.text := pg_catalog.current_setting('samlad.seal', true);
begin
  if seal is null or seal = '' then return false; end if;
  return seal = (select pg_catalog.encode(pg_catalog.sha256(w.secret || public.wall_sealed()), 'hex') from public.wall_secret w);
end
$$;
comment on function wall_holds is 'True when the context of this transaction was made by enter_session and has not been touched since.';

-- county, today, caller, audiences (with spaces between), roles (the same), person, unit, principal, sip, subject
create function wall_part(part integer) returns text language sql stable
return case when wall_holds() then nullif((current_setting('samlad.context', true)::text[])[part], '') end;
comment on function wall_part is 'One part of the context; null without a context that holds.';

create function wall_county() returns uuid language sql stable return wall_part(1)::uuid;
create function wall_today() returns date language sql stable return wall_part(2)::date;
create function wall_caller() returns text language sql stable return wall_part(3);
create function wall_audiences() returns text[] language sql stable return coalesce(string_to_array(wall_part(4), ' '), '{}');
create function wall_roles() returns text[] language sql stable return coalesce(string_to_array(wall_part(5), ' '), '{}');
create function wall_person() returns uuid language sql stable return wall_part(6)::uuid;
create function wall_unit() returns uuid language sql stable return wall_part(7)::uuid;
create function wall_principal() returns uuid language sql stable return wall_part(8)::uuid;
create function wall_sip() returns uuid language sql stable return wall_part(9)::uuid;
create function wall_subject() returns uuid language sql stable return wall_part(10)::uuid;
comment on function wall_county is 'The county of the one who is signed in.';
comment on function wall_today is 'The day by which rights are counted.';
comment on function wall_caller is 'staff:<id> or person:<id>, whatever the assignment.';
comment on function wall_audiences is 'The audiences that the one who is signed in belongs to, as sip_reader writes them.';
comment on function wall_roles is 'The roles of the assignment; empty for individuals.';
comment on function wall_person is 'The individual who is signed in; null for staff.';
comment on function wall_unit is 'The unit of the assignment.';
comment on function wall_principal is 'The principal of that unit.';
comment on function wall_sip is 'The SIP at hand, when the one who is signed in finds it.';
comment on function wall_subject is 'The person whom that SIP is about.';

-- Who raised the need, for what is kept from those who did that alone; beside the SIP, so that lists need not open it.
alter table sip add column raised_by text;
update sip set raised_by = case state #>> '{need,raisedBy,kind}'
  when 'staff' then 'staff:' || (state #>> '{need,raisedBy,staffId}') || '@' || (state #>> '{need,raisedBy,unitId}')
  when 'person' then 'person:' || (state #>> '{need,raisedBy,personId}') end;
comment on column sip.raised_by is 'Who raised the need, written as an audience; null for the program itself.';

create type session_now as (
  created_at timestamptz, last_seen_at timestamptz, county_id uuid, county_name text, agreement_key text,
  staff_id uuid, staff_name text, title text, hsa_id text, person_id uuid, person_name text,
  assignment_id uuid, roles text[], unit_id uuid, unit_name text, unit_kind text,
  principal_id uuid, principal_name text, principal_kind text, manages_county boolean, audiences text[]);
comment on type session_now is 'A live session: whom it is for, in which assignment of today, and the audiences that makes.';

create function session_of(p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date) returns session_now
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
     and (st.id is not null or pe.id is not null);
  return it;
end
$$;
comment on function session_of is 'The live session of a token; its county is null when there is none. Not for the app''s role, which is given sessions by the functions that go through it.';

create function enter_session(p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date, p_sip uuid)
returns setof session_now language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  it public.session_now := public.session_of(p_token, p_now, p_seen_after, p_today);
  county uuid;
  subject uuid;
begin
  if it.county_id is null then return; end if;
  if p_sip is not null then
    select x.county_id, x.person_id into county, subject from public.sip x where x.id = p_sip;
    -- The SIP at hand: one that is found, or one that is about to be made.
    if county <> it.county_id or county is not null and not exists (
        select 1 from public.sip_reader r
         where r.sip_id = p_sip and r.audience = any(it.audiences) and (r.until is null or r.until >= p_today)) then
      subject := null;
      p_sip := null;
    end if;
  end if;
  perform set_config('samlad.context', array[
    it.county_id::text, p_today::text, coalesce('staff:' || it.staff_id, 'person:' || it.person_id),
    array_to_string(it.audiences, ' '), case when it.unit_id is null then '' else array_to_string(it.roles, ' ') end,
    coalesce(it.person_id::text, ''), coalesce(it.unit_id::text, ''), coalesce(it.principal_id::text, ''),
    coalesce(p_sip::text, ''), coalesce(subject::text, '')]::text, true);
  perform set_config('samlad.seal',
    encode(sha256((select w.secret from public.wall_secret w) || public.wall_sealed()), 'hex'), true);
  return next it;
end
$$;
comment on function enter_session is 'Finds the live session of a token and makes the context of this transaction from it: whom the rows are shown to. Nothing when there is no such session. p_sip becomes the SIP at hand when the one who is signed in finds it, or when there is none by that id yet: then it is about to be made.';

create function person_numbered(p_number text) returns setof person language sql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
  select p.* from person p where p.county_id = wall_county() and p.personal_identity_number = p_number
$$;
comment on function person_numbered is 'The person with that full identity number in the reader''s county: the one way to somebody whom one does not find (product rule Z5).';

create function persons_named(p_ids uuid[]) returns table (person_id uuid, protection text) language sql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
  select p.id, p.protection from person p where p.id = any(p_ids) and p.county_id = wall_county()
$$;
comment on function persons_named is 'The protection of persons whose ids a SIP at hand holds, and nothing else about them (product rule Z4).';

-- Policies. `(select …)` is worked out once for a statement. The first alternative is what almost every row is found by.
-- Who finds a SIP is said in one place, sip_reader. What a command writes goes through carry_out (0012_doors.sql) and in no
-- other way: a row among the readers of another SIP would have opened that one.

alter table sip enable row level security;
create policy found on sip for select using (
  id = (select wall_sip())
  or (county_id = (select wall_county()) and exists (
    select 1 from sip_reader r where r.sip_id = sip.id and r.audience = any((select wall_audiences())::text[])
       and (r.until is null or r.until >= (select wall_today())))));

alter table sip_event enable row level security;
create policy found on sip_event for select using (sip_id = (select wall_sip()));

alter table sip_command enable row level security;
create policy own on sip_command for select using (caller = (select wall_caller()));

alter table sip_reader enable row level security;
create policy found on sip_reader for select using (
  sip_id = (select wall_sip()) or audience = any((select wall_audiences())::text[]));

alter table sip_task enable row level security;
create policy found on sip_task for select using (
  sip_id = (select wall_sip()) or audience = any((select wall_audiences())::text[])
  or exists (select 1 from sip_reader r where r.sip_id = sip_task.sip_id and r.audience = any((select wall_audiences())::text[])
       and (r.until is null or r.until >= (select wall_today()))));

alter table letter enable row level security;
create policy addressed on letter for select using (audience = any((select wall_audiences())::text[]));
create policy put_aside on letter for update using (audience = any((select wall_audiences())::text[]));

alter table draft enable row level security;
create policy own on draft for all using (owner = (select wall_caller()))
  with check (owner = (select wall_caller()) and county_id = (select wall_county()));

alter table attachment enable row level security;
create policy found on attachment for select using (sip_id = (select wall_sip()));
create policy uploaded on attachment for insert with check (sip_id = (select wall_sip()));

alter table person enable row level security;
create policy found on person for select using (
  id = (select wall_subject()) or id = (select wall_person())
  or exists (select 1 from sip s where s.person_id = person.id));
create policy contact_changed on person for update using (id = (select wall_subject())) with check (county_id = (select wall_county()));

-- The directory is open to everybody signed in, within the county; its administrators change it.
alter table county enable row level security;
create policy own on county for select using (id = (select wall_county()));
alter table principal enable row level security;
create policy own_county on principal for select using (county_id = (select wall_county()));
create policy administered on principal for all using (county_id = (select wall_county()) and 'admin' = any((select wall_roles())::text[]));
alter table unit enable row level security;
create policy own_county on unit for select using (county_id = (select wall_county()));
create policy administered on unit for all using (county_id = (select wall_county()) and 'admin' = any((select wall_roles())::text[]));
alter table staff enable row level security;
create policy own_county on staff for select using (county_id = (select wall_county()));
create policy administered on staff for all using (county_id = (select wall_county()) and 'admin' = any((select wall_roles())::text[]));
alter table assignment enable row level security;
create policy own_county on assignment for select using (county_id = (select wall_county()));
create policy administered on assignment for all using (county_id = (select wall_county()) and 'admin' = any((select wall_roles())::text[]));
alter table directory_change enable row level security;
create policy administered on directory_change for all using (county_id = (select wall_county()) and 'admin' = any((select wall_roles())::text[]));

-- Sign-in comes before there is anybody to show rows to: the app's role is shown none of these, and is given no right to them.
alter table session enable row level security;
alter table sign_in_attempt enable row level security;
alter table oidc_payload enable row level security;
alter table wall_secret enable row level security;

revoke execute on function session_of, enter_session, wall_holds, person_numbered, persons_named from public;
