-- A file is a part of the record of the unit whose staff brought it, so it goes with that unit's texts and not with the last of all.
create or replace function take_out_papers(p_sip uuid, p_at timestamptz) returns integer language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  removal jsonb;
  everything boolean;
  taken integer;
begin
  select x.data into removal from sip_event x
   where x.sip_id = p_sip and x.type = 'TextsRemoved' and x.xmin = pg_current_xact_id()::xid
   order by x.seq desc limit 1;
  if removal is null then
    raise exception 'this SIP''s time is not over' using errcode = 'restrict_violation';
  end if;
  everything := removal -> 'principals' = 'null'::jsonb;
  perform set_config('samlad.removing', 'attachment', true);
  update attachment set bytes = '', name = '[borttagen uppgift]', removed_at = p_at
   where sip_id = p_sip and removed_at is null
     and (everything or uploaded_by ->> 'kind' = 'staff' and removal -> 'units' ? (uploaded_by ->> 'unitId'));
  get diagnostics taken = row_count;
  if everything then
    update attachment set uploaded_by = jsonb_set(uploaded_by, '{name}', '"[borttagen uppgift]"')
     where sip_id = p_sip and uploaded_by ->> 'kind' = 'person';
  end if;
  perform set_config('samlad.removing', '', true);
  return taken;
end
$$;
comment on function take_out_papers is 'Removes bytes and names of a SIP''s papers in the transaction in which their time is said to be over: those that the staff of the units whose texts go have brought, or all when everything is removed. How many.';
