-- The SIPs: what happened (sip_event), how it stands (sip), what waits (sip_task), who finds it (sip_reader), who is told
-- (letter), what is being written (draft), signed papers (attachment), and who has looked (access_log).
-- One statement of server/sip/writeCommand.ts writes all of it for one command, so that either everything is there or nothing.
-- Rows belong to a county through their SIP; only sip refers to county itself, for each reference locks the row it names.

create table sip (
  id uuid primary key,
  county_id uuid not null references county,
  person_id uuid not null,
  version integer not null check (version > 0),
  state jsonb not null,
  stage text not null check (stage in ('need', 'consent', 'assessment', 'summons', 'meeting', 'plan', 'followUp', 'closing')),
  lead_unit_id uuid not null,
  coordinator_id uuid,
  next_due_on date,
  raised_at timestamptz not null,
  last_event_at timestamptz not null,
  closed_on date,
  head_hash bytea not null check (length(head_hash) = 32),
  unique (county_id, id),
  foreign key (county_id, person_id) references person (county_id, id),
  foreign key (county_id, lead_unit_id) references unit (county_id, id),
  foreign key (county_id, coordinator_id) references staff (county_id, id)
) with (fillfactor = 85);
comment on table sip is 'One samordnad individuell plan as it stands: the fold of its events. Written by server/sip/writeCommand.ts alone.';
comment on column sip.id is 'Chosen by whoever raised the need; random, tells nothing.';
comment on column sip.county_id is 'The county the SIP belongs to; nobody of another county finds it.';
comment on column sip.person_id is 'Den enskilde, whom it is about.';
comment on column sip.version is 'The number of its last event.';
comment on column sip.state is 'The whole SIP (core/sip/state.ts). `npm run verify` shows that it is what the events add up to.';
comment on column sip.stage is 'Where it stood after the last event (core/sip/consentState.ts, stageOf); for lists. What time alone changes is worked out when it is read.';
comment on column sip.lead_unit_id is 'The unit that holds the SIP (rule N3).';
comment on column sip.coordinator_id is 'Samordningsansvarig, once the need is decided.';
comment on column sip.next_due_on is 'The earliest day something is due for somebody, inactivity apart; for lists.';
comment on column sip.raised_at is 'When the need was raised.';
comment on column sip.last_event_at is 'When something last happened.';
comment on column sip.closed_on is 'The day it ended: closed, declined, or referred to another plan.';
comment on column sip.head_hash is 'The hash of its last event: an event removed from the end is missed.';
create index sip_by_person on sip (person_id);

create table sip_event (
  sip_id uuid not null,
  seq integer not null check (seq > 0),
  county_id uuid not null,
  at timestamptz not null,
  by_actor jsonb not null,
  command_id uuid not null,
  type text not null,
  data jsonb not null,
  prev_hash bytea not null check (length(prev_hash) = 32),
  hash bytea not null check (length(hash) = 32),
  primary key (sip_id, seq),
  foreign key (county_id, sip_id) references sip (county_id, id),
  check (data ->> 'type' = type)
);
comment on table sip_event is 'Everything that has happened to a SIP, for ever. Never changed, never removed (see the trigger).';
comment on column sip_event.seq is 'Its number within the SIP, from 1, without gaps.';
comment on column sip_event.county_id is 'The SIP''s county.';
comment on column sip_event.at is 'When, to the millisecond.';
comment on column sip_event.by_actor is 'Who did it, with the name, title and unit they had then (core/access.ts, ActorRef).';
comment on column sip_event.command_id is 'The command that led to it.';
comment on column sip_event.type is 'What happened: one of core/sip/events.ts.';
comment on column sip_event.data is 'The event itself. Holds ids of persons, never their identity numbers.';
comment on column sip_event.prev_hash is 'The hash of the event before; zeros for the first.';
comment on column sip_event.hash is 'SHA-256 of prev_hash and the event''s canonical JSON (server/sip/eventChain.ts).';

