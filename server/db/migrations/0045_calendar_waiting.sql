-- What changes a calendar need not be news to anybody: a coordinator without a deputy who names herself, or somebody beside who is
-- taken away by staff. So SIPs are looked at again for what has happened in them, and no longer for the letters that it led to.

create table calendar_waiting (
  sip_id uuid not null,
  seq integer not null,
  county_id uuid not null,
  at timestamptz not null,
  primary key (sip_id, seq)
);
comment on table calendar_waiting is 'Events that may change somebody''s calendar, until it has been worked out what is to be told. Written in the transaction of the event. No reference: it would be looked up for each command.';
comment on column calendar_waiting.seq is 'The event''s number. One row for each, so that nobody waits for another, and none is lost that comes meanwhile.';
comment on column calendar_waiting.county_id is 'The SIP''s county.';
comment on column calendar_waiting.at is 'When it happened; its letters were planned then.';
alter table calendar_waiting enable row level security;

create function note_calendar_event() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.calendar_waiting (sip_id, seq, county_id, at)
  select new.sip_id, new.seq, new.county_id, new.at
   where exists (select 1 from public.notice_setting s where s.county_id = new.county_id and s.calendar and s.email_when = 'atOnce');
  return null;
end
$$;
comment on function note_calendar_event is 'Keeps that a SIP may have changed somebody''s calendar.';
revoke execute on function note_calendar_event from public;
-- All that attendeesOf looks at (server/calendar/invitations/attendees.ts).
create trigger noted_for_calendars after insert on sip_event for each row
  when (new.type in ('SummonsSent', 'SummonsAnswered', 'RepresentativeNamed', 'WronglyAddressedReturned', 'ParticipantRemoved',
                     'MeetingMoved', 'MeetingCancelled', 'PlanConsentDecided', 'PlanConsentWithdrawn', 'ConsentScopeSet',
                     'CapacityRecorded', 'PartyAdded', 'PartyChanged', 'PartyRemoved', 'PartyShielded', 'PartyShieldLifted',
                     'GuestCame', 'GuestJoined', 'GuestInvitationWithdrawn', 'SipClosed'))
  execute function note_calendar_event();

insert into calendar_waiting (sip_id, seq, county_id, at)
select distinct on (l.sip_id) l.sip_id, 0, l.county_id, l.planned_at
  from letter_waiting w join letter l on l.id = w.letter_id order by l.sip_id, l.planned_at desc;

drop trigger noted_for_calendars on letter;
drop function note_calendar_letters();
