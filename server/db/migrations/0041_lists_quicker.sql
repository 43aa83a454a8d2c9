-- The same as in 0040, in less time: what a ground means is asked of its text, and a person is looked at only where the list is chosen or
-- sorted by one.

create function is_far(ground text) returns boolean language sql immutable
return ground in ('', 'raiser', 'ward', 'raiser ward', 'toldUnit', 'raiser toldUnit', 'ward toldUnit', 'raiser ward toldUnit', 'openCare', 'raiser openCare', 'ward openCare', 'raiser ward openCare', 'toldUnit openCare', 'raiser toldUnit openCare', 'ward toldUnit openCare', 'raiser ward toldUnit openCare');
comment on function is_far is 'Whether a ground in sip_reader lets its readers see no more than that a need was raised or a stay told of (core/sip/relations.ts): the phrases raiser, ward, toldUnit and openCare, in their order, and no other.';

create function has_raised(ground text) returns boolean language sql immutable
return ground like '%raiser%' or ground like '%ward%';
comment on function has_raised is 'Whether a ground in sip_reader is that of whoever raised the need, or of the ward that did.';

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
  found as (
    select due.*, count(*) over ()::integer as total
      from due
     where (select true from public.sip_reader r
             where r.sip_id = due.sip_id and r.audience = any(it.audiences) and (r.until is null or r.until >= p_today) limit 1)
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
comment on function my_work is 'What waits for those of the session''s audiences that are asked for, in the SIPs that it finds, most urgent first, and how much there is of it; and the news of all its audiences, the latest first; logged in the same statement (product rule Z3), unless nothing is shown. For a manager also what is left by those who no longer work at the unit, and for each of their SIPs that a new coordinator must be appointed. No row without a live session.';

create or replace function my_sips(
  p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date, p_closed boolean, p_stage text, p_lead boolean,
  p_mine boolean, p_named text, p_number text, p_sort text, p_backwards boolean, p_limit integer, p_offset integer, p_address inet)
returns table (sips json, total integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  it public.session_now := public.session_of(p_token, p_now, p_seen_after, p_today);
  -- The person is looked at before the page is cut only when something is asked of the name or the number.
  by_person boolean := p_named is not null or p_number is not null or p_sort = 'person';
  listed uuid[];
begin
  if it.county_id is null then return; end if;
  with chosen as (
    select x.id, shown.stage, shown.next_due_on, shown.is_closed, found.raised_alone, count(*) over ()::integer as total
      from (select r.sip_id, not bool_or(not public.is_far(r.ground)) and bool_or(public.has_raised(r.ground)) as raised_alone,
                   not bool_or(not public.is_far(r.ground) or public.has_raised(r.ground)) as told_alone
              from public.sip_reader r
             where r.audience = any(it.audiences) and (r.until is null or r.until >= p_today) group by r.sip_id) found
      join public.sip x on x.id = found.sip_id and x.county_id = it.county_id
      left join lateral (select p.name, p.protection, p.personal_identity_number from public.person p
                          where by_person and p.id = x.person_id offset 0) p on true
     -- As it is shown: by nothing else is it chosen or sorted.
     cross join lateral (select
             case when found.told_alone then 'need' else x.stage end as stage,
             case when not found.told_alone then x.next_due_on end as next_due_on,
             x.closed_on is not null and not found.told_alone as is_closed,
             case when not (found.raised_alone and p.protection <> 'none') then p.name end as name) shown
     cross join lateral (select case p_sort
             when 'due' then extract(epoch from shown.next_due_on)::double precision
             when 'changed' then extract(epoch from x.last_event_at)::double precision
             when 'raised' then extract(epoch from x.raised_at)::double precision
             when 'stage' then array_position(array['need', 'consent', 'assessment', 'summons', 'meeting', 'plan', 'followUp', 'closing'], shown.stage)::double precision
           end as key) k
     where (p_closed is null or p_closed = shown.is_closed)
       and (p_stage is null or shown.stage = p_stage)
       and (p_lead is null or p_lead = (x.lead_unit_id is not distinct from it.unit_id))
       and (not p_mine or it.staff_id in (x.coordinator_id, x.deputy_id))
       and (p_number is null or p.personal_identity_number = p_number)
       and (p_named is null or lower(shown.name) like p_named || '%' or lower(shown.name) like '% ' || p_named || '%')
     order by case when not p_backwards then k.key end nulls last, case when p_backwards then k.key end desc nulls last,
              case when p_sort = 'person' and not p_backwards then shown.name end collate public.swedish nulls last,
              case when p_sort = 'person' and p_backwards then shown.name end collate public.swedish desc nulls last,
              x.id
     limit p_limit offset p_offset),
  placed as (select c.*, row_number() over () as place from chosen c),
  page as (
    select c.place, x.id, c.stage, c.next_due_on as "nextDueOn", x.raised_at as "raisedAt", x.last_event_at as "lastEventAt",
           c.is_closed as closed, case when c.raised_alone and p.protection <> 'none' then '' else p.name end as "personName", p.birth_date as "birthDate", p.protection,
           u.id as "unitId", u.name as "unitName", u.reveals_place as "revealsPlace", st.id as "staffId", st.name as "staffName",
           case when it.staff_id is null then x.state end as state
      from placed c
      join public.sip x on x.id = c.id
      join public.person p on p.id = x.person_id
      join public.unit u on u.id = x.lead_unit_id
      left join public.staff st on st.id = x.coordinator_id)
  select coalesce((select json_agg(page order by place) from page), '[]'), coalesce((select max(c.total) from chosen c), 0),
         array(select c.id from placed c order by place)
    into sips, total, listed;
  -- That somebody searched and found nothing is logged too, not that somebody has no SIPs.
  if listed <> '{}' or p_named is not null or p_number is not null then
    insert into public.access_log (county_id, at, actor_kind, staff_id, person_id, assignment_id, unit_id, action, subject_person_id,
                                   listed_sip_ids, ground, detail, address)
    values (it.county_id, p_now, case when it.staff_id is null then 'person' else 'staff' end, it.staff_id, it.person_id,
            it.assignment_id, it.unit_id,
            case when p_number is not null then 'searchPerson' when p_named is not null then 'search' else 'list' end,
            -- Whose number it is: also one whom the searcher does not find may know who asked.
            (select p.id from public.person p where p.county_id = it.county_id and p.personal_identity_number = p_number),
            listed, array_to_string(array(select split_part(one, ':', 1) from unnest(it.audiences) as one), ' '),
            jsonb_build_object('page', p_offset / p_limit + 1) || case when p_named is null and p_number is null
              then jsonb_build_object('limit', p_limit) else jsonb_build_object('found', cardinality(listed)) end,
            p_address);
  end if;
  return next;
end
$$;
comment on function my_sips is 'The SIPs that the live session of a token finds, chosen, sorted and paged, with the names that lists show, and how many there are; logged in the same statement (product rule Z3). It is chosen and sorted by what is shown: a protected person''s name is not, to those who have but raised the need, nor how far it has come to a unit that only a ward has told. The SIP itself goes along for individuals, who find few. p_named is the beginning of a name, as like wants it. No row without a live session.';

drop function found_as_what;
drop function near_grounds;
revoke execute on function is_far, has_raised from public;
