-- The log of a SIP is read by whoever stands on the person's side, not by a relative nor by one who has but raised the need; and a
-- removal is the manager's, whatever the program says.

-- The individual, through a door (log_about): row by row, a policy of several ways to a row can use no index, and a log of ten
-- million rows would be looked through from one end to the other.
create or replace function log_about(p_sip uuid) returns setof access_log language sql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
  with asked as materialized (
    select wall_person() as reader, case when p_sip is null then wall_person() else wall_subject() end as subject,
           case when p_sip is null then (select array_agg(s.id) from sip s where s.person_id = wall_person()) else array[p_sip] end as sips
     where wall_person() is not null
       and (p_sip is null or p_sip = wall_sip() and wall_subject() is not null and exists (
             -- Not a relative, nor one who has but raised the need (core/sip/relations.ts, personSide).
             select 1 from sip_reader r where r.sip_id = p_sip and r.audience = any(wall_audiences())
                and string_to_array(r.ground, ' ') && array['individual', 'guardian', 'representative'])))
  select l.* from access_log l
   where (l.subject_person_id = (select subject from asked) or l.listed_sip_ids && (select sips from asked))
     and (p_sip is null or l.sip_id = p_sip or l.listed_sip_ids @> array[p_sip]
          or l.subject_person_id = (select reader from asked)
          -- That somebody searched for the person's number and found nothing.
          or l.action = 'searchPerson' and l.listed_sip_ids = '{}')
$$;
comment on function log_about is 'The rows of the log that concern the individual who is signed in: about that person, and lists and searches that own SIPs stood in. Or, with the SIP at hand, those that concern it, for whoever stands on the person''s side of it.';

create or replace function redact_texts(p_rows jsonb) returns integer language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  taken integer;
begin
  if wall_sip() is null then
    raise exception 'there is no SIP at hand' using errcode = 'insufficient_privilege';
  end if;
  if not exists (select 1 from sip s where s.id = wall_sip() and 'manager:' || s.lead_unit_id = any(wall_audiences())) then
    raise exception 'a removal is for the manager of the unit that holds the SIP' using errcode = 'insufficient_privilege';
  end if;
  perform take_out_drafts(wall_sip(), p_rows);
  taken := take_out_texts(wall_sip(), p_rows);
  perform take_out_named_papers(wall_sip());
  return taken;
end
$$;
comment on function redact_texts is 'What a decision of the manager removes of the SIP at hand, for the app''s role: texts of events, drafts that hold them, and the paper it names.';
