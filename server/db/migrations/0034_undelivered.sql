-- What could not be sent is a task for a human (server/notices/undelivered.ts): it stands in the work list of whoever runs the SIP,
-- until it has been sent again, the news has been read, or somebody says that they have taken care of it.

create index notice_failed_of_sip on notice (sip_id) where state = 'failed';

create function my_undelivered(p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date)
returns table (sip_id uuid, person_name text, birth_date date, protection text, messages integer, since timestamptz, kind text, task text,
               audience text, unit_name text, unit_reveals_place boolean, is_subject boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  it public.session_now := public.session_of(p_token, p_now, p_seen_after, p_today);
begin
  if it.county_id is null or it.staff_id is null or it.unit_id is null then return; end if;
  return query
  select x.id, p.name, p.birth_date, p.protection, f.messages, f.since, l.kind, l.params ->> 'task', split_part(l.audience, ':', 1), u.name, u.reveals_place,
         l.audience = 'person:' || x.person_id
    from (select distinct r.sip_id from public.sip_reader r
           where r.audience = any(it.audiences) and r.audience in ('staff:' || it.staff_id || '@' || it.unit_id, 'manager:' || it.unit_id)
             and (r.until is null or r.until >= p_today)) found
    join public.sip x on x.id = found.sip_id and x.county_id = it.county_id and x.lead_unit_id = it.unit_id
     and (it.staff_id in (x.coordinator_id, x.deputy_id) or x.coordinator_id is null and 'manager:' || it.unit_id = any(it.audiences))
    join public.person p on p.id = x.person_id
    join lateral (
           -- What goes to one owner together is one message. Whoever has read the news needs no telling, nor does the reader.
           select count(distinct n.message_id)::integer as messages, min(n.settled_at) as since,
                  (array_agg(n.letter_id order by n.settled_at desc, n.id))[1] as latest
             from public.notice n join public.letter told on told.id = n.letter_id and told.read_at is null
            where n.sip_id = x.id and n.state = 'failed' and n.settled_at > p_now - interval '60 days'
              and n.owner <> 'staff:' || it.staff_id) f on f.messages > 0
    join public.letter l on l.id = f.latest
    left join public.unit u on u.id::text = case when l.audience like 'staff:%' then split_part(l.audience, '@', 2)
                                                 when l.audience ~ '^(unit|manager):' then split_part(l.audience, ':', 2) end
   order by f.since, x.id
   limit 50;
end
$$;
comment on function my_undelivered is 'In which of the SIPs that the session''s reader runs something could not be sent, and nobody has read it since: how much, since when, and to which unit or part. Never an address.';

create function settle_notices(p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date, p_ids uuid[])
returns integer language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  it public.session_now := public.session_of(p_token, p_now, p_seen_after, p_today);
  changed integer;
begin
  if it.county_id is null then return 0; end if;
  update public.notice n
     set state = 'dropped', why = 'takenCareOf', settled_at = p_now
   where n.id = any(p_ids) and n.state = 'failed' and n.county_id = it.county_id
     and (public.may_follow_notices(it, n.sip_id)
          or n.id in (select f.id from public.failed_notices(p_token, p_now, p_seen_after, p_today) f));
  get diagnostics changed = row_count;
  return changed;
end
$$;
comment on function settle_notices is 'Puts aside what could not be sent, for those who may send it again: they have told whom it concerned in another way. Gives how many it was.';

-- The same as in 0025, and which task time has made soon due or late.
drop function notices_of_sip;
create function notices_of_sip(p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date, p_sip uuid)
returns table (letter_id uuid, kind text, task text, planned_at timestamptz, read_at timestamptz, audience text, unit_name text,
               unit_reveals_place boolean, is_subject boolean, notices json)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  it public.session_now := public.session_of(p_token, p_now, p_seen_after, p_today);
begin
  if it.county_id is null or not public.may_follow_notices(it, p_sip) then return; end if;
  return query
  select l.id, l.kind, l.params ->> 'task', l.planned_at, l.read_at, split_part(l.audience, ':', 1), u.name, u.reveals_place,
         l.audience = 'person:' || x.person_id,
         (select coalesce(json_agg(json_build_object(
                   'id', n.id, 'to', split_part(n.owner, ':', 1), 'channel', n.channel, 'state', n.state, 'why', n.why,
                   'tries', n.tries, 'dueAt', n.due_at, 'triedAt', n.tried_at, 'settledAt', n.settled_at) order by n.channel, n.owner), '[]')
            from public.notice n where n.letter_id = l.id)
    from public.letter l
    join public.sip x on x.id = l.sip_id
    left join public.unit u on u.id::text = case when l.audience like 'staff:%' then split_part(l.audience, '@', 2)
                                                 when l.audience ~ '^(unit|manager):' then split_part(l.audience, ':', 2) end
   where l.sip_id = p_sip
   order by l.planned_at desc, l.id
   limit 300;
end
$$;
comment on function notices_of_sip is 'Who has been told what about a SIP, and what became of it, the latest first: units and parts, never an address or a person''s name. For its coordinator, deputy and manager; nothing for others.';

revoke execute on function my_undelivered, settle_notices, notices_of_sip from public;
