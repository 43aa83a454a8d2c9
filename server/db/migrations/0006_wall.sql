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

-- What the seal covers: the transaction, and everything that enter_session says of it.
create function wall_sealed() returns bytea language sql stable as $$
  select convert_to(concat_ws('|', pg_backend_pid(), transaction_timestamp(),
    current_setting('samlad.county', true), current_setting('samlad.today', true), current_setting('samlad.caller', true),
    current_setting('samlad.audiences', true), current_setting('samlad.roles', true), current_setting('samlad.person', true),
    current_setting('samlad.unit', true), current_setting('samlad.principal', true), current_setting('samlad.sip', true),
    current_setting('samlad.subject', true)), 'UTF8')
$$;
comment on function wall_sealed is 'What the seal of the present context must have been made of.';

create function wall_holds() returns boolean language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  seal text := current_setting('samlad.seal', true);
begin
  if seal is null or seal = '' then return false; end if;
  return seal = (select encode(sha256(w.secret || wall_sealed()), 'hex') from wall_secret w);
end
$$;
comment on function wall_holds is 'True when the context of this transaction was made by enter_session and has not been touched since.';

create function wall_value(name text) returns text language sql stable as $$
  select case when wall_holds() then nullif(current_setting(name, true), '') end
$$;
comment on function wall_value is 'One setting of the context; null without a context that holds.';

create function wall_county() returns uuid language sql stable as $$ select wall_value('samlad.county')::uuid $$;
create function wall_today() returns date language sql stable as $$ select wall_value('samlad.today')::date $$;
create function wall_caller() returns text language sql stable as $$ select wall_value('samlad.caller') $$;
create function wall_audiences() returns text[] language sql stable as $$ select coalesce(wall_value('samlad.audiences'), '{}')::text[] $$;
create function wall_roles() returns text[] language sql stable as $$ select coalesce(wall_value('samlad.roles'), '{}')::text[] $$;
create function wall_person() returns uuid language sql stable as $$ select wall_value('samlad.person')::uuid $$;
create function wall_unit() returns uuid language sql stable as $$ select wall_value('samlad.unit')::uuid $$;
create function wall_principal() returns uuid language sql stable as $$ select wall_value('samlad.principal')::uuid $$;
create function wall_sip() returns uuid language sql stable as $$ select wall_value('samlad.sip')::uuid $$;
create function wall_subject() returns uuid language sql stable as $$ select wall_value('samlad.subject')::uuid $$;
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

