-- What could not be sent is held to what the sender is held to: it is no task to tell somebody what they may no longer know, or
-- what something newer has taken the place of. And who put it aside is kept, the administrator's own list by itself.

alter table notice add column handled_by uuid references staff (id);
alter table notice add column handled_at timestamptz;
alter table notice add column put_aside_by uuid references staff (id);
alter table notice add column put_aside_at timestamptz;
alter table notice add constraint notice_handled check ((handled_by is null) = (handled_at is null));
alter table notice add constraint notice_put_aside check ((put_aside_by is null) = (put_aside_at is null));
comment on column notice.handled_by is 'Who, of those who run the SIP, said that whom it concerned has been told in another way.';
comment on column notice.handled_at is 'When that was said.';
comment on column notice.put_aside_by is 'Which administrator put it aside in the administrators'' own list. It takes nothing from those who run the SIP.';
comment on column notice.put_aside_at is 'When that was done.';

-- A mail about a calendar entry may stand beside an older piece of news, and that news beside several changes of the entry.
alter table notice drop constraint notice_once;
alter table notice add constraint notice_once unique nulls not distinct (letter_id, owner, channel, invitation, invitation_sequence);

-- Looked through each minute for those who have left the unit that named them (server/notices/planNotices.ts).
create index calendar_invitation_of_staff on calendar_invitation (starts_at) where not is_cancelled and owner like 'staff:%';

-- Whom a unit names to come is news that changes calendars, too; it may be all the news that there is.
create or replace function note_calendar_letters() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.letter_waiting (letter_id, county_id)
  select come.id, come.county_id from come
   where come.kind in ('summonsReceived', 'summonsAnswered', 'representativeNamed', 'meetingMoved', 'meetingCancelled', 'participantRemoved',
                       'wronglyAddressed', 'consentChanged', 'personChanged', 'guestJoined', 'sipClosed')
     and exists (select 1 from public.notice_setting s where s.county_id = come.county_id and s.calendar and s.email_when = 'atOnce')
  on conflict do nothing;
  return null;
end
$$;

-- The same as in 0031, and nobody works where they no longer can sign in: at a unit that is closed, or when they have ended.
create or replace function notice_lost(p_owner text, p_audience text, p_sip uuid, p_farewell boolean, p_today date) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with at as (
    select nullif(case when p_audience like 'staff:%' then split_part(p_audience, '@', 2) else split_part(p_audience, ':', 2) end, '')::uuid as unit_id),
  works as (
    select a.roles from at join public.assignment a on a.unit_id = at.unit_id
      join public.staff st on st.id = a.staff_id and (st.ended_on is null or st.ended_on > p_today)
      join public.unit u on u.id = a.unit_id and (u.closed_on is null or u.closed_on > p_today)
     where 'staff:' || a.staff_id = p_owner and a.starts_on <= p_today and (a.ends_on is null or a.ends_on > p_today)
       and a.roles && array['manager', 'coordinator', 'staff'])
  select case
    when p_owner like 'staff:%' and not exists (select 1 from works) then 'gone'
    when not p_farewell and not exists (
           select 1 from public.sip_reader r cross join at
            where r.sip_id = p_sip and (r.until is null or r.until >= p_today)
              and (r.audience = p_audience
                   or p_audience ~ '^(staff|manager):' and r.audience = 'unit:' || at.unit_id
                   or r.audience = 'manager:' || at.unit_id and exists (select 1 from works where 'manager' = any(roles))))
      then 'outOfSight'
  end
$$;

create function notice_barred(p_notice uuid, p_today date) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case
    when public.notice_protected(n.owner, n.sip_id) then 'protected'
    when exists (select 1 from public.staff st where 'staff:' || st.id = n.owner and st.ended_on <= p_today)
      or exists (select 1 from public.unit u where 'unit:' || u.id = n.owner and u.closed_on <= p_today) then 'gone'
    else public.notice_lost(
      -- That a meeting is taken away is told in the calendar of somebody who has left, too: it was they who were to come.
      case when n.invitation is null or not i.is_cancelled then n.owner end,
      coalesce(i.audience, l.audience), n.sip_id,
      -- News for those too who have just lost sight of the SIP (core/sip/letters.ts): that they have, or that they need not come. The
      -- mail says nothing of the SIP, and the work list then shows the news without it.
      coalesce(i.is_cancelled, l.kind in ('sipClosed', 'participantRemoved', 'consentChanged', 'coordinatorChanged', 'wronglyAddressed',
                                          'meetingCancelled')), p_today)
  end
    from public.notice n
    join public.letter l on l.id = n.letter_id
    left join public.calendar_invitation i on i.uid = n.invitation
   where n.id = p_notice
$$;
comment on function notice_barred is 'Why whom a notice is for may no longer be told of it, as things stand: protected, gone or outOfSight; null when they may. Asked before it is sent, and before somebody is asked to call instead.';

