-- A SIP's document is read and written whole and never looked into by a query that many ask, so it is kept as the text that the
-- program wrote: to take it apart when it is written, and to put it together when it is read, cost more than to find it.
alter table sip alter column state type json using state::json;

drop function open_sip;
drop function write_sip;
drop function carry_out;
drop function my_sips;

create function open_sip(p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date, p_sip uuid, p_for_command boolean, p_address inet)
returns table (session session_now, state json, head_hash bytea, person json, tasks json, readers json)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  ground text;
  subject uuid;
begin
  session := public.session_of(p_token, p_now, p_seen_after, p_today);
  if (session).county_id is null then return; end if;
  if p_sip is null then return next; return; end if;
  select string_agg(r.ground, ' ') into ground
    from public.sip_reader r
   where r.sip_id = p_sip and r.county_id = (session).county_id and r.audience = any((session).audiences)
     and (r.until is null or r.until >= p_today);
  if ground is null then return next; return; end if;
  select x.state, x.head_hash, public.person_card(p), p.id
    into state, head_hash, person, subject
    from public.sip x join public.person p on p.id = x.person_id
   where x.id = p_sip;
  if p_for_command then
    tasks := public.tasks_of(p_sip);
    readers := public.readers_of(p_sip);
  else
    insert into public.access_log (county_id, at, actor_kind, staff_id, person_id, assignment_id, unit_id, action, sip_id,
                                   subject_person_id, ground, address)
    values ((session).county_id, p_now, case when (session).staff_id is null then 'person' else 'staff' end, (session).staff_id,
            (session).person_id, (session).assignment_id, (session).unit_id, 'read', p_sip, subject, ground, p_address);
  end if;
  return next;
end
$$;
comment on function open_sip is 'The live session of a token, and with it the SIP, if one is asked for, when the one who is signed in finds it: to carry out a command, or to read it, which is logged in the same statement (product rule Z3). Nothing when there is no such session.';