create table sip_command (
  caller text not null,
  command_id uuid not null,
  sip_id uuid not null,
  county_id uuid not null,
  command text not null,
  input_hash bytea not null check (length(input_hash) = 32),
  version integer not null,
  answered_at timestamptz not null,
  primary key (caller, command_id),
  foreign key (county_id, sip_id) references sip (county_id, id)
);
comment on table sip_command is 'Every command carried out, so that one sent again gets the same answer and does nothing a second time. Refused commands changed nothing and are not here.';
comment on column sip_command.caller is 'staff:<id> or person:<id>; each has numbers of their own.';
comment on column sip_command.command_id is 'Chosen by the caller, one for each act.';
comment on column sip_command.sip_id is 'The SIP it was given to.';
comment on column sip_command.county_id is 'The SIP''s county.';
comment on column sip_command.command is 'Its name in core/sip/commands.ts.';
comment on column sip_command.input_hash is 'SHA-256 of what it was given with: the same number with another content is refused.';
comment on column sip_command.version is 'The SIP''s version after it: what a repeated answer shows.';
comment on column sip_command.answered_at is 'When it was carried out.';

create table sip_task (
  sip_id uuid not null,
  audience text not null,
  key text not null,
  county_id uuid not null,
  kind text not null,
  stage text not null,
  appears_on date not null,
  due_on date,
  params jsonb not null,
  primary key (sip_id, audience, key),
  foreign key (county_id, sip_id) references sip (county_id, id)
);
comment on table sip_task is 'What waits for whom, worked out after every command (core/sip/tasks.ts). Time alone brings a task forth.';
comment on column sip_task.audience is 'For whom: staff:<id>@<unit>, manager:<unit>, unit:<unit> or person:<id>.';
comment on column sip_task.key is 'Unique within the SIP and the audience.';
comment on column sip_task.county_id is 'The SIP''s county.';
comment on column sip_task.kind is 'One of taskKinds in core/sip/tasks.ts.';
comment on column sip_task.stage is 'The page that holds the next step.';
comment on column sip_task.appears_on is 'Not shown before this day.';
comment on column sip_task.due_on is 'When it should be done, if there is such a day.';
comment on column sip_task.params is 'Ids and figures for its sentence; never names or texts.';
create index sip_task_by_audience on sip_task (audience, appears_on, due_on);

create table sip_reader (
  sip_id uuid not null,
  audience text not null,
  county_id uuid not null,
  until date,
  primary key (sip_id, audience),
  foreign key (county_id, sip_id) references sip (county_id, id)
);
comment on table sip_reader is 'Who finds the SIP in a list (core/sip/readers.ts). What they then see is cut anew at each reading.';
comment on column sip_reader.audience is 'staff:<id>@<unit>, manager:<unit>, unit:<unit> or person:<id>.';
comment on column sip_reader.county_id is 'The SIP''s county.';
comment on column sip_reader.until is 'The last day, where a consent or an appointment ends.';
create index sip_reader_by_audience on sip_reader (audience, until, sip_id);

create table letter (
  id uuid primary key default gen_random_uuid(),
  county_id uuid not null,
  sip_id uuid not null,
  audience text not null,
  kind text not null,
  params jsonb not null,
  planned_at timestamptz not null,
  read_at timestamptz,
  read_by uuid,
  foreign key (county_id, sip_id) references sip (county_id, id)
);
comment on table letter is 'News for somebody about a SIP, planned with the event. Shown on the first page; nothing is sent by mail from here.';
comment on column letter.county_id is 'The SIP''s county.';
comment on column letter.audience is 'For whom, written as in sip_reader.';
comment on column letter.kind is 'One of letterKinds in core/sip/letters.ts. The words are made when it is read.';
comment on column letter.params is 'Ids and figures for its sentence; never names or texts.';
comment on column letter.planned_at is 'When what it tells of happened.';
comment on column letter.read_at is 'When somebody of the audience put it aside.';
comment on column letter.read_by is 'Which staff member or person that was.';
create index letter_by_audience on letter (audience, planned_at desc);
create index letter_by_sip on letter (sip_id);

