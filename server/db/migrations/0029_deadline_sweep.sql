-- What time alone brings about (product rule T): somebody is told that something is soon due, late, or waits from today. The
-- tasks stand in sip_task since their SIP's last event; each night's sweep (server/deadlines/) tells what the day has made of them.

create table county_sweep (
  county_id uuid primary key references county (id),
  told_through date,
  worked_out_by text
);
comment on table county_sweep is 'How far the sweep of deadlines has come. Written by the program as the owner of the tables alone.';
comment on column county_sweep.told_through is 'The last day whose deadlines have been told of. After an outage the next sweep takes all days since.';
comment on column county_sweep.worked_out_by is 'The agreement and the rules by which the tasks of all running SIPs are worked out, as a checksum: when it becomes another, all are worked out anew.';

create table task_told (
  sip_id uuid not null references sip (id) on delete cascade,
  audience text not null,
  task_key text not null,
  step text not null check (step in ('came', 'soon', 'late')),
  on_day date not null,
  told_at timestamptz not null,
  primary key (sip_id, audience, task_key, step, on_day)
);
comment on table task_told is 'Which deadlines somebody has been told of: no one is told twice of the same day. Gone when the day is a year old.';
comment on column task_told.audience is 'Whose task it is, as in sip_task.';
comment on column task_told.task_key is 'Which task, as in sip_task.';
comment on column task_told.step is 'That it waits from today, is soon due, or is late.';
comment on column task_told.on_day is 'The day it is about: a task that gets another day is told of anew.';
comment on column task_told.told_at is 'When its letters were planned.';

-- The program's own: no session reads or writes them.
alter table county_sweep enable row level security;
alter table task_told enable row level security;
