-- The short survey after a meeting and at the closing (product rule X3). What was answered and who has answered are kept apart
-- (docs/adr/0008-a-survey-without-names.md): answers only as numbers of choices, a whole county's month in one row, and who has
-- answered only as a mark that cannot be read without a key that is not in the database. Nothing names the one from the other.

create table survey_count (
  county_id uuid not null references county (id),
  month date not null check (extract(day from month) = 1),
  counts jsonb not null,
  primary key (county_id, month)
);
comment on table survey_count is 'How many chose what, in all surveys of a county in a month. No answer has a row of its own: what they said together is all that there is.';
comment on column survey_count.month is 'The first day of the month in which it was answered; the last of the months, for a group that had to wait for more.';
comment on column survey_count.counts is 'Per group ("individual meeting region": who answers, about what, which kind of principal holds the SIP): since when, how many answered, and per question how many chose each: the five steps, "do not know", and no answer.';
-- What the row was before the last answer is swept away soon. The table has a row a month, so it costs nothing.
alter table survey_count set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);

create table survey_spent (
  mark bytea primary key check (length(mark) = 32),
  forget_from date not null check (extract(day from forget_from) = 1)
);
comment on table survey_spent is 'That a survey has been answered or declined: the same mark for both, so that not even that can be told apart.';
comment on column survey_spent.mark is 'SHA-256 of SIP, occasion and who was asked, with the program''s key.';
comment on column survey_spent.forget_from is 'A month in which the survey is closed since long: the mark is no longer needed and goes.';
create index survey_spent_old on survey_spent (forget_from);

-- Closed to the app's role altogether: no right stands in server/db/appRole.ts, and no policy lets anything through.
alter table survey_count enable row level security;
alter table survey_spent enable row level security;

create function survey_least() returns integer language sql immutable return 5;
comment on function survey_least is 'Smaller groups than this are not told of (product rule I).';

create function survey_mark(it session_now, p_today date, p_sip uuid, p_occasion text, p_key bytea) returns bytea
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  own text := coalesce('person:' || it.person_id, 'unit:' || it.unit_id);
begin
  if it.county_id is null or own is null or length(p_key) < 32 then return null; end if;
  if not exists (
      select 1 from public.sip_reader r
       where r.sip_id = p_sip and r.county_id = it.county_id and r.audience = any(it.audiences)
         and (r.until is null or r.until >= p_today))
    or not exists (
      select 1 from public.sip x
       where x.id = p_sip and (
         p_occasion = 'closing' and json_typeof(x.state -> 'closing') = 'object'
         or exists (select 1 from json_array_elements(x.state -> 'meetings') m
                     where m ->> 'status' = 'held' and 'meeting:' || (m ->> 'id') = p_occasion)))
  then return null; end if;
  -- The inner sum has a fixed length, so that nothing can be added to what the key was put before.
  return sha256(p_key || sha256(convert_to(p_sip || ' ' || p_occasion || ' ' || own, 'UTF8')));
end
$$;
comment on function survey_mark is 'The mark of a survey to the one who is signed in: a person, or the unit for which somebody answers. Null when they do not find the SIP, or there has been no such meeting or closing.';

create function survey_is_spent(p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date, p_sip uuid, p_occasion text, p_key bytea)
returns boolean language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  own bytea := public.survey_mark(public.session_of(p_token, p_now, p_seen_after, p_today), p_today, p_sip, p_occasion, p_key);
begin
  return own is null or exists (select 1 from public.survey_spent s where s.mark = own);
end
$$;
comment on function survey_is_spent is 'Whether the one who is signed in has answered or declined that survey; true also where there is none to answer.';

