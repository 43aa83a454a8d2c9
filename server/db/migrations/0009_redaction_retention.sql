-- What is removed, and what of it remains. A text can be taken out of an event that has happened, by a decision or when its
-- time is over; who did what, when, and why the text is gone stay, and so do the hashes (core/sip/redaction.ts).
-- Events and papers stay append-only. One function each goes through, and lets nothing but a removal pass.

create function only_takes_out(p_before jsonb, p_after jsonb) returns boolean language plpgsql immutable as $$
declare
  kind text := jsonb_typeof(p_before);
begin
  if p_before = p_after then return true; end if;
  if kind = 'string' then return p_after = '"[borttagen uppgift]"'::jsonb; end if;
  if kind is distinct from jsonb_typeof(p_after) then return false; end if;
  if kind = 'array' then
    return jsonb_array_length(p_before) = jsonb_array_length(p_after) and not exists (
      select 1 from generate_series(0, jsonb_array_length(p_before) - 1) n
       where not only_takes_out(p_before -> n, p_after -> n));
  end if;
  return kind = 'object' and not exists (
    select 1 from (select jsonb_object_keys(p_before) as key union select jsonb_object_keys(p_after)) k
     where not (p_before ? k.key and p_after ? k.key)
        or not (only_takes_out(p_before -> k.key, p_after -> k.key)
                or (k.key = 'birthDate' and p_after -> k.key = 'null'::jsonb)));
end
$$;
comment on function only_takes_out is 'True when the second is the first with some texts taken out (core/sip/redaction.ts, removedText), and a day of birth left out; nothing else.';

-- Removal sets samlad.removing for the moment it takes. The app's role has no right to update these tables at all, whatever it sets.
create function refuse_change_but_removal() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('samlad.removing', true) = tg_table_name
     and current_user = (select pg_get_userbyid(c.relowner) from pg_class c where c.oid = tg_relid) then
    return null;
  end if;
  raise exception '% is append-only: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end
$$;
comment on function refuse_change_but_removal is 'What has been written stays as it was, but for what take_out_texts and take_out_papers remove.';
drop trigger append_only on sip_event;
create trigger append_only before update or delete or truncate on sip_event for each statement execute function refuse_change_but_removal();
drop trigger append_only on attachment;
create trigger append_only before update or delete or truncate on attachment for each statement execute function refuse_change_but_removal();
comment on table sip_event is 'Everything that has happened to a SIP, for ever. Never removed; changed only by take_out_texts, which takes out texts (see the trigger).';
comment on column sip_event.hash is 'SHA-256 of prev_hash and the event''s canonical JSON (server/sip/eventChain.ts) as it was written. After a removal it fits no longer; what then must be there stands in the removal''s own event.';

create function take_out_texts(p_sip uuid, p_rows jsonb) returns integer language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  taken integer;
begin
  if exists (
    select 1 from jsonb_to_recordset(p_rows) as r(seq int, data jsonb, by_actor jsonb)
      left join sip_event e on e.sip_id = p_sip and e.seq = r.seq
     where e.seq is null or e.type in ('EntryRedacted', 'TextsRemoved')
        or not only_takes_out(e.data, r.data) or not only_takes_out(e.by_actor, r.by_actor)
        -- What says why it is gone is written in this very transaction.
        or not exists (select 1 from sip_event x where x.sip_id = p_sip and x.seq > r.seq
                        and x.type in ('EntryRedacted', 'TextsRemoved') and x.xmin = pg_current_xact_id()::xid)
  ) then
    raise exception 'this is no removal of texts' using errcode = 'restrict_violation';
  end if;
  perform set_config('samlad.removing', 'sip_event', true);
  update sip_event e set data = r.data, by_actor = r.by_actor
    from jsonb_to_recordset(p_rows) as r(seq int, data jsonb, by_actor jsonb)
   where e.sip_id = p_sip and e.seq = r.seq;
  get diagnostics taken = row_count;
  perform set_config('samlad.removing', '', true);
  return taken;
end
$$;
comment on function take_out_texts is 'Takes texts out of events of a SIP, once the event that says why has been written in the same transaction. Refuses everything that is not a removal.';

create function redact_texts(p_rows jsonb) returns integer language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if wall_sip() is null then
    raise exception 'there is no SIP at hand' using errcode = 'insufficient_privilege';
  end if;
  return take_out_texts(wall_sip(), p_rows);
end
$$;
comment on function redact_texts is 'take_out_texts of the SIP at hand, for the app''s role: a removal by a decision.';
revoke execute on function take_out_texts, redact_texts from public;

