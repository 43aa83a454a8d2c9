-- Several identity providers, how sure and how fresh a sign-in is, and sessions that are listed and ended.

alter table session
  add column public_id uuid not null default gen_random_uuid() unique,
  add column provider text,
  add column level smallint check (level between 1 and 4),
  add column authenticated_at timestamptz,
  add column device text not null default '';
comment on column session.public_id is 'What a session is called in lists. Tells nothing of the token.';
comment on column session.provider is 'The key of the identity provider that signed one in (docs/SIGN_IN.md).';
comment on column session.level is 'Level of assurance 1-4; null when the provider did not say.';
comment on column session.authenticated_at is 'When one last proved who one is; null when the provider did not say.';
comment on column session.device is 'Browser and system in two words, from User-Agent. The header itself is not kept.';
create index session_by_staff on session (staff_id) where staff_id is not null;
create index session_by_person on session (person_id) where person_id is not null;

alter table sign_in_attempt
  add column provider text not null default 'default',
  add column step_up_level smallint check (step_up_level between 1 and 4),
  add column begun_at timestamptz not null default now();
comment on column sign_in_attempt.step_up_level is 'The level that was asked for, when one was to prove anew who one is.';
comment on column sign_in_attempt.begun_at is 'By the machine''s own clock, as providers count: a proof older than this is not a new one.';

alter table directory_change drop constraint directory_change_what_check;
alter table directory_change add constraint directory_change_what_check
  check (what in ('principal', 'unit', 'staff', 'assignment', 'session'));