create table draft (
  owner text not null,
  key text not null check (length(key) between 1 and 200),
  county_id uuid not null references county,
  sip_id uuid,
  text text not null check (length(text) <= 100000),
  version integer not null,
  saved_at timestamptz not null,
  primary key (owner, key)
);
comment on table draft is 'Long texts while they are being written. Seen by their owner alone; gone when the text is saved in the SIP.';
comment on column draft.owner is 'staff:<id> or person:<id>.';
comment on column draft.key is 'Which field of which page.';
comment on column draft.county_id is 'The owner''s county.';
comment on column draft.sip_id is 'The SIP the text is meant for. No reference: a draft must not tell whether a SIP exists.';
comment on column draft.version is 'Grows by one with each saved text: two windows do not overwrite each other.';
create index draft_by_sip on draft (owner, sip_id);

create table attachment (
  id uuid primary key default gen_random_uuid(),
  county_id uuid not null,
  sip_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
  bytes bytea not null check (length(bytes) between 1 and 5242880),
  sha256 bytea not null check (length(sha256) = 32),
  uploaded_by jsonb not null,
  uploaded_at timestamptz not null,
  foreign key (county_id, sip_id) references sip (county_id, id)
);
comment on table attachment is 'Signed papers, such as a written consent. Seen by those who run the SIP and by the person''s side.';
comment on column attachment.county_id is 'The SIP''s county.';
comment on column attachment.name is 'The file''s name as it was uploaded.';
comment on column attachment.media_type is 'What the bytes are, found from the bytes and not from the name.';
comment on column attachment.uploaded_by is 'Who uploaded it, written as in sip_event.by_actor.';
create index attachment_by_sip on attachment (sip_id);

create table access_log (
  id bigint generated always as identity primary key,
  county_id uuid not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('staff', 'person', 'system')),
  staff_id uuid,
  person_id uuid,
  assignment_id uuid,
  unit_id uuid,
  action text not null check (action in ('read', 'readHistory', 'readDay', 'compare', 'list', 'workList', 'search', 'command', 'draft', 'attach', 'download', 'print', 'export')),
  sip_id uuid,
  subject_person_id uuid,
  listed_sip_ids uuid[],
  ground text not null,
  detail jsonb,
  address inet,
  check (case actor_kind when 'staff' then staff_id is not null when 'person' then person_id is not null else true end)
);
comment on table access_log is 'Who has seen or done what, when, in which assignment and on what ground (rule Z3). Never changed, never removed (see the trigger).';
comment on column access_log.county_id is 'The county whose data it was.';
comment on column access_log.actor_kind is 'staff, person (the individual or somebody close), or the program itself.';
comment on column access_log.assignment_id is 'The assignment the staff member acted in.';
comment on column access_log.unit_id is 'The unit of that assignment.';
comment on column access_log.action is 'What was done.';
comment on column access_log.sip_id is 'Which SIP, when it was one.';
comment on column access_log.subject_person_id is 'Whose data, when it was one person''s.';
comment on column access_log.listed_sip_ids is 'The SIPs that a list showed.';
comment on column access_log.ground is 'How the actor stood to the SIP: the phrases of core/sip/relations.ts that held, with spaces between.';
comment on column access_log.detail is 'The command and its version, the day read, and the like. Never a text, a name or an identity number.';
comment on column access_log.address is 'The network address the request came from.';
create index access_log_by_person on access_log (subject_person_id, at);
create index access_log_by_staff on access_log (staff_id, at) where staff_id is not null;
create index access_log_by_listed on access_log using gin (listed_sip_ids) where listed_sip_ids is not null;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end
$$;
comment on function refuse_change is 'What has been written in sip_event, sip_command and access_log stays as it was.';
create trigger append_only before update or delete or truncate on sip_event for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on sip_command for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on access_log for each statement execute function refuse_change();
