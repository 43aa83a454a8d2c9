-- Doors in the wall (0006): what is asked most goes through a function that finds the session itself, looks whether the one who
-- is signed in finds the SIP, and gives or does just that. It costs a fraction of asking row by row, and is narrower: what a
-- command writes can be written in no other way, with its entry in the log, whose reader is the session's and not the program's.

-- Whom a manager has appointed besides the coordinator; beside the SIP, so that lists need not open it.
alter table sip add column deputy_id uuid;
update sip set deputy_id = (state #>> '{lead,deputy,staffId}')::uuid;
comment on column sip.deputy_id is 'Who stands in for the coordinator, if anybody does.';

alter table sip_reader add column ground text not null default '';
comment on column sip_reader.ground is 'How those of the audience stand to the SIP: keys of core/sip/relations.ts with spaces between. What the log says of a read.';

create function person_card(p person) returns json language sql stable
return json_build_object('personId', p.id, 'name', p.name,
  'personalIdentityNumber', coalesce(p.personal_identity_number, ''), 'birthDate', p.birth_date,
  'protection', p.protection, 'address', coalesce(p.address, ''), 'phone', coalesce(p.phone, ''),
  'email', coalesce(p.email, ''), 'interpreterLanguage', coalesce(p.interpreter_language, ''),
  'placeUnits', case when p.protection <> 'none' then
    (select coalesce(json_agg(u.id), '[]') from unit u where u.county_id = p.county_id and u.reveals_place) end);
comment on function person_card is 'A person as the rules want them (core/sip/view.ts, PersonCard).';

create function tasks_of(p_sip uuid) returns json language sql stable
return (select coalesce(json_agg(json_build_object('key', t.key, 'kind', t.kind, 'audience', t.audience,
    'stage', t.stage, 'appearsOn', t.appears_on, 'dueOn', t.due_on, 'params', t.params)), '[]')
  from sip_task t where t.sip_id = p_sip);
comment on function tasks_of is 'What waits in a SIP (core/sip/tasks.ts, Task).';

create function readers_of(p_sip uuid) returns json language sql stable
return (select coalesce(json_agg(json_build_object('audience', r.audience, 'until', r.until, 'ground', r.ground)), '[]')
  from sip_reader r where r.sip_id = p_sip);
comment on function readers_of is 'Who finds a SIP (core/sip/readers.ts, Reader).';

create function open_sip(p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date, p_sip uuid, p_for_command boolean, p_address inet)
returns table (session session_now, state jsonb, head_hash bytea, person json, tasks json, readers json)
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

create function write_sip(p_county uuid, p_caller text, p_sip uuid, p_from integer, p_at timestamptz, p_write jsonb, p_access jsonb)
returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_from is null then
    if exists (select 1 from public.sip x where x.id = p_sip) then return false; end if;
    insert into public.person (id, county_id, personal_identity_number, name, birth_date, sex_hint)
    select r.id, p_county, r.personal_identity_number, r.name, r.birth_date, r.sex_hint
      from jsonb_to_recordset(p_write -> 'persons') as r(id uuid, personal_identity_number text, name text, birth_date date, sex_hint text);
    insert into public.sip (id, county_id, person_id, version, state, stage, lead_unit_id, coordinator_id, deputy_id,
                            next_due_on, raised_at, last_event_at, closed_on, head_hash, raised_by)
    select p_sip, p_county, r.person_id, r.version, r.state, r.stage, r.lead_unit_id, r.coordinator_id, r.deputy_id,
           r.next_due_on, r.raised_at, r.last_event_at, r.closed_on, r.head_hash, r.raised_by
      from jsonb_to_record(p_write -> 'row') as r(person_id uuid, version integer, state jsonb, stage text, lead_unit_id uuid,
           coordinator_id uuid, deputy_id uuid, next_due_on date, raised_at timestamptz, last_event_at timestamptz, closed_on date,
           head_hash bytea, raised_by text);
  else
    update public.sip x
       set version = r.version, state = r.state, stage = r.stage, lead_unit_id = r.lead_unit_id, coordinator_id = r.coordinator_id, deputy_id = r.deputy_id,
           next_due_on = r.next_due_on, last_event_at = r.last_event_at, closed_on = r.closed_on, head_hash = r.head_hash
      from jsonb_to_record(p_write -> 'row') as r(version integer, state jsonb, stage text, lead_unit_id uuid,
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

create function carry_out(p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date, p_sip uuid, p_from integer, p_write jsonb, p_access jsonb)
returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  it public.session_now := public.session_of(p_token, p_now, p_seen_after, p_today);
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
  end if;
  return public.write_sip(it.county_id, coalesce('staff:' || it.staff_id, 'person:' || it.person_id), p_sip, p_from, p_now, p_write,
    p_access || jsonb_build_object('actor_kind', case when it.staff_id is null then 'person' else 'staff' end, 'staff_id', it.staff_id,
      'person_id', it.person_id, 'assignment_id', it.assignment_id, 'unit_id', it.unit_id));
end
$$;
comment on function carry_out is 'write_sip for the live session of a token: in its county, by its caller, logged as its act, and in no SIP but one that it finds, or makes. Null when there is no such session; false when nothing was written.';

create function hold_sip() returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform 1 from public.sip x where x.id = public.wall_sip() for update;
end
$$;
comment on function hold_sip is 'Holds the SIP at hand until the transaction ends: nobody else writes to it meanwhile.';

create function my_work(
  p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date,
  p_audiences text[], p_limit integer, p_offset integer, p_news_after timestamptz, p_put_aside_after timestamptz)
returns table (items json, total integer, letters json)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  it public.session_now := public.session_of(p_token, p_now, p_seen_after, p_today);
  own text[] := array(select one from unnest(it.audiences) as one where one = any(p_audiences));
  manager text := (select one from unnest(own) as one where one like 'manager:%');
begin
  if it.county_id is null then return; end if;
  -- What waits comes first, and of that what the reader finds: how many SIPs one finds is then no matter.
  with gone as materialized (
    -- Who once had an assignment at a manager's unit and has none now, and since when. An assignment ends without any command
    -- to the SIP, so that this is worked out when it is read (product rule N3).
    select 'staff:' || a.staff_id || '@' || a.unit_id as audience, least(max(a.ends_on), min(st.ended_on), p_today) as since
      from public.assignment a join public.staff st on st.id = a.staff_id
     where manager is not null and a.unit_id = it.unit_id
     group by a.staff_id, a.unit_id
    having not bool_or(a.starts_on <= p_today and (a.ends_on is null or a.ends_on > p_today)
                       and (st.ended_on is null or st.ended_on > p_today))),
  due as materialized (
    select t.sip_id, t.audience, t.key, t.kind, t.stage, t.appears_on, t.due_on, t.params
      from public.sip_task t
     where t.audience = any(own) and t.appears_on <= p_today
    union all
    select t.sip_id, manager, t.key, t.kind, t.stage, t.appears_on, t.due_on, t.params
      from gone join public.sip_task t on t.audience = gone.audience and t.appears_on <= p_today
     where t.kind <> 'inactive'
    union all
    -- Every SIP that goes on has something that waits for its coordinator, sooner or later ('inactive').
    select distinct t.sip_id, manager, 'appointCoordinator', 'appointCoordinator', 'need', gone.since, gone.since, '{}'::jsonb
      from gone join public.sip_task t on t.audience = gone.audience),
  found as (
    select due.*, count(*) over ()::integer as total
      from due
     where (select true from public.sip_reader r
             where r.sip_id = due.sip_id and r.audience = any(it.audiences) and (r.until is null or r.until >= p_today) limit 1)
     order by due.due_on nulls last, due.appears_on, due.sip_id, due.key
     limit p_limit offset p_offset)
  select coalesce(json_agg(json_build_object(
           'sipId', f.sip_id, 'audience', f.audience, 'key', f.key, 'kind', f.kind, 'taskStage', f.stage,
           'appearsOn', f.appears_on, 'dueOn', f.due_on, 'params', f.params, 'stage', s.stage,
           'personName', p.name, 'birthDate', p.birth_date, 'protection', p.protection,
           'unitId', u.id, 'unitName', u.name, 'revealsPlace', u.reveals_place, 'staffId', st.id, 'staffName', st.name,
           'state', case when it.staff_id is null or p.protection <> 'none' and s.raised_by = any(it.audiences) then s.state end)
           order by f.due_on nulls last, f.appears_on, f.sip_id, f.key), '[]'), coalesce(max(f.total), 0)
    into items, total
    from found f
    join public.sip s on s.id = f.sip_id
    join public.person p on p.id = s.person_id
    join public.unit u on u.id = s.lead_unit_id
    left join public.staff st on st.id = s.coordinator_id;
  select coalesce(json_agg(json_build_object(
           'id', l.id, 'kind', l.kind, 'plannedAt', l.planned_at, 'readAt', l.read_at, 'params', l.params,
           'personName', p.name, 'protection', p.protection, 'sipId', s.id,
           'state', case when p.protection <> 'none' and s.raised_by = any(it.audiences) then s.state end)
           order by l.planned_at desc, l.id), '[]')
    into letters
    from (select * from public.letter n
           where n.audience = any(it.audiences) and n.planned_at > p_news_after
             and (n.read_at is null or n.read_at > p_put_aside_after)
           order by n.planned_at desc limit 50) l
    left join public.sip s on s.id = l.sip_id
      and (select true from public.sip_reader r
            where r.sip_id = s.id and r.audience = any(it.audiences) and (r.until is null or r.until >= p_today) limit 1)
    left join public.person p on p.id = s.person_id;
  return next;
end
$$;
comment on function my_work is 'What waits for those of the session''s audiences that are asked for, in the SIPs that it finds, most urgent first, and how much there is of it; and the news of all its audiences, the latest first. For a manager also what is left by those who no longer work at the unit, and for each of their SIPs that a new coordinator must be appointed.';

create function my_sips(p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date)
returns table (
  id uuid, stage text, next_due_on date, raised_at timestamptz, last_event_at timestamptz, closed_on date, raised_by text,
  found_as text[], deputy_id uuid, state jsonb, person_name text, birth_date date, protection text, personal_identity_number text,
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

revoke execute on function open_sip, write_sip, carry_out, hold_sip, my_work, my_sips from public;
