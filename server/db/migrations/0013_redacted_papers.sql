-- A decision can name a paper, too: its bytes and its name go; who brought it, when, and its checksum stay. And with a text
-- goes what somebody has begun to write from it (core/sip/secrecy.ts, redactEntry).

create function take_out_named_papers(p_sip uuid) returns integer language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  taken integer;
begin
  perform set_config('samlad.removing', 'attachment', true);
  update attachment a set bytes = '', name = '[borttagen uppgift]', removed_at = x.at
    from sip_event x
   where a.sip_id = p_sip and a.removed_at is null
     and x.sip_id = p_sip and x.type = 'EntryRedacted' and x.data ->> 'item' = 'attachment:' || a.id
     -- The decision is written in this very transaction.
     and x.xmin = pg_current_xact_id()::xid;
  get diagnostics taken = row_count;
  perform set_config('samlad.removing', '', true);
  return taken;
end
$$;
comment on function take_out_named_papers is 'Removes bytes and name of the paper that a decision names, in the transaction in which the decision is written.';

create function take_out_drafts(p_sip uuid, p_rows jsonb) returns integer language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  taken integer;
begin
  delete from draft d using (
    select distinct was.it #>> '{}' as words
      from jsonb_to_recordset(p_rows) as r(seq int, data jsonb)
      join sip_event e on e.sip_id = p_sip and e.seq = r.seq
     cross join jsonb_path_query(e.data, '$.** ? (@.type() == "string")') as was(it)
     where not exists (select 1 from jsonb_path_query(r.data, '$.** ? (@.type() == "string")') as kept(it) where kept.it = was.it)
  ) gone
   -- A short word stands in many texts; what is long enough to be this text goes.
   where d.sip_id = p_sip and length(gone.words) >= 8 and position(gone.words in d.text) > 0;
  get diagnostics taken = row_count;
  return taken;
end
$$;
comment on function take_out_drafts is 'Removes the unfinished texts of a SIP that hold what is about to be taken out of its events.';

create or replace function redact_texts(p_rows jsonb) returns integer language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  taken integer;
begin
  if wall_sip() is null then
    raise exception 'there is no SIP at hand' using errcode = 'insufficient_privilege';
  end if;
  perform take_out_drafts(wall_sip(), p_rows);
  taken := take_out_texts(wall_sip(), p_rows);
  perform take_out_named_papers(wall_sip());
  return taken;
end
$$;
comment on function redact_texts is 'What a decision removes of the SIP at hand, for the app''s role: texts of events, drafts that hold them, and the paper it names.';
revoke execute on function take_out_named_papers, take_out_drafts from public;

-- A paper that a decision had removed before still names who brought it, until everybody's time is over.
create or replace function take_out_papers(p_sip uuid, p_at timestamptz) returns integer language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  taken integer;
begin
  if not exists (select 1 from sip_event x where x.sip_id = p_sip and x.type = 'TextsRemoved'
                  and x.data -> 'principals' = 'null'::jsonb and x.xmin = pg_current_xact_id()::xid) then
    raise exception 'this SIP''s time is not over' using errcode = 'restrict_violation';
  end if;
  perform set_config('samlad.removing', 'attachment', true);
  update attachment set bytes = '', name = '[borttagen uppgift]', removed_at = coalesce(removed_at, p_at),
         uploaded_by = case when uploaded_by ->> 'kind' = 'person'
                            then jsonb_set(uploaded_by, '{name}', '"[borttagen uppgift]"') else uploaded_by end
   where sip_id = p_sip;
  get diagnostics taken = row_count;
  perform set_config('samlad.removing', '', true);
  return taken;
end
$$;
comment on column attachment.removed_at is 'When it was removed by a decision, or its time was over: the bytes and the name are gone, the checksum stays.';
comment on table attachment is 'Signed papers, such as a written consent. Seen by those who run the SIP and by the person''s side. Never removed as rows, and changed only by take_out_papers and take_out_named_papers (see the trigger).';
comment on function refuse_change_but_removal is 'What has been written stays as it was, but for what take_out_texts, take_out_papers and take_out_named_papers remove.';
