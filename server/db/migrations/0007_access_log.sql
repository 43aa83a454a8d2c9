-- The access log becomes one that shows by itself whether it has been tampered with (rule Z3): partitioned by month,
-- append-only, and sealed: soon after rows are committed their hashes are written into a seal, and each seal holds the hash
-- of the seal before it (server/accessLog/seal.ts). Nobody waits for that.
-- A month is a calendar month in UTC: its limits hang on no time zone table, and an hour or two is nothing to a retention
-- of years.

create sequence access_log_id as bigint;
-- Taking a number is a part of writing a row, for whoever may write one.
grant usage on sequence access_log_id to public;

create table access_log_by_month (
  id bigint not null default nextval('access_log_id'),
  tx bigint not null default (pg_current_xact_id()::text::bigint + 0),
  county_id uuid not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('staff', 'person', 'system')),
  staff_id uuid,
  person_id uuid,
  assignment_id uuid,
  unit_id uuid,
  action text not null constraint access_log_action_check check (action in (
    'read', 'readHistory', 'readDay', 'compare', 'list', 'workList', 'search', 'searchPerson', 'command', 'draft', 'attach',
    'download', 'print', 'disclose', 'redact', 'readLog', 'logExtract', 'registerExtract', 'review', 'signIn', 'signOut')),
  sip_id uuid,
  subject_person_id uuid,
  listed_sip_ids uuid[],
  ground text not null,
  detail jsonb,
  address inet,
  check (case actor_kind when 'staff' then staff_id is not null when 'person' then person_id is not null else true end)
) partition by range (at);
create table access_log_rest partition of access_log_by_month default;

-- What was written before there were seals comes first in their order (tx 0) and is sealed as it stands now.
insert into access_log_by_month (id, tx, county_id, at, actor_kind, staff_id, person_id, assignment_id, unit_id, action, sip_id,
       subject_person_id, listed_sip_ids, ground, detail, address)
select id, 0, county_id, at, actor_kind, staff_id, person_id, assignment_id, unit_id, action, sip_id, subject_person_id,
       listed_sip_ids, ground, detail, address
  from access_log;
select setval('access_log_id', coalesce((select max(id) + 1 from access_log), 1), false);
drop table access_log;
alter table access_log_by_month rename to access_log;
alter sequence access_log_id owned by access_log.id;

alter table access_log add constraint access_log_pkey primary key (id, at);
create index access_log_by_position on access_log (tx, id);
create index access_log_by_person on access_log (subject_person_id, at);
create index access_log_by_staff on access_log (staff_id, at) where staff_id is not null;
create index access_log_by_listed on access_log using gin (listed_sip_ids) where listed_sip_ids is not null;

comment on table access_log is 'Who has seen or done what, when, in which assignment and on what ground (rule Z3). Partitioned by month (UTC). Never changed, never removed (see the triggers), until its month is retired.';
comment on table access_log_rest is 'The net: rows of months that have not been made yet. Emptied when they are.';
comment on column access_log.tx is 'The number of the transaction that wrote it: what decides when it can be sealed, for until all earlier transactions have ended a row may still come. 0: written before there were seals.';
comment on column access_log.county_id is 'The county whose data it was.';
comment on column access_log.actor_kind is 'staff, person (the individual or somebody close), or the program itself.';
comment on column access_log.assignment_id is 'The assignment the staff member acted in.';
comment on column access_log.unit_id is 'The unit of that assignment.';
comment on column access_log.action is 'What was done (core/accessLog.ts).';
comment on column access_log.sip_id is 'Which SIP, when it was one.';
comment on column access_log.subject_person_id is 'Whose data, when it was one person''s.';
comment on column access_log.listed_sip_ids is 'The SIPs that a list showed.';
comment on column access_log.ground is 'How the actor stood to the SIP: the phrases of core/sip/relations.ts that held, with spaces between.';
comment on column access_log.detail is 'The command and its version, the day read, and the like. Never a text, a name or an identity number.';
comment on column access_log.address is 'The network address the request came from.';

create trigger append_only before update or delete or truncate on access_log for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on access_log_rest for each statement execute function refuse_change();