alter table attachment add column removed_at timestamptz;
alter table attachment drop constraint attachment_bytes_check;
alter table attachment add constraint attachment_bytes_check
  check (length(bytes) <= 5242880 and (length(bytes) = 0) = (removed_at is not null));
comment on column attachment.removed_at is 'When its time was over: the bytes and the name are gone, the checksum stays.';
comment on table attachment is 'Signed papers, such as a written consent. Seen by those who run the SIP and by the person''s side. Never removed as rows, and changed only by take_out_papers (see the trigger).';

create function take_out_papers(p_sip uuid, p_at timestamptz) returns integer language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  taken integer;
begin
  if not exists (select 1 from sip_event x where x.sip_id = p_sip and x.type = 'TextsRemoved'
                  and x.data -> 'principals' = 'null'::jsonb and x.xmin = pg_current_xact_id()::xid) then
    raise exception 'this SIP''s time is not over' using errcode = 'restrict_violation';
  end if;
  perform set_config('samlad.removing', 'attachment', true);
  update attachment set bytes = '', name = '[borttagen uppgift]', removed_at = p_at,
         uploaded_by = case when uploaded_by ->> 'kind' = 'person'
                            then jsonb_set(uploaded_by, '{name}', '"[borttagen uppgift]"') else uploaded_by end
   where sip_id = p_sip and removed_at is null;
  get diagnostics taken = row_count;
  perform set_config('samlad.removing', '', true);
  return taken;
end
$$;
comment on function take_out_papers is 'Removes bytes and names of a SIP''s papers in the transaction in which everything of it is removed.';
revoke execute on function take_out_papers from public;

comment on function refuse_change is 'What has been written in sip_command, access_log, access_seal and the log reviews stays as it was.';

alter table sip add column forgotten_on date;
comment on column sip.forgotten_on is 'The day everybody''s time of keeping was over and its texts were removed; null until then.';
create index sip_by_closing on sip (closed_on, id) where closed_on is not null and forgotten_on is null;
alter table person add column forgotten_on date;
comment on column person.forgotten_on is 'The day the row lost number, name and address, because no SIP holds the person any longer.';

create table retention_hold (
  id bigint generated always as identity primary key,
  county_id uuid not null,
  sip_id uuid not null,
  reason text not null check (length(reason) between 1 and 2000),
  held_by text not null check (length(held_by) between 1 and 200),
  held_at timestamptz not null,
  released_by text check (length(released_by) between 1 and 200),
  released_at timestamptz,
  release_reason text check (length(release_reason) between 1 and 2000),
  check ((released_at is null) = (released_by is null) and (released_at is null) = (release_reason is null)),
  foreign key (county_id, sip_id) references sip (county_id, id)
);
comment on table retention_hold is 'SIPs of which nothing is removed for the time being, whatever the clocks say: a claim, a supervision, a research sample (SoL 16 kap. 4 §).';
comment on column retention_hold.held_by is 'Who decided it.';
create unique index retention_hold_by_sip on retention_hold (sip_id) where released_at is null;

create table retention_run (
  id bigint generated always as identity primary key,
  as_of date not null,
  county_id uuid references county,
  run_by text not null check (length(run_by) between 1 and 200),
  began_at timestamptz not null,
  ended_at timestamptz,
  report jsonb
);
comment on table retention_run is 'Each time that texts were removed because their time was over. One that was stopped has no ended_at; what it had done stands in retention_removal.';
comment on column retention_run.county_id is 'The county it was for; null for all.';
comment on column retention_run.report is 'Figures of the run: what was removed, and of how many.';

create table retention_removal (
  run_id bigint not null references retention_run,
  sip_id uuid not null,
  seq integer not null,
  county_id uuid not null,
  everything boolean not null,
  clocks jsonb not null,
  events integer not null,
  papers integer not null,
  drafts integer not null,
  letters integer not null,
  at timestamptz not null,
  primary key (sip_id, seq),
  foreign key (county_id, sip_id) references sip (county_id, id)
);
comment on table retention_removal is 'What a run removed of one SIP: written in the same transaction.';
comment on column retention_removal.seq is 'The event that says so.';
comment on column retention_removal.everything is 'Everybody''s time was over.';
comment on column retention_removal.clocks is 'Whose time, since when, and by which law: ids, days and paragraphs.';
comment on column retention_removal.events is 'How many events lost texts.';
create index retention_removal_by_run on retention_removal (run_id);
create trigger append_only before update or delete or truncate on retention_removal for each statement execute function refuse_change();

-- Retention is the owner's alone: no policy, and no right for the app's role.
alter table retention_hold enable row level security;
alter table retention_run enable row level security;
alter table retention_removal enable row level security;
