-- Invitations that calendars understand (iTIP by mail, RFC 5546 and 6047): what each one's calendar has been told of a meeting, and
-- what it has answered. Such an answer comes by mail, so it is no act of anybody's: nothing of a SIP is written from it.

alter table notice_setting add column calendar boolean not null default true;
comment on column notice_setting.calendar is 'Whether mail about a meeting carries an invitation for the calendar. Only with email_when atOnce.';
create index notice_setting_calendar on notice_setting (county_id) where calendar and email_when = 'atOnce';

-- A meeting has another name in each one's calendar, so that two who compare theirs cannot tell that it is the same one.
create table calendar_key (
  only_one boolean primary key default true check (only_one),
  key bytea not null check (length(key) = 32)
);
comment on table calendar_key is 'What the names (UID) of calendar entries are made with (server/calendar/uids.ts). Never changed: calendars would show everything twice.';
insert into calendar_key (key) values (sha256(decode(replace(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')));

create table calendar_invitation (
  uid uuid primary key,
  county_id uuid not null,
  sip_id uuid not null,
  meeting_id uuid not null,
  owner text not null check (owner ~ '^(staff|person|unit):[0-9a-f-]{36}$'),
  audience text not null check (audience ~ '^(person|unit):[0-9a-f-]{36}$'),
  participant_id uuid,
  sequence integer not null check (sequence >= 0),
  meeting_sequence integer not null,
  starts_at timestamptz not null,
  minutes integer not null,
  is_cancelled boolean not null default false,
  planned_at timestamptz not null,
  sent_to bytea check (length(sent_to) = 32),
  reply text check (reply in ('accepted', 'declined', 'tentative')),
  reply_at timestamptz,
  reply_stamp timestamptz,
  unique (meeting_id, owner),
  foreign key (county_id, sip_id) references sip (county_id, id),
  check ((reply is null) = (reply_at is null))
);
comment on table calendar_invitation is 'What each one''s calendar has been told of a meeting, and what it answered. Nothing but times.';
comment on column calendar_invitation.uid is 'The entry''s name in that calendar, made from the meeting, the owner and calendar_key.';
comment on column calendar_invitation.owner is 'Whose setting it follows, as in notice_setting.';
comment on column calendar_invitation.audience is 'For which unit, or as which person.';
comment on column calendar_invitation.participant_id is 'The participant of the SIP that this is; null for the individual and those beside who are told without being invited.';
comment on column calendar_invitation.sequence is 'The SEQUENCE of what was last planned. Grows with each change that the calendar must know of.';
comment on column calendar_invitation.meeting_sequence is 'How often the meeting had been changed when that was planned.';
comment on column calendar_invitation.starts_at is 'What the calendar was last told, or is about to be.';
comment on column calendar_invitation.is_cancelled is 'Whether what was last planned takes the entry away.';
comment on column calendar_invitation.planned_at is 'When that was planned.';
comment on column calendar_invitation.sent_to is 'SHA-256 of uid and the address that it was last sent to: an answer must come from there. Null until something has been sent.';
comment on column calendar_invitation.reply is 'What the calendar answered to the sequence above; never a signed-in answer.';
comment on column calendar_invitation.reply_at is 'When that came here.';
comment on column calendar_invitation.reply_stamp is 'The DTSTAMP of the last answer, whatever it was to: an older one is not taken.';
create index calendar_invitation_by_sip on calendar_invitation (sip_id);

alter table notice add column invitation uuid references calendar_invitation (uid) on delete set null;
alter table notice add column invitation_sequence integer;
comment on column notice.invitation is 'The calendar entry that this mail is about; null for a mail that only says that something waits.';
comment on column notice.invitation_sequence is 'Which of its changes. When there is a newer one this is not sent.';
alter table notice drop constraint notice_letter_id_owner_channel_key;
alter table notice add constraint notice_once unique nulls not distinct (letter_id, owner, channel, invitation);

-- What happens to a meeting changes the calendars also of those whom no letter goes to (the unit that returned a summons), so such
-- letters wait to be looked at whenever somebody in the county wants invitations. In the event's transaction, as note_letters is;
-- its name comes after that trigger's, and so does it.
create function note_calendar_letters() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.letter_waiting (letter_id, county_id)
  select come.id, come.county_id from come
   where come.kind in ('summonsReceived', 'summonsAnswered', 'meetingMoved', 'meetingCancelled', 'participantRemoved', 'wronglyAddressed',
                       'consentChanged', 'personChanged', 'guestJoined', 'sipClosed')
     and exists (select 1 from public.notice_setting s where s.county_id = come.county_id and s.calendar and s.email_when = 'atOnce')
  on conflict do nothing;
  return null;
end
$$;
comment on function note_calendar_letters is 'Keeps which new letters may change somebody''s calendar.';
create trigger noted_for_calendars after insert on letter referencing new table as come for each statement execute function note_calendar_letters();

alter table calendar_key enable row level security;
alter table calendar_invitation enable row level security;

create function calendar_answers(p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date, p_sip uuid)
returns table (meeting_id uuid, participant_id uuid, "by" text, answer text, at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  it public.session_now := public.session_of(p_token, p_now, p_seen_after, p_today);
begin
  if it.county_id is null then return; end if;
  return query
  select i.meeting_id, i.participant_id, split_part(i.owner, ':', 1), i.reply, i.reply_at
    from public.calendar_invitation i
   where i.sip_id = p_sip and i.county_id = it.county_id and i.reply is not null and not i.is_cancelled
     and exists (select 1 from public.sip_reader r
                  where r.sip_id = p_sip and r.audience = any(it.audiences) and (r.until is null or r.until >= p_today))
     and (public.may_follow_notices(it, p_sip) or i.audience = any(it.audiences))
   order by i.reply_at desc, i.uid;
end
$$;
comment on function calendar_answers is 'What calendars have answered, without anybody having signed in: for the SIP''s coordinator, deputy and manager all of it, for others their own unit''s or their own.';

revoke execute on function note_calendar_letters, calendar_answers from public;