-- Run by the owner, at start and daily (server/accessLog/months.ts). True when the month was not there before.
create function make_access_log_month(p_month date) returns boolean language plpgsql as $$
declare
  month_name text := 'access_log_' || to_char(p_month, 'YYYY_MM');
  begins timestamptz := date_trunc('month', p_month::timestamp) at time zone 'UTC';
  ends timestamptz := (date_trunc('month', p_month::timestamp) + interval '1 month') at time zone 'UTC';
begin
  if to_regclass(month_name) is not null then return false; end if;
  execute format('create table %I (like access_log including defaults including constraints)', month_name);
  lock table access_log_rest in access exclusive mode;
  alter table access_log_rest disable trigger append_only;
  execute format('with moved as (delete from access_log_rest where at >= $1 and at < $2 returning *) insert into %I select * from moved', month_name)
    using begins, ends;
  alter table access_log_rest enable trigger append_only;
  execute format('alter table access_log attach partition %I for values from (%L) to (%L)', month_name, begins, ends);
  execute format('create trigger append_only before update or delete or truncate on %I for each statement execute function refuse_change()', month_name);
  -- Reached through access_log alone, under its policies.
  execute format('alter table %I enable row level security', month_name);
  return true;
end
$$;
comment on function make_access_log_month is 'Makes the partition of a month and moves there what had landed in access_log_rest.';
revoke execute on function make_access_log_month from public;

do $$
declare
  months date[] := array(
    select date_trunc('month', at at time zone 'UTC')::date from access_log
    union select (date_trunc('month', now() at time zone 'UTC') + n * interval '1 month')::date from generate_series(0, 3) n);
  one date;
begin
  foreach one in array months loop perform make_access_log_month(one); end loop;
end
$$;

-- What a row is, in one form that does not hang on settings: a changed row has another hash.
create function access_log_hash(
  id bigint, tx bigint, county_id uuid, at timestamptz, actor_kind text, staff_id uuid, person_id uuid, assignment_id uuid,
  unit_id uuid, action text, sip_id uuid, subject_person_id uuid, listed_sip_ids uuid[], ground text, detail jsonb, address inet)
returns bytea language sql stable as $$
  select substring(sha256(convert_to(json_build_array(id, tx, county_id, extract(epoch from at), actor_kind, staff_id, person_id,
    assignment_id, unit_id, action, sip_id, subject_person_id, listed_sip_ids, ground, detail, address::text)::text, 'UTF8'))
    from 1 for 16)
$$;
comment on function access_log_hash is 'The first 16 bytes of SHA-256 of the row as a JSON array.';

create table access_seal (
  number bigint primary key check (number > 0),
  kind text not null check (kind in ('rows', 'retired', 'restored')),
  month date not null,
  after_tx bigint not null,
  after_id bigint not null,
  to_tx bigint not null,
  to_id bigint not null,
  rows integer not null check (rows = cardinality(row_ids) and length(row_hashes) = 16 * rows),
  first_id bigint,
  last_id bigint,
  row_ids bigint[] not null,
  row_hashes bytea not null,
  note jsonb,
  sealed_at timestamptz not null,
  prev_hash bytea not null check (length(prev_hash) = 32),
  hash bytea not null check (length(hash) = 32)
);
alter table access_seal alter column row_hashes set storage external;
comment on table access_seal is 'The seals of the access log, each chained to the one before. Written by server/accessLog/seal.ts, walked by `npm run verify`. Never changed, never removed, also when the rows of a month have been retired.';
comment on column access_seal.number is 'From 1, without gaps.';
comment on column access_seal.kind is 'rows: seals rows. retired: the rows of a month were removed when their time was over. restored: the database was moved to another server, where transactions have other numbers.';
comment on column access_seal.month is 'The month of the rows.';
comment on column access_seal.after_tx is 'With after_id: where it begins. It covers every row of the month whose (tx, id) is after that and not after (to_tx, to_id).';
comment on column access_seal.to_tx is 'With to_id: where it ends, and the next one begins.';
comment on column access_seal.rows is 'How many rows.';
comment on column access_seal.first_id is 'The lowest id among them.';
comment on column access_seal.last_id is 'The highest id among them.';
comment on column access_seal.row_ids is 'Their ids, in the order of (tx, id).';
comment on column access_seal.row_hashes is 'Their access_log_hash, 16 bytes each, in the same order.';
comment on column access_seal.note is 'retired: who did it and why. restored: what was added to the transactions'' numbers.';
comment on column access_seal.sealed_at is 'When, by the database''s clock.';
comment on column access_seal.prev_hash is 'The hash of the seal before; zeros for the first.';
comment on column access_seal.hash is 'SHA-256 of prev_hash and everything above (access_seal_hash).';
create index access_seal_by_month on access_seal (month, number);

