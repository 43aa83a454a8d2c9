-- What a county has changed of the agreement that it chose among those that come with the program (core/agreementChanges.ts):
-- one row for each decision, never changed afterwards. Nothing about any person stands here but which administrator decided.
-- The program reads it as the owner of the tables, at its start and whenever a row comes; through a session it is the
-- administrators' own history.

create table own_agreement (
  county_id uuid not null references county (id),
  agreement_key text not null,
  version integer not null check (version > 0),
  changes jsonb not null check (jsonb_typeof(changes) = 'object'),
  from_day date not null,
  reason text not null check (reason <> ''),
  made_by uuid not null references staff (id),
  made_at timestamptz not null,
  primary key (county_id, agreement_key, version)
);
comment on table own_agreement is 'A county''s own figures and names in its agreement, version by version. Appended, never changed.';
comment on column own_agreement.agreement_key is 'Which of the agreements that come with the program it is put on.';
comment on column own_agreement.version is 'Numbered from 1. The newest whose first day has come holds.';
comment on column own_agreement.changes is 'All that is another than what the program came with, by path; not what differs from the version before.';
comment on column own_agreement.from_day is 'The first day on which it holds, in Sweden.';
comment on column own_agreement.reason is 'Why, in the administrator''s words.';
comment on column own_agreement.made_by is 'The administrator.';

create trigger append_only before update or delete or truncate on own_agreement for each statement execute function refuse_change();
comment on function refuse_change is 'What has been written in sip_event, sip_command, access_log, attachment and own_agreement stays as it was.';

-- Every process reads anew when a row has come, whoever wrote it.
create function tell_of_agreement() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_notify('agreement', new.county_id::text);
  return null;
end
$$;
comment on function tell_of_agreement is 'Tells all processes that a county has changed its agreement.';
create trigger told after insert on own_agreement for each row execute function tell_of_agreement();

alter table own_agreement enable row level security;
create policy administered on own_agreement for select
  using (county_id = (select wall_county()) and 'admin' = any((select wall_roles())::text[]));
create policy decided on own_agreement for insert
  with check (county_id = (select wall_county()) and 'admin' = any((select wall_roles())::text[])
              and (select wall_caller()) = 'staff:' || made_by
              and exists (select from principal p where p.id = (select wall_principal()) and p.manages_county));

-- A command that was decided by the old agreement in the moment of the change may be written just after all was worked out anew.
alter table county_sweep add column unsettled_since timestamptz;
comment on column county_sweep.unsettled_since is 'Since when SIPs may have been written by an older agreement: those are worked out once more, a little later. Null: none.';
