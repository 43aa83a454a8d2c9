-- Notices: what goes to those who have asked to be told of news outside the work list too, by e-mail or SMS. A notice says that
-- something waits and nothing else. It is planned from a letter (0002), and never without one.

create table notice_setting (
  owner text primary key check (owner ~ '^(staff|person|unit):[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'),
  county_id uuid not null references county (id),
  language text not null check (language in ('sv', 'en')),
  email text check (length(email) between 3 and 200),
  email_when text not null check (email_when in ('never', 'atOnce', 'daily')),
  phone text check (length(phone) between 5 and 30),
  sms_when text not null check (sms_when in ('never', 'atOnce', 'daily')),
  with_unit boolean not null default false,
  quiet_from text check (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  quiet_until text check (quiet_until ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  version integer not null default 1,
  changed_at timestamptz not null,
  wanted boolean not null generated always as (email_when <> 'never' or sms_when <> 'never') stored,
  check (email_when = 'never' or email is not null),
  check (sms_when = 'never' or phone is not null),
  check ((quiet_from is null) = (quiet_until is null))
);
comment on table notice_setting is 'How somebody wants to be told of news outside the work list. No row, or never in both: not at all, as for everybody from the start.';
comment on column notice_setting.owner is 'Whose: staff:<id>, person:<id>, or unit:<id> for a unit''s function mailbox.';
comment on column notice_setting.county_id is 'The owner''s county.';
comment on column notice_setting.language is 'The language of what is sent.';
comment on column notice_setting.email is 'Where to; given by the owner for this alone. Seen by nobody else (a unit''s by its managers and administrators).';
comment on column notice_setting.email_when is 'never, atOnce, or daily: one e-mail a day, when there is news.';
comment on column notice_setting.phone is 'Where to, written as +46701740605.';
comment on column notice_setting.sms_when is 'As email_when.';
comment on column notice_setting.with_unit is 'Staff alone: also told of what comes to the whole unit.';
comment on column notice_setting.quiet_from is 'From this time of day in Sweden nothing is sent…';
comment on column notice_setting.quiet_until is '…until this one.';
comment on column notice_setting.version is 'Grows by one with each change: two windows do not overwrite each other.';
comment on column notice_setting.changed_at is 'When it was last changed.';
comment on column notice_setting.wanted is 'Whether anything at all is sent.';

create table letter_waiting (
  letter_id uuid primary key,
  county_id uuid not null
);
comment on table letter_waiting is 'Letters that somebody wants to be told of outside the work list, until notices have been planned from them. Written in the transaction of the event. No reference: it would be looked up for each command.';
comment on column letter_waiting.county_id is 'The letter''s county.';

create table notice (
  id uuid primary key default gen_random_uuid(),
  county_id uuid not null,
  sip_id uuid not null,
  letter_id uuid not null references letter (id) on delete cascade,
  owner text not null,
  channel text not null check (channel in ('email', 'sms')),
  message_id uuid not null,
  state text not null check (state in ('planned', 'sending', 'sent', 'failed', 'dropped')),
  why text check (why ~ '^[a-z][A-Za-z]{1,40}$'),
  tries integer not null default 0,
  planned_at timestamptz not null,
  due_at timestamptz not null,
  first_tried_at timestamptz,
  tried_at timestamptz,
  settled_at timestamptz,
  unique (letter_id, owner, channel),
  foreign key (county_id, sip_id) references sip (county_id, id),
  check ((settled_at is not null) = (state in ('sent', 'failed', 'dropped')))
);
comment on table notice is 'One row for each letter, address and channel: what becomes of it. The address itself is not copied; it is looked up when it is sent.';
comment on column notice.county_id is 'The SIP''s county.';
comment on column notice.sip_id is 'The SIP that the letter is about; never told in what is sent.';
comment on column notice.owner is 'Whose setting it follows, as in notice_setting. One address for each owner and channel.';
comment on column notice.message_id is 'The message it goes in, the same at each try: the Message-ID of an e-mail, the number of an SMS. What goes to one owner together (a digest) has one.';
comment on column notice.state is 'planned, sending (a process has it just now), sent (the next server has taken it), failed (given up: a task for a human), dropped (no longer to be sent).';
comment on column notice.why is 'Why it was not sent: one of noticeReasons in core/notices.ts.';
comment on column notice.tries is 'How often the next server has been asked to take it.';
comment on column notice.planned_at is 'When it was planned.';
comment on column notice.due_at is 'Not sent before: after quiet hours, at the hour of the digest, or when it is tried again.';
comment on column notice.first_tried_at is 'When a process first had it. It is given up a day later.';
comment on column notice.tried_at is 'When a process last had it.';
comment on column notice.settled_at is 'When it was sent, given up or dropped.';
create index notice_by_message on notice (message_id);
create index notice_by_sip on notice (sip_id);
create index notice_under_way on notice (due_at) where state in ('planned', 'sending');
create index notice_failed on notice (county_id) where state = 'failed';

-- Who is told of what is addressed to an audience, of those who have asked. One place for it: the trigger asks whether there is
-- anybody, the program who it is (server/notices/planNotices.ts). A manager's news goes to the unit's mailbox too.
create function notice_owners(p_audience text, p_today date) returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.owner from public.notice_setting s
   where s.owner = split_part(p_audience, '@', 1) and s.wanted
  union all
  select s.owner from public.notice_setting s
   where p_audience like 'manager:%' and s.owner = 'unit:' || substr(p_audience, 9) and s.wanted
  union
  select s.owner
    from public.assignment a join public.notice_setting s on s.owner = 'staff:' || a.staff_id and s.wanted
   where p_audience ~ '^(manager|unit):' and a.unit_id = split_part(p_audience, ':', 2)::uuid
     and a.starts_on <= p_today and (a.ends_on is null or a.ends_on > p_today)
     and (p_audience like 'manager:%' and 'manager' = any(a.roles)
          or p_audience like 'unit:%' and s.with_unit and a.roles && array['manager', 'coordinator', 'staff'])
$$;
comment on function notice_owners is 'Whose settings say that they want to be told of what is addressed to an audience. For the owner of the tables.';

-- In the transaction of the event, so that nothing is sent which did not happen, and nothing that happened goes unsent. The row is
-- all that is written then: a job would be told of by NOTIFY, and PostgreSQL lets only one transaction at a time commit with one.
create function note_letters() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- The same question as notice_owners answers, whether it has any answer: asked for each command, so it stands here where it is
  -- planned once, and asks no more than it must. A test holds the two against each other.
  insert into public.letter_waiting (letter_id, county_id)
  select come.id, come.county_id from come
   where case when left(come.audience, 5) in ('staff', 'perso')
              then exists (select 1 from public.notice_setting s where s.owner = split_part(come.audience, '@', 1) and s.wanted)
              else exists (select 1 from public.notice_setting s where s.owner = 'unit:' || split_part(come.audience, ':', 2) and s.wanted)
                or exists (select 1 from public.assignment a
                            where a.unit_id = split_part(come.audience, ':', 2)::uuid
                              and exists (select 1 from public.notice_setting s
                                           where s.owner = 'staff:' || a.staff_id and s.wanted
                                             and (left(come.audience, 5) = 'manag' or s.with_unit) offset 0)
                              and a.starts_on <= (come.planned_at at time zone 'Europe/Stockholm')::date
                              and (a.ends_on is null or a.ends_on > (come.planned_at at time zone 'Europe/Stockholm')::date)
                              and (left(come.audience, 5) = 'manag' and 'manager' = any(a.roles)
                                   or left(come.audience, 5) = 'unit:' and a.roles && array['manager', 'coordinator', 'staff']))
          end;
  return null;
end
$$;
comment on function note_letters is 'Keeps which new letters somebody wants to be told of outside the work list.';
create trigger noted after insert on letter referencing new table as come for each statement execute function note_letters();

-- Nothing is sent to anybody whose identity is protected, nor to an individual where somebody in the SIP is (product rule Z4), as with calendars
-- (0022). Staff work with such SIPs, and what they are sent says nothing of them.
create function notice_protected(p_owner text, p_sip uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.staff st where p_owner like 'staff:%' and st.id = substr(p_owner, 7)::uuid and st.protected)
  or p_owner like 'person:%' and (
    exists (select 1 from public.person p where p.id = substr(p_owner, 8)::uuid and p.protection <> 'none')
    or exists (select 1 from public.sip x join public.sip_reader r on r.sip_id = x.id and r.audience = p_owner
                cross join lateral json_array_elements(x.state -> 'parties') party
                where 'person:' || (party ->> 'personId') = p_owner and party ->> 'protected' = 'true')
    or exists (select 1 from public.sip x join public.person about on about.id = x.person_id
                where x.id = p_sip and about.protection <> 'none')
    or exists (select 1 from public.sip x cross join lateral json_array_elements(x.state -> 'parties') party
                left join public.person beside on beside.id = (party ->> 'personId')::uuid
                where x.id = p_sip and party ->> 'removed' is null
                  and (party ->> 'protected' = 'true' or beside.protection <> 'none')))
$$;
comment on function notice_protected is 'Whether an owner is sent nothing about a SIP because somebody''s identity is protected. Without a SIP: nothing at all.';

alter table notice_setting enable row level security;
create policy own on notice_setting for all using (owner = (select wall_caller()))
  with check (owner = (select wall_caller()) and county_id = (select wall_county()));
create policy own_unit on notice_setting for all
  using (owner = 'unit:' || (select wall_unit())::text and 'manager' = any((select wall_roles())::text[]))
  with check (owner = 'unit:' || (select wall_unit())::text and county_id = (select wall_county()));
create policy administered on notice_setting for all
  using (county_id = (select wall_county()) and 'admin' = any((select wall_roles())::text[])
         and exists (select 1 from unit u join principal p on p.id = (select wall_principal())
                      where owner = 'unit:' || u.id::text and (u.principal_id = p.id or p.manages_county)))
  with check (county_id = (select wall_county())
              and exists (select 1 from unit u join principal p on p.id = (select wall_principal())
                           where owner = 'unit:' || u.id::text and (u.principal_id = p.id or p.manages_county)));
-- The program works with these as their owner, and shows them by the functions below.
alter table notice enable row level security;
alter table letter_waiting enable row level security;

create function may_follow_notices(it session_now, p_sip uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.sip x
                  where x.id = p_sip and x.county_id = it.county_id and it.staff_id is not null
                    and ('manager:' || x.lead_unit_id = any(it.audiences)
                         or x.lead_unit_id = it.unit_id and 'staff:' || it.staff_id || '@' || it.unit_id = any(it.audiences)
                            and it.staff_id in (x.coordinator_id, x.deputy_id))
                    and exists (select 1 from public.sip_reader r where r.sip_id = x.id and r.audience = any(it.audiences)))
$$;
comment on function may_follow_notices is 'Whether a session is that of the SIP''s coordinator, deputy or manager. Not for the app''s role.';

create function notices_of_sip(p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date, p_sip uuid)
returns table (letter_id uuid, kind text, planned_at timestamptz, read_at timestamptz, audience text, unit_name text, unit_reveals_place boolean,
               is_subject boolean, notices json)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  it public.session_now := public.session_of(p_token, p_now, p_seen_after, p_today);
begin
  if it.county_id is null or not public.may_follow_notices(it, p_sip) then return; end if;
  return query
  select l.id, l.kind, l.planned_at, l.read_at, split_part(l.audience, ':', 1), u.name, u.reveals_place,
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

create function failed_notices(p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date)
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
   where n.state = 'failed' and n.county_id = it.county_id
     and (it.manages_county or coalesce(u.principal_id,
            (select w.principal_id from public.assignment a join public.unit w on w.id = a.unit_id
              where a.staff_id = st.id and w.principal_id = it.principal_id limit 1), lead.principal_id) = it.principal_id)
   order by n.settled_at desc, n.id
   limit 200;
end
$$;
comment on function failed_notices is 'What could not be sent, for administrators: to which unit, member of staff or (without name) individual, and why. Nothing of the SIP.';

create function send_notices_again(p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date, p_ids uuid[])
returns integer language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  it public.session_now := public.session_of(p_token, p_now, p_seen_after, p_today);
  changed integer;
begin
  if it.county_id is null then return 0; end if;
  update public.notice n
     set state = 'planned', why = null, tries = 0, due_at = p_now, first_tried_at = null, settled_at = null
   where n.id = any(p_ids) and n.state = 'failed' and n.county_id = it.county_id
     and (public.may_follow_notices(it, n.sip_id)
          or n.id in (select f.id from public.failed_notices(p_token, p_now, p_seen_after, p_today) f));
  get diagnostics changed = row_count;
  return changed;
end
$$;
comment on function send_notices_again is 'Plans again what was given up: for those who are shown it, the SIP''s coordinator and the administrators. Gives how many it was.';

revoke execute on function notice_owners, notice_protected, note_letters, may_follow_notices, notices_of_sip, failed_notices,
  send_notices_again from public;
