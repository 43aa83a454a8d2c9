-- The doors of 0012 and 0013 a little narrower, for whoever may have any statement run as the app's role: an event is by the one
-- who is signed in, the line in the log is told to the one it is about, and nothing is removed but by who decides of removals.

create or replace function carry_out(p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date, p_sip uuid, p_from integer, p_write jsonb, p_access jsonb)
returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  it public.session_now := public.session_of(p_token, p_now, p_seen_after, p_today);
  subject text := p_write #>> '{row,person_id}';
begin
  if it.county_id is null then return null; end if;
  if p_from is null then
    if not coalesce((p_write #>> '{row,raised_by}') = any(it.audiences), false) then
      raise exception 'a need is raised by the one who is signed in' using errcode = 'insufficient_privilege';
    end if;
  elsif not exists (
      select 1 from public.sip_reader r
       where r.sip_id = p_sip and r.audience = any(it.audiences) and (r.until is null or r.until >= p_today)) then
    return false;
  else
    select x.person_id::text into subject from public.sip x where x.id = p_sip;
  end if;
  if exists (
      select 1 from jsonb_array_elements(p_write -> 'events') e
       where e #>> '{by,staffId}' is distinct from it.staff_id::text or e #>> '{by,personId}' is distinct from it.person_id::text
          or e #>> '{by,unitId}' is distinct from it.unit_id::text
          -- When the time of keeping is over is for retention to say, which writes as the owner.
          or e #>> '{event,type}' = 'TextsRemoved') then
    raise exception 'an event is by the one who is signed in' using errcode = 'insufficient_privilege';
  end if;
  if not coalesce(p_access ->> 'action' in ('command', 'disclose', 'redact'), false) then
    raise exception 'a command is logged as one' using errcode = 'insufficient_privilege';
  end if;
  return public.write_sip(it.county_id, coalesce('staff:' || it.staff_id, 'person:' || it.person_id), p_sip, p_from, p_now, p_write,
    p_access || jsonb_build_object('actor_kind', case when it.staff_id is null then 'person' else 'staff' end, 'staff_id', it.staff_id,
      'person_id', it.person_id, 'assignment_id', it.assignment_id, 'unit_id', it.unit_id,
      'subject_person_id', subject, 'listed_sip_ids', null));
end
$$;
comment on function carry_out is 'write_sip for the live session of a token: in its county, by its caller, each event its own, logged as its act on the person whom the SIP is about, and in no SIP but one that it finds, or makes. Null when there is no such session; false when nothing was written.';

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
