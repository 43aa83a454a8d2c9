-- What a name in the wall's functions means is settled here, once. PostgreSQL lets any role make tables and types of its own for a
-- connection (pg_temp) and looks there first, so that a function which finds `text`, `uuid` or `person` by name as it runs would
-- find whatever the app's role had put there: and a domain's check, or a view, runs with the rights of the function's owner.

-- Standard bodies: their names are looked up now, and never again.
create or replace function public.wall_sealed() returns bytea language sql stable parallel safe
return pg_catalog.int4send(pg_catalog.pg_backend_pid()) || pg_catalog.timestamptz_send(pg_catalog.transaction_timestamp())
  || pg_catalog.convert_to(pg_catalog.current_setting('samlad.context', true), 'UTF8');

create or replace function public.wall_part(part integer) returns text language sql stable
return case when public.wall_holds()
  then nullif((pg_catalog.current_setting('samlad.context', true)::pg_catalog.text[])[part], '') end;

create or replace function public.wall_county() returns uuid language sql stable return public.wall_part(1)::pg_catalog.uuid;
create or replace function public.wall_today() returns date language sql stable return public.wall_part(2)::pg_catalog.date;
create or replace function public.wall_caller() returns text language sql stable return public.wall_part(3);
create or replace function public.wall_audiences() returns text[] language sql stable
return coalesce(pg_catalog.string_to_array(public.wall_part(4), ' '), '{}');
create or replace function public.wall_roles() returns text[] language sql stable
return coalesce(pg_catalog.string_to_array(public.wall_part(5), ' '), '{}');
create or replace function public.wall_person() returns uuid language sql stable return public.wall_part(6)::pg_catalog.uuid;
create or replace function public.wall_unit() returns uuid language sql stable return public.wall_part(7)::pg_catalog.uuid;
create or replace function public.wall_principal() returns uuid language sql stable return public.wall_part(8)::pg_catalog.uuid;
create or replace function public.wall_sip() returns uuid language sql stable return public.wall_part(9)::pg_catalog.uuid;
create or replace function public.wall_subject() returns uuid language sql stable return public.wall_part(10)::pg_catalog.uuid;

-- PL/pgSQL has no such bodies. This one is called many times in a transaction, so it has every type written out with its schema
-- instead of a path of its own. Operators, and functions, are never looked for in pg_temp.
create or replace function public.wall_holds() returns boolean language plpgsql stable security definer as $$
declare
  seal pg_catalog.text := pg_catalog.current_setting('samlad.seal', true);
begin
  if seal is null or seal = '' then return false; end if;
  return seal = (select pg_catalog.encode(pg_catalog.sha256(w.secret || public.wall_sealed()), 'hex') from public.wall_secret w);
end
$$;

-- Called once for a transaction, so that here a path of its own costs nothing that can be measured.
alter function public.enter_session(bytea, timestamptz, timestamptz, date, uuid) set search_path = pg_catalog, pg_temp;

-- The others set their path, but one that does not name pg_temp has it first all the same.
alter function public.person_numbered(text) set search_path = pg_catalog, public, pg_temp;
alter function public.persons_named(uuid[]) set search_path = pg_catalog, public, pg_temp;
alter function public.reviewed_persons(uuid[]) set search_path = pg_catalog, public, pg_temp;
alter function public.reviewed_likeness(timestamptz, timestamptz, text) set search_path = pg_catalog, public, pg_temp;
alter function public.redact_texts(jsonb) set search_path = pg_catalog, public, pg_temp;
alter function public.take_out_texts(uuid, jsonb) set search_path = pg_catalog, public, pg_temp;
alter function public.take_out_papers(uuid, timestamptz) set search_path = pg_catalog, public, pg_temp;
alter function public.refuse_after_signature() set search_path = pg_catalog, public, pg_temp;

-- What a command writes, it writes to the SIP at hand: a row among the readers of another would have opened that one.
drop policy happened on sip_event;
create policy happened on sip_event for insert with check (
  sip_id = (select wall_sip()) and county_id = (select wall_county()));
drop policy carried_out on sip_command;
create policy carried_out on sip_command for insert with check (
  caller = (select wall_caller()) and sip_id = (select wall_sip()) and county_id = (select wall_county()));
drop policy comes on sip_reader;
create policy comes on sip_reader for insert with check (
  sip_id = (select wall_sip()) and county_id = (select wall_county()));
drop policy comes on sip_task;
create policy comes on sip_task for insert with check (
  sip_id = (select wall_sip()) and county_id = (select wall_county()));
drop policy planned on letter;
create policy planned on letter for insert with check (
  sip_id = (select wall_sip()) and county_id = (select wall_county()));
drop policy raised on sip;
create policy raised on sip for insert with check (
  id = (select wall_sip()) and county_id = (select wall_county()) and raised_by = any((select wall_audiences())::text[]));