create function access_seal_hash(s access_seal) returns bytea language sql stable as $$
  select sha256(s.prev_hash || convert_to(json_build_array(
    s.number, s.kind, to_char(s.month, 'YYYY-MM-DD'), s.after_tx, s.after_id, s.to_tx, s.to_id, s.rows, s.first_id, s.last_id,
    s.note, extract(epoch from s.sealed_at))::text, 'UTF8')
    || sha256(convert_to(array_to_string(s.row_ids, ','), 'UTF8')) || sha256(s.row_hashes))
$$;
comment on function access_seal_hash is 'What the hash of a seal must be.';

create table access_seal_head (
  only_one boolean primary key default true check (only_one),
  number bigint not null,
  hash bytea not null,
  added bigint not null
);
insert into access_seal_head (number, hash, added) values (0, decode(repeat('00', 32), 'hex'), 0);
comment on table access_seal_head is 'The last seal there is: one removed from the end is missed. Its lock lets one process seal at a time.';
comment on column access_seal_head.added is 'What is added to the transactions'' numbers since the database was last moved to another server.';

create trigger append_only before update or delete or truncate on access_seal for each statement execute function refuse_change();

-- A reviewer's draw from the log, what was found, and the signature. All of it stays as it was written.
create table log_review (
  id uuid primary key,
  county_id uuid not null references county,
  principal_id uuid not null,
  number integer not null,
  drawn_at timestamptz not null,
  drawn_by uuid not null,
  drawn_by_name text not null,
  criteria jsonb not null,
  found integer not null check (found >= 0),
  row_ids bigint[] not null,
  row_ats timestamptz[] not null check (cardinality(row_ats) = cardinality(row_ids)),
  foreign key (county_id, principal_id) references principal (county_id, id),
  foreign key (county_id, drawn_by) references staff (county_id, id),
  unique (principal_id, number)
);
comment on table log_review is 'One draw of a log reviewer: by which criteria, and which rows it gave.';
comment on column log_review.principal_id is 'Whose staff is reviewed.';
comment on column log_review.number is 'Its number among the principal''s reviews.';
comment on column log_review.drawn_by_name is 'The reviewer''s name then.';
comment on column log_review.criteria is 'The period, how it was drawn, and ids; never a name or an identity number.';
comment on column log_review.found is 'How many rows met the criteria; the draw holds some or all of them.';
comment on column log_review.row_ats is 'When they were written: with the id what a row is found by.';

create table log_review_mark (
  id bigint generated always as identity primary key,
  review_id uuid not null references log_review,
  county_id uuid not null,
  row_id bigint not null,
  verdict text not null check (verdict in ('inOrder', 'investigate')),
  note text not null check (length(note) <= 4000),
  by_staff uuid not null,
  at timestamptz not null
);
comment on table log_review_mark is 'What the reviewer found about one row. A later one about the same row holds instead of an earlier one.';
create index log_review_mark_by_review on log_review_mark (review_id, id);

create table log_review_signature (
  review_id uuid primary key references log_review,
  county_id uuid not null,
  verdict text not null check (verdict in ('inOrder', 'investigate')),
  text text not null check (length(text) between 1 and 20000),
  by_staff uuid not null,
  by_name text not null,
  at timestamptz not null,
  content_hash bytea not null check (length(content_hash) = 32)
);
comment on table log_review_signature is 'The signed review. Nothing can be added to a review after it.';
comment on column log_review_signature.content_hash is 'SHA-256 of the draw, the marks that held and the text: what was signed.';