create function count_survey(p_county uuid, p_today date, p_group text, p_answers jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  this date := date_trunc('month', p_today)::date;
  latest date;
  waiting jsonb;
  own jsonb;
begin
  if p_group !~ '^(individual|child|beside|participant) (meeting|closing) (region|municipality|other)$'
     or jsonb_typeof(p_answers) is distinct from 'object'
     or (select count(*) from jsonb_object_keys(p_answers)) not between 1 and 12
     or exists (select 1 from jsonb_each(p_answers) a where a.key !~ '^[a-zA-Z]{1,40}$' or a.value::text !~ '^[0-6]$')
  then raise exception 'this is no answer to a survey' using errcode = 'check_violation'; end if;
  -- One at a time in a county.
  perform 1 from public.county c where c.id = p_county for no key update;
  select max(s.month) into latest from public.survey_count s where s.county_id = p_county;
  if latest is null or latest < this then
    -- A month that is over never changes again, but for groups too small to be told of: they go on waiting for others.
    select coalesce(jsonb_object_agg(e.key, e.value), '{}') into waiting
      from public.survey_count s cross join jsonb_each(s.counts) e
     where s.county_id = p_county and s.month = latest and (e.value ->> 'answered')::int < public.survey_least();
    update public.survey_count s set counts = s.counts - array(select jsonb_object_keys(waiting))
     where s.county_id = p_county and s.month = latest and waiting <> '{}';
    insert into public.survey_count (county_id, month, counts) values (p_county, this, waiting);
    latest := this;
  end if;
  select coalesce(s.counts -> p_group, jsonb_build_object('since', to_char(latest, 'YYYY-MM'), 'answered', 0, 'questions', '{}'::jsonb))
    into own from public.survey_count s where s.county_id = p_county and s.month = latest;
  own := own || jsonb_build_object(
    'answered', (own ->> 'answered')::int + 1,
    'questions', (own -> 'questions') || (
      select jsonb_object_agg(a.key, (
        select jsonb_agg(coalesce((own #>> array['questions', a.key, n::text])::int, 0) + (n = a.value::text::int)::int order by n)
          from generate_series(0, 6) n))
        from jsonb_each(p_answers) a));
  update public.survey_count s set counts = s.counts || jsonb_build_object(p_group, own)
   where s.county_id = p_county and s.month = latest;
end
$$;
comment on function count_survey is 'Counts one answer among the county''s of this month. For answer_survey and the owner.';

create function answer_survey(
  p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date,
  p_sip uuid, p_occasion text, p_key bytea, p_until date, p_group text, p_answers jsonb)
returns text language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  it public.session_now := public.session_of(p_token, p_now, p_seen_after, p_today);
  own bytea := public.survey_mark(it, p_today, p_sip, p_occasion, p_key);
begin
  if it.county_id is null then return null; end if;
  if own is null then return 'notFound'; end if;
  delete from public.survey_spent s where s.forget_from <= p_today;
  insert into public.survey_spent (mark, forget_from)
  values (own, (date_trunc('month', greatest(p_until, p_today)) + interval '2 months')::date)
  on conflict do nothing;
  if not found then return 'spent'; end if;
  if p_answers is not null then perform public.count_survey(it.county_id, p_today, p_group, p_answers); end if;
  return 'done';
end
$$;
comment on function answer_survey is 'Answers a survey as the live session of a token, or declines it when there are no answers: once. "spent" the second time, "notFound" when there is none to answer, null when there is no such session. Nothing that is written says who, or about whom.';

create function survey_results(p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date)
returns table (since text, until text, about text, answered integer, questions jsonb)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  it public.session_now := public.session_of(p_token, p_now, p_seen_after, p_today);
begin
  if it.unit_id is null or not it.roles && array['manager', 'analyst'] then return; end if;
  return query
  select e.value ->> 'since', to_char(s.month, 'YYYY-MM'), e.key, (e.value ->> 'answered')::int, e.value -> 'questions'
    from public.survey_count s cross join jsonb_each(s.counts) e
   where s.county_id = it.county_id and s.month < date_trunc('month', p_today)::date
     and (e.value ->> 'answered')::int >= public.survey_least()
   order by s.month, e.key;
end
$$;
comment on function survey_results is 'What a county''s surveys say, to managers and analysts: of months that are over, and of groups of five or more. A group is told of once and never changed, so that nothing is learnt from what differs between two days.';

revoke execute on function survey_mark, survey_is_spent, count_survey, answer_survey, survey_results from public;
