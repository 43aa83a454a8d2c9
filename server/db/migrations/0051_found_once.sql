-- The same as in 0041, in less time where much waits in each SIP.

create or replace function my_work(
  p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date, p_audiences text[], p_limit integer, p_offset integer,
  p_news_after timestamptz, p_put_aside_after timestamptz, p_address inet)
returns table (items json, total integer, letters json)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  it public.session_now := public.session_of(p_token, p_now, p_seen_after, p_today);
  own text[] := array(select one from unnest(it.audiences) as one where one = any(p_audiences));
  manager text := (select one from unnest(own) as one where one like 'manager:%');
  worked uuid[];
  told uuid[];
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
  -- Whether the reader finds it is asked once for each SIP, however much waits in it.
  there as materialized (
    select one.sip_id
      from (select distinct due.sip_id from due) one
     where (select true from public.sip_reader r
             where r.sip_id = one.sip_id and r.audience = any(it.audiences) and (r.until is null or r.until >= p_today) limit 1)),
  found as (
    select due.*, count(*) over ()::integer as total
      from due join there on there.sip_id = due.sip_id
     order by due.due_on nulls last, due.appears_on, due.sip_id, due.key
     limit p_limit offset p_offset),
  page as (
    select f.sip_id as "sipId", f.audience, f.key, f.kind, f.stage as "taskStage", f.appears_on as "appearsOn", f.due_on as "dueOn",
           f.params, case when as_what.told_alone then 'need' else s.stage end as stage,
           case when as_what.raised_alone and p.protection <> 'none' then '' else p.name end as "personName", p.birth_date as "birthDate", p.protection, u.id as "unitId", u.name as "unitName",
           u.reveals_place as "revealsPlace", st.id as "staffId", st.name as "staffName",
           case when it.staff_id is null then s.state end as state
      from found f
     cross join lateral (select not bool_or(not public.is_far(r.ground)) and bool_or(public.has_raised(r.ground)) as raised_alone,
             not bool_or(not public.is_far(r.ground) or public.has_raised(r.ground)) as told_alone
        from public.sip_reader r
       where r.sip_id = f.sip_id and r.audience = any(it.audiences) and (r.until is null or r.until >= p_today)) as_what
      join public.sip s on s.id = f.sip_id
      join public.person p on p.id = s.person_id
      join public.unit u on u.id = s.lead_unit_id
      left join public.staff st on st.id = s.coordinator_id)
  select coalesce((select json_agg(page order by "dueOn" nulls last, "appearsOn", "sipId", key) from page), '[]'),
         coalesce((select max(f.total) from found f), 0), array(select f.sip_id from found f)
    into items, total, worked;
  with page as (
    select l.id, l.kind, l.planned_at as "plannedAt", l.read_at as "readAt", l.params, s.id as "sipId",
           case when as_what.raised_alone and p.protection <> 'none' then '' else p.name end as "personName"
      from (select * from public.letter n
             where n.audience = any(it.audiences) and n.planned_at > p_news_after
               and (n.read_at is null or n.read_at > p_put_aside_after)
             order by n.planned_at desc limit 50) l
      left join public.sip s on s.id = l.sip_id
        and (select true from public.sip_reader r
              where r.sip_id = s.id and r.audience = any(it.audiences) and (r.until is null or r.until >= p_today) limit 1)
      left join lateral (select not bool_or(not public.is_far(r.ground)) and bool_or(public.has_raised(r.ground)) as raised_alone,
             not bool_or(not public.is_far(r.ground) or public.has_raised(r.ground)) as told_alone
        from public.sip_reader r
       where r.sip_id = s.id and r.audience = any(it.audiences) and (r.until is null or r.until >= p_today)) as_what on true
      left join public.person p on p.id = s.person_id)
  select coalesce(json_agg(page order by "plannedAt" desc, id), '[]'), array_agg("sipId") filter (where "sipId" is not null)
    into letters, told
    from page;
  if worked <> '{}' or told is not null then
    insert into public.access_log (county_id, at, actor_kind, staff_id, person_id, assignment_id, unit_id, action,
                                   listed_sip_ids, ground, detail, address)
    values (it.county_id, p_now, case when it.staff_id is null then 'person' else 'staff' end, it.staff_id, it.person_id,
            it.assignment_id, it.unit_id, 'workList', array(select distinct one from unnest(worked || told) as one),
            array_to_string(array(select split_part(one, ':', 1) from unnest(own) as one), ' '),
            jsonb_build_object('page', p_offset / p_limit + 1, 'limit', p_limit), p_address);
  end if;
  return next;
end
$$;