create trigger append_only before update or delete or truncate on log_review for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on log_review_mark for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on log_review_signature for each statement execute function refuse_change();

create function refuse_after_signature() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  -- A mark and the signature that come at once take turns.
  perform pg_advisory_xact_lock(hashtextextended(new.review_id::text, 0));
  if exists (select 1 from log_review_signature s where s.review_id = new.review_id) then
    raise exception 'the review is signed' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function refuse_after_signature is 'A signed review gets no further marks and no second signature.';
create trigger open_review before insert on log_review_mark for each row execute function refuse_after_signature();
create trigger open_review before insert on log_review_signature for each row execute function refuse_after_signature();

alter table staff add column protected boolean not null default false;
comment on column staff.protected is 'A staff member with skyddade personuppgifter: never named in what the individual reads of the log.';

comment on function refuse_change is 'What has been written in sip_event, sip_command, access_log, access_seal, attachment and the log reviews stays as it was.';

-- Who is shown what (the wall of 0006). Writing is open to whoever acts: every act is logged.
alter table access_log enable row level security;
alter table access_log_rest enable row level security;
create policy written on access_log for insert with check (true);
-- The individual, through a door (log_about): row by row, a policy of several ways to a row can use no index, and a log of ten
-- million rows would be looked through from one end to the other.
create function log_about(p_sip uuid) returns setof access_log language sql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
  with asked as materialized (
    select wall_person() as reader, case when p_sip is null then wall_person() else wall_subject() end as subject,
           case when p_sip is null then (select array_agg(s.id) from sip s where s.person_id = wall_person()) else array[p_sip] end as sips
     where wall_person() is not null and (p_sip is null or p_sip = wall_sip() and wall_subject() is not null))
  select l.* from access_log l
   where (l.subject_person_id = (select subject from asked) or l.listed_sip_ids && (select sips from asked))
     and (p_sip is null or l.sip_id = p_sip or l.listed_sip_ids @> array[p_sip]
          or l.subject_person_id = (select reader from asked)
          -- That somebody searched for the person's number and found nothing.
          or l.action = 'searchPerson' and l.listed_sip_ids = '{}')
$$;
comment on function log_about is 'The rows of the log that concern the individual who is signed in: about that person, and lists and searches that own SIPs stood in. Or, with the SIP at hand, those that concern it, for whoever stands on the person''s side of it.';
-- The log reviewer: what the principal's own staff have done.
create policy reviewed on access_log for select using (
  'logReviewer' = any((select wall_roles())::text[])
  and unit_id in (select u.id from unit u where u.principal_id = (select wall_principal())));
-- The seals are the owner's alone.
alter table access_seal enable row level security;
alter table access_seal_head enable row level security;

alter table log_review enable row level security;
alter table log_review_mark enable row level security;
alter table log_review_signature enable row level security;
create policy own_principal on log_review for all using (
  'logReviewer' = any((select wall_roles())::text[]) and principal_id = (select wall_principal()));
create policy own_principal on log_review_mark for all using (exists (select 1 from log_review r where r.id = review_id));
create policy own_principal on log_review_signature for all using (exists (select 1 from log_review r where r.id = review_id));

-- A reviewer must know whose data was read to judge whether it was in order; nothing else about the person is given, and of one
-- with protected data not who it is: with the reader's unit that would tell the place (product rule Z4).
create function reviewed_persons(p_ids uuid[]) returns table (person_id uuid, name text, birth_date date, protection text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.id, case when p.protection = 'none' then p.name else '' end,
         case when p.protection = 'none' then p.birth_date end, p.protection from person p
   where p.id = any(p_ids) and p.county_id = wall_county() and 'logReviewer' = any(wall_roles())
     and exists (select 1 from access_log l where l.subject_person_id = p.id
                  and l.unit_id in (select u.id from unit u where u.principal_id = wall_principal()))
$$;
comment on function reviewed_persons is 'Whom rows of the log are about, for the log reviewer of a principal whose staff have read about them.';
revoke execute on function reviewed_persons, log_about from public;