create function notice_to(p_notice uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when i.uid is null then l.audience
              when n.owner like 'staff:%' then n.owner || '@' || split_part(i.audience, ':', 2)
              else i.audience end
    from public.notice n
    join public.letter l on l.id = n.letter_id
    left join public.calendar_invitation i on i.uid = n.invitation
   where n.id = p_notice
$$;
comment on function notice_to is 'The audience whom a notice is for, written as in sip_reader. A mail about a calendar entry may stand beside somebody else''s news.';

create function notice_waits(p_notice uuid, p_now timestamptz, p_today date) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select n.state = 'failed'
     -- Whoever has read the news needs no telling; but news read before a calendar entry changed said nothing of that.
     and (l.read_at is null
          or n.invitation is not null and (l.read_at < n.planned_at or l.audience not in (public.notice_to(n.id), i.audience)))
     and public.notice_barred(n.id, p_today) is null
     -- Of the entry's changes only the newest one, and before it begins: as takeInvitation has it.
     and (n.invitation is null
          or i.sequence = n.invitation_sequence and i.starts_at > p_now and not (i.is_cancelled and i.sent_to is null))
     -- A meeting that is cancelled, over or at another time than the news says, or to which they are no longer to come.
     and not (n.invitation is null and l.kind in ('summonsReceived', 'representativeNamed', 'meetingMoved', 'meetingCancelled') and (
           exists (select 1 from public.letter newer
                    where newer.sip_id = l.sip_id and newer.audience = l.audience and newer.planned_at > l.planned_at
                      and (newer.kind in ('participantRemoved', 'wronglyAddressed', 'sipClosed')
                           or newer.kind in ('summonsReceived', 'meetingMoved', 'meetingCancelled')
                              and coalesce(newer.params ->> 'meetingId' = l.params ->> 'meetingId', true)))
           or l.kind <> 'meetingCancelled' and exists (
                select 1 from public.sip x cross join lateral json_array_elements(x.state -> 'meetings') meeting
                 where x.id = l.sip_id and meeting ->> 'id' = l.params ->> 'meetingId' and meeting ->> 'status' in ('cancelled', 'held'))))
    from public.notice n
    join public.letter l on l.id = n.letter_id
    left join public.calendar_invitation i on i.uid = n.invitation
   where n.id = p_notice
$$;
comment on function notice_waits is 'Whether a notice that could not be sent is a task for those who run the SIP: nobody has read the news since, it still holds, and whom it is for may know of it.';

create or replace function my_undelivered(p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date)
returns table (sip_id uuid, person_name text, birth_date date, protection text, messages integer, since timestamptz, kind text, task text,
               audience text, unit_name text, unit_reveals_place boolean, is_subject boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  it public.session_now := public.session_of(p_token, p_now, p_seen_after, p_today);
begin
  if it.county_id is null or it.staff_id is null or it.unit_id is null then return; end if;
  return query
  select x.id, p.name, p.birth_date, p.protection, f.messages, f.since, l.kind, l.params ->> 'task', split_part(told.audience, ':', 1), u.name,
         u.reveals_place, told.audience = 'person:' || x.person_id
    from (select distinct r.sip_id from public.sip_reader r
           where r.audience = any(it.audiences) and r.audience in ('staff:' || it.staff_id || '@' || it.unit_id, 'manager:' || it.unit_id)
             and (r.until is null or r.until >= p_today)) found
    join public.sip x on x.id = found.sip_id and x.county_id = it.county_id and x.lead_unit_id = it.unit_id
     and (it.staff_id in (x.coordinator_id, x.deputy_id) or x.coordinator_id is null and 'manager:' || it.unit_id = any(it.audiences))
    join public.person p on p.id = x.person_id
    join lateral (
           -- What goes to one owner together is one message. To the reader it is no task to be told.
           select count(distinct n.message_id)::integer as messages, min(n.settled_at) as since,
                  (array_agg(n.id order by n.settled_at desc, n.id))[1] as latest
             from public.notice n
            where n.sip_id = x.id and n.state = 'failed' and n.settled_at > p_now - interval '60 days'
              and n.owner <> 'staff:' || it.staff_id and public.notice_waits(n.id, p_now, p_today)) f on f.messages > 0
    join public.notice newest on newest.id = f.latest
    join public.letter l on l.id = newest.letter_id
    cross join lateral (select public.notice_to(newest.id) as audience) told
    left join public.unit u on u.id::text = case when told.audience like 'staff:%' then split_part(told.audience, '@', 2)
                                                 when told.audience ~ '^(unit|manager):' then split_part(told.audience, ':', 2) end
   order by f.since, x.id
   limit 50;
end
$$;
comment on function my_undelivered is 'In which of the SIPs that the session''s reader runs something could not be sent, still holds, and may be told: how much, since when, and to which unit or part. Never an address.';

create or replace function settle_notices(p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date, p_ids uuid[])
returns integer language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  it public.session_now := public.session_of(p_token, p_now, p_seen_after, p_today);
  changed integer;
begin
  if it.county_id is null then return 0; end if;
  update public.notice n
     set state = 'dropped', why = 'takenCareOf', settled_at = p_now, handled_by = it.staff_id, handled_at = p_now
   where n.id = any(p_ids) and n.state = 'failed' and n.county_id = it.county_id and public.may_follow_notices(it, n.sip_id);
  get diagnostics changed = row_count;
  return changed;
end
$$;
comment on function settle_notices is 'Puts aside what could not be sent, for those who run the SIP: they have told whom it concerned in another way. Keeps who said so. Gives how many it was.';

create function put_aside_notices(p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date, p_ids uuid[])
returns integer language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  it public.session_now := public.session_of(p_token, p_now, p_seen_after, p_today);
  changed integer;
begin
  if it.county_id is null then return 0; end if;
  update public.notice n
     set put_aside_by = it.staff_id, put_aside_at = p_now
   where n.id = any(p_ids) and n.state = 'failed' and n.county_id = it.county_id
     and n.id in (select f.id from public.failed_notices(p_token, p_now, p_seen_after, p_today) f);
  get diagnostics changed = row_count;
  return changed;
end
$$;
comment on function put_aside_notices is 'Puts aside what could not be sent in the administrators'' list, of what the session''s administrator is told of. It stays a task for those who run the SIP. Gives how many it was.';

-- The same as in 0025, but for what an administrator has put aside.
create or replace function failed_notices(p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date)
returns table (id uuid, "to" text, unit_name text, staff_name text, channel text, why text, tries integer, settled_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  it public.session_now := public.session_of(p_token, p_now, p_seen_after, p_today);
begin
  if it.county_id is null or it.unit_id is null or not 'admin' = any(it.roles) then return; end if;
  return query
  select n.id, split_part(n.owner, ':', 1), u.name, st.name, n.channel, n.why, n.tries, n.settled_at
    from public.notice n
    join public.sip x on x.id = n.sip_id
    join public.unit lead on lead.id = x.lead_unit_id
    left join public.unit u on 'unit:' || u.id = n.owner
    left join public.staff st on 'staff:' || st.id = n.owner
   where n.state = 'failed' and n.put_aside_at is null and n.county_id = it.county_id
     and (it.manages_county or coalesce(u.principal_id,
            (select w.principal_id from public.assignment a join public.unit w on w.id = a.unit_id
              where a.staff_id = st.id and w.principal_id = it.principal_id limit 1), lead.principal_id) = it.principal_id)
   order by n.settled_at desc, n.id
   limit 200;
end
$$;

-- What is sent again and does not get there then, either, is told of anew.
create or replace function send_notices_again(p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date, p_ids uuid[])
returns integer language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  it public.session_now := public.session_of(p_token, p_now, p_seen_after, p_today);
  changed integer;
begin
  if it.county_id is null then return 0; end if;
  update public.notice n
     set state = 'planned', why = null, tries = 0, due_at = p_now, first_tried_at = null, settled_at = null,
         put_aside_by = null, put_aside_at = null
   where n.id = any(p_ids) and n.state = 'failed' and n.county_id = it.county_id
     and (public.may_follow_notices(it, n.sip_id)
          or n.id in (select f.id from public.failed_notices(p_token, p_now, p_seen_after, p_today) f));
  get diagnostics changed = row_count;
  return changed;
end
$$;

-- The same as in 0034, and what is still a task, and who took care of it.
create or replace function notices_of_sip(p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date, p_sip uuid)
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
                   'tries', n.tries, 'dueAt', n.due_at, 'triedAt', n.tried_at, 'settledAt', n.settled_at,
                   'waits', public.notice_waits(n.id, p_now, p_today), 'handledBy', by_staff.name, 'handledAt', n.handled_at)
                   order by n.channel, n.owner), '[]')
            from public.notice n left join public.staff by_staff on by_staff.id = n.handled_by
           where n.letter_id = l.id)
    from public.letter l
    join public.sip x on x.id = l.sip_id
    left join public.unit u on u.id::text = case when l.audience like 'staff:%' then split_part(l.audience, '@', 2)
                                                 when l.audience ~ '^(unit|manager):' then split_part(l.audience, ':', 2) end
   where l.sip_id = p_sip
   order by l.planned_at desc, l.id
   limit 300;
end
$$;
comment on function notices_of_sip is 'Who has been told what about a SIP, and what became of it, the latest first: units and parts, never an address or the name of whom it went to; of those who run the SIP, who took care of what did not get there. For its coordinator, deputy and manager; nothing for others.';

revoke execute on function notice_barred, notice_to, notice_waits, put_aside_notices from public;