create function write_sip(p_county uuid, p_caller text, p_sip uuid, p_from integer, p_at timestamptz, p_write jsonb, p_state json, p_access jsonb)
returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_from is null then
    if exists (select 1 from public.sip x where x.id = p_sip) then return false; end if;
    insert into public.person (id, county_id, personal_identity_number, name, birth_date, sex_hint)
    select r.id, p_county, r.personal_identity_number, r.name, r.birth_date, r.sex_hint
      from jsonb_to_recordset(p_write -> 'persons') as r(id uuid, personal_identity_number text, name text, birth_date date, sex_hint text);
    insert into public.sip (id, county_id, person_id, version, state, stage, lead_unit_id, coordinator_id, deputy_id,
                            next_due_on, raised_at, last_event_at, closed_on, head_hash, raised_by)
    select p_sip, p_county, r.person_id, r.version, p_state, r.stage, r.lead_unit_id, r.coordinator_id, r.deputy_id,
           r.next_due_on, r.raised_at, r.last_event_at, r.closed_on, r.head_hash, r.raised_by
      from jsonb_to_record(p_write -> 'row') as r(person_id uuid, version integer, stage text, lead_unit_id uuid,
           coordinator_id uuid, deputy_id uuid, next_due_on date, raised_at timestamptz, last_event_at timestamptz, closed_on date,
           head_hash bytea, raised_by text);
  else
    update public.sip x
       set version = r.version, state = p_state, stage = r.stage, lead_unit_id = r.lead_unit_id, coordinator_id = r.coordinator_id, deputy_id = r.deputy_id,
           next_due_on = r.next_due_on, last_event_at = r.last_event_at, closed_on = r.closed_on, head_hash = r.head_hash
      from jsonb_to_record(p_write -> 'row') as r(version integer, stage text, lead_unit_id uuid,
           coordinator_id uuid, deputy_id uuid, next_due_on date, last_event_at timestamptz, closed_on date, head_hash bytea)
     where x.id = p_sip and x.county_id = p_county and x.version = p_from;
    if not found then return false; end if;
    if p_write ? 'persons' then
      insert into public.person (id, county_id, personal_identity_number, name, birth_date, sex_hint)
      select r.id, p_county, r.personal_identity_number, r.name, r.birth_date, r.sex_hint
        from jsonb_to_recordset(p_write -> 'persons') as r(id uuid, personal_identity_number text, name text, birth_date date, sex_hint text);
    end if;
  end if;
  insert into public.sip_event (sip_id, seq, county_id, at, by_actor, command_id, type, data, prev_hash, hash)
  select p_sip, r.seq, p_county, r.at, r.by, (p_write ->> 'commandId')::uuid, r.event ->> 'type', r.event, r.prev_hash, r.hash
    from jsonb_to_recordset(p_write -> 'events') as r(seq integer, at timestamptz, by jsonb, event jsonb, prev_hash bytea, hash bytea);
  insert into public.sip_command (caller, command_id, sip_id, county_id, command, input_hash, version, answered_at)
  select p_caller, (p_write ->> 'commandId')::uuid, p_sip, p_county, p_write ->> 'command', (p_write ->> 'inputHash')::bytea,
         (p_write #>> '{row,version}')::integer, p_at;
  insert into public.access_log (county_id, at, actor_kind, staff_id, person_id, assignment_id, unit_id, action, sip_id,
                                 subject_person_id, listed_sip_ids, ground, detail, address)
  select p_county, p_at, r.actor_kind, r.staff_id, r.person_id, r.assignment_id, r.unit_id, r.action, p_sip,
         r.subject_person_id, r.listed_sip_ids, r.ground, r.detail, r.address
    from jsonb_to_record(p_access) as r(actor_kind text, staff_id uuid, person_id uuid, assignment_id uuid, unit_id uuid,
         action text, subject_person_id uuid, listed_sip_ids uuid[], ground text, detail jsonb, address inet);
  if p_write ? 'tasksGone' then
    delete from public.sip_task t using jsonb_to_recordset(p_write -> 'tasksGone') as r(audience text, key text)
     where t.sip_id = p_sip and t.audience = r.audience and t.key = r.key;
  end if;
  if p_write ? 'tasks' then
    insert into public.sip_task (sip_id, county_id, audience, key, kind, stage, appears_on, due_on, params)
    select p_sip, p_county, r.audience, r.key, r.kind, r.stage, r."appearsOn", r."dueOn", r.params
      from jsonb_to_recordset(p_write -> 'tasks') as r(audience text, key text, kind text, stage text, "appearsOn" date, "dueOn" date, params jsonb)
    on conflict (sip_id, audience, key) do update set kind = excluded.kind, stage = excluded.stage,
       appears_on = excluded.appears_on, due_on = excluded.due_on, params = excluded.params;
  end if;
  if p_write ? 'readersGone' then
    delete from public.sip_reader r
     where r.sip_id = p_sip and r.audience in (select jsonb_array_elements_text(p_write -> 'readersGone'));
  end if;
  if p_write ? 'readers' then
    insert into public.sip_reader (sip_id, county_id, audience, until, ground)
    select p_sip, p_county, r.audience, r.until, r.ground
      from jsonb_to_recordset(p_write -> 'readers') as r(audience text, until date, ground text)
    on conflict (sip_id, audience) do update set until = excluded.until, ground = excluded.ground;
  end if;
  if p_write ? 'letters' then
    insert into public.letter (county_id, sip_id, audience, kind, params, planned_at)
    select p_county, p_sip, r.audience, r.kind, r.params, p_at
      from jsonb_to_recordset(p_write -> 'letters') as r(audience text, kind text, params jsonb);
  end if;
  return true;
end
$$;
comment on function write_sip is 'Writes all that one command leads to (server/sip/writeCommand.ts), unless the SIP has another version than p_from by now, or is there although p_from is null: then nothing, and false. For carry_out and the owner.';

create function carry_out(p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date, p_sip uuid, p_from integer, p_write jsonb, p_state json, p_access jsonb)
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
  return public.write_sip(it.county_id, coalesce('staff:' || it.staff_id, 'person:' || it.person_id), p_sip, p_from, p_now, p_write, p_state,
    p_access || jsonb_build_object('actor_kind', case when it.staff_id is null then 'person' else 'staff' end, 'staff_id', it.staff_id,
      'person_id', it.person_id, 'assignment_id', it.assignment_id, 'unit_id', it.unit_id,
      'subject_person_id', subject, 'listed_sip_ids', null));
end
$$;
comment on function carry_out is 'write_sip for the live session of a token: in its county, by its caller, each event its own, logged as its act on the person whom the SIP is about, and in no SIP but one that it finds, or makes. Null when there is no such session; false when nothing was written.';

create function my_sips(p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date)
returns table (
  id uuid, stage text, next_due_on date, raised_at timestamptz, last_event_at timestamptz, closed_on date, raised_by text,
  found_as text[], deputy_id uuid, state json, person_name text, birth_date date, protection text, personal_identity_number text,
  lead_unit_id uuid, unit_name text, reveals_place boolean, coordinator_id uuid, staff_name text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  it public.session_now := public.session_of(p_token, p_now, p_seen_after, p_today);
begin
  return query
  select x.id, x.stage, x.next_due_on, x.raised_at, x.last_event_at, x.closed_on, x.raised_by,
         found.found_as, x.deputy_id,
         case when it.staff_id is null or p.protection <> 'none' and x.raised_by = any(it.audiences) then x.state end,
         p.name, p.birth_date, p.protection, p.personal_identity_number,
         u.id, u.name, u.reveals_place, st.id, st.name
    from (select r.sip_id, array_agg(r.audience) as found_as from public.sip_reader r
           where r.audience = any(it.audiences) and (r.until is null or r.until >= p_today) group by r.sip_id) found
    join public.sip x on x.id = found.sip_id and x.county_id = it.county_id
    join public.person p on p.id = x.person_id
    join public.unit u on u.id = x.lead_unit_id
    left join public.staff st on st.id = x.coordinator_id;
end
$$;
comment on function my_sips is 'The SIPs that the live session of a token finds, by which of its audiences, with the names that lists show. The SIP itself goes along for individuals, who find few, and for a protected person''s SIP that the session''s reader raised.';

revoke execute on function open_sip, write_sip, carry_out, my_sips from public;