-- Who raised the need always finds the SIP; kept beside it, so that it is found in the statement that makes it, too.
alter table sip add column raised_by text;
update sip set raised_by = case state #>> '{need,raisedBy,kind}'
  when 'staff' then 'staff:' || (state #>> '{need,raisedBy,staffId}') || '@' || (state #>> '{need,raisedBy,unitId}')
  when 'person' then 'person:' || (state #>> '{need,raisedBy,personId}') end;
comment on column sip.raised_by is 'Who raised the need, written as an audience; null for the program itself.';

create function enter_session(p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date, p_sip uuid)
returns table (
  created_at timestamptz, last_seen_at timestamptz, county_id uuid, county_name text, agreement_key text,
  staff_id uuid, staff_name text, title text, hsa_id text, person_id uuid, person_name text,
  assignment_id uuid, roles text[], unit_id uuid, unit_name text, unit_kind text,
  principal_id uuid, principal_name text, principal_kind text, manages_county boolean)
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
declare
  own text[] := '{}';
  subject uuid;
  unit_today uuid;
begin
  select s.created_at, s.last_seen_at, c.id, c.name, c.agreement_key,
         st.id, st.name, st.title, st.hsa_id, pe.id, pe.name,
         a.id, a.roles, u.id, u.name, u.kind, pr.id, pr.name, pr.kind, pr.manages_county
    into created_at, last_seen_at, county_id, county_name, agreement_key,
         staff_id, staff_name, title, hsa_id, person_id, person_name,
         assignment_id, roles, unit_id, unit_name, unit_kind, principal_id, principal_name, principal_kind, manages_county
    from session s
    join county c on c.id = s.county_id
    left join staff st on st.id = s.staff_id and (st.ended_on is null or st.ended_on > p_today)
    left join person pe on pe.id = s.person_id
    left join assignment a on a.id = s.assignment_id
          and a.starts_on <= p_today and (a.ends_on is null or a.ends_on > p_today)
    left join unit u on u.id = a.unit_id and (u.closed_on is null or u.closed_on > p_today)
    left join principal pr on pr.id = u.principal_id
   where s.token_hash = p_token and s.expires_at > p_now and s.last_seen_at > p_seen_after;
  if not found or (staff_id is null and person_id is null) then return; end if;
  unit_today := case when staff_id is not null and assignment_id is not null then unit_id end;
  if person_id is not null then
    own := array['person:' || person_id];
  -- An administrator, a log reviewer or an analyst as such finds no SIP.
  elsif unit_today is not null and roles && array['manager', 'coordinator', 'staff'] then
    own := array['staff:' || staff_id || '@' || unit_today, 'unit:' || unit_today];
    if 'manager' = any(roles) then own := own || ('manager:' || unit_today); end if;
  end if;
  if p_sip is not null then
    select x.person_id into subject from sip x
     where x.id = p_sip and x.county_id = enter_session.county_id
       and (x.raised_by = any(own) or exists (select 1 from sip_reader r
             where r.sip_id = p_sip and r.audience = any(own) and (r.until is null or r.until >= p_today)));
  end if;
  perform set_config('samlad.county', county_id::text, true),
          set_config('samlad.today', p_today::text, true),
          set_config('samlad.caller', coalesce('staff:' || staff_id, 'person:' || person_id), true),
          set_config('samlad.audiences', own::text, true),
          set_config('samlad.roles', coalesce(case when unit_today is not null then roles end, '{}')::text, true),
          set_config('samlad.person', coalesce(person_id::text, ''), true),
          set_config('samlad.unit', coalesce(unit_today::text, ''), true),
          set_config('samlad.principal', coalesce(case when unit_today is not null then principal_id end::text, ''), true),
          set_config('samlad.sip', case when subject is not null or not exists (select 1 from sip x where x.id = p_sip)
                                        then coalesce(p_sip::text, '') else '' end, true),
          set_config('samlad.subject', coalesce(subject::text, ''), true);
  perform set_config('samlad.seal', encode(sha256(w.secret || wall_sealed()), 'hex'), true) from wall_secret w;
  return next;
end
$$;
comment on function enter_session is 'Finds the live session of a token and makes the context of this transaction from it: whom the rows are shown to. Nothing when there is no such session. p_sip becomes the SIP at hand when the one who is signed in finds it, or when there is none by that id yet: then it is about to be made.';

create function person_numbered(p_number text) returns setof person language sql stable security definer
set search_path = pg_catalog, public as $$
  select p.* from person p where p.county_id = wall_county() and p.personal_identity_number = p_number
$$;
comment on function person_numbered is 'The person with that full identity number in the reader''s county: the one way to somebody whom one does not find (product rule Z5).';

create function persons_named(p_ids uuid[]) returns table (person_id uuid, protection text) language sql stable security definer
set search_path = pg_catalog, public as $$
  select p.id, p.protection from person p where p.id = any(p_ids) and p.county_id = wall_county()
$$;
comment on function persons_named is 'The protection of persons whose ids a SIP at hand holds, and nothing else about them (product rule Z4).';

-- Policies. `(select …)` is worked out once for a statement. The first alternative is what almost every row is found by.

alter table sip enable row level security;
create policy found on sip for select using (
  id = (select wall_sip())
  or (county_id = (select wall_county()) and (raised_by = any((select wall_audiences())::text[]) or exists (
    select 1 from sip_reader r where r.sip_id = sip.id and r.audience = any((select wall_audiences())::text[])
       and (r.until is null or r.until >= (select wall_today()))))));
create policy raised on sip for insert with check (
  county_id = (select wall_county()) and raised_by = any((select wall_audiences())::text[]));
create policy carried_on on sip for update using (id = (select wall_sip())) with check (county_id = (select wall_county()));

alter table sip_event enable row level security;
create policy found on sip_event for select using (sip_id = (select wall_sip()));
create policy happened on sip_event for insert with check (county_id = (select wall_county()));

alter table sip_command enable row level security;
create policy own on sip_command for select using (caller = (select wall_caller()));
create policy carried_out on sip_command for insert with check (caller = (select wall_caller()));

alter table sip_reader enable row level security;
create policy found on sip_reader for select using (
  sip_id = (select wall_sip()) or audience = any((select wall_audiences())::text[]));
create policy comes on sip_reader for insert with check (county_id = (select wall_county()));
create policy changes on sip_reader for update using (sip_id = (select wall_sip()));
create policy goes on sip_reader for delete using (sip_id = (select wall_sip()));

alter table sip_task enable row level security;
create policy found on sip_task for select using (
  sip_id = (select wall_sip()) or audience = any((select wall_audiences())::text[])
  or exists (select 1 from sip_reader r where r.sip_id = sip_task.sip_id and r.audience = any((select wall_audiences())::text[])
       and (r.until is null or r.until >= (select wall_today()))));
create policy comes on sip_task for insert with check (county_id = (select wall_county()));
create policy changes on sip_task for update using (sip_id = (select wall_sip()));
create policy goes on sip_task for delete using (sip_id = (select wall_sip()));

alter table letter enable row level security;
create policy addressed on letter for select using (audience = any((select wall_audiences())::text[]));
create policy planned on letter for insert with check (county_id = (select wall_county()));
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
create policy entered on person for insert with check (county_id = (select wall_county()));
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

revoke execute on function enter_session, wall_holds, person_numbered, persons_named from public;
