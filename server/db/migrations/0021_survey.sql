-- The short survey after a meeting and at the closing (product rule X3). What was answered and who has answered are kept apart
-- (docs/adr/0008-a-survey-without-names.md): what was answered waits as sums under a seal whose key is not in the database, and
-- only groups that are large enough, of months that are over, are ever written so that the database can read them; who has
-- answered is a mark that cannot be made without that key. Nothing names the one from the other.

create table survey_group (
  county_id uuid not null references county (id),
  since date not null check (extract(day from since) = 1),
  until date not null check (extract(day from until) = 1 and until >= since),
  about text not null,
  answered integer not null check (answered >= 5),
  questions jsonb not null
);
comment on table survey_group is 'Groups of answers that are told of: each once, never changed, and each answer in one of them.';
comment on column survey_group.until is 'The last of its months; the same as the first, unless the group had to wait for more answers.';
comment on column survey_group.about is 'Who answers, about what, and which kind of principal holds the SIP: "individual meeting region".';
comment on column survey_group.questions is 'Per question how many chose each: the five steps, "do not know", and no answer.';
create index survey_group_of on survey_group (county_id);

create table survey_waiting (
  county_id uuid not null references county (id),
  key_mark bytea not null,
  nonce bytea not null,
  sealed bytea not null,
  primary key (county_id, key_mark)
);
comment on table survey_waiting is 'What a county''s surveys have said this month, and groups of earlier months that are too small: one sealed row, written anew by each answer.';
comment on column survey_waiting.key_mark is 'Which key it is sealed with. What was sealed with another key stays as it is until that key is back.';
comment on column survey_waiting.sealed is 'The sums under a stream of SHA-256 over key, nonce and number; as long as any other, so that its length tells nothing.';

create table survey_spent (
  mark bytea primary key check (length(mark) = 32),
  forget_from date not null check (extract(day from forget_from) = 1)
);
comment on table survey_spent is 'That a survey has been answered or declined: the same mark for both, so that not even that can be told apart.';
comment on column survey_spent.mark is 'SHA-256 of SIP, occasion and who was asked, with the program''s key.';
comment on column survey_spent.forget_from is 'A month in which the survey is closed since long: the mark is no longer needed and goes.';
create index survey_spent_old on survey_spent (forget_from);

-- Closed to the app's role altogether: no right stands in server/db/appRole.ts, and no policy lets anything through.
alter table survey_group enable row level security;
alter table survey_waiting enable row level security;
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

create function survey_cipher(p_key bytea, p_nonce bytea, p_data bytea) returns bytea language sql immutable
return (
  select string_agg(int8send(
    ('x' || encode(substring(p_data from n * 8 + 1 for 8), 'hex'))::bit(64)::bigint
    # ('x' || encode(substring(sha256(p_key || p_nonce || int4send(n / 4)) from n % 4 * 8 + 1 for 8), 'hex'))::bit(64)::bigint),
    ''::bytea order by n)
    from generate_series(0, length(p_data) / 8 - 1) n);
comment on function survey_cipher is 'Seals bytes, a whole number of eight, and opens them again: the same both ways. A nonce is random and used once.';

create function survey_open(p_county uuid, p_key bytea) returns jsonb
language sql stable return coalesce(
  (select convert_from(survey_cipher(p_key, w.nonce, w.sealed), 'UTF8')::jsonb
     from survey_waiting w where w.county_id = p_county and w.key_mark = sha256('which key' || p_key)),
  '{"month": null, "groups": {}}'::jsonb);
comment on function survey_open is 'The sums that wait, for whoever has the key: in which month they were last added to, and per group since when, how many and what.';

create function survey_close(p_county uuid, p_key bytea, p_book jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  nonce bytea := uuid_send(gen_random_uuid());
  plain text := p_book::text;
begin
  plain := rpad(plain, (octet_length(plain) / 4096 + 1) * 4096);
  insert into public.survey_waiting (county_id, key_mark, nonce, sealed)
  values (p_county, sha256('which key' || p_key), nonce, public.survey_cipher(p_key, nonce, convert_to(plain, 'UTF8')))
  on conflict (county_id, key_mark) do update set nonce = excluded.nonce, sealed = excluded.sealed;
end
$$;
comment on function survey_close is 'Seals the sums that wait.';

create function survey_turn(p_county uuid, p_today date, p_book jsonb) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  latest date := (p_book ->> 'month' || '-01')::date;
  this date := date_trunc('month', p_today)::date;
begin
  if latest >= this then return p_book; end if;
  insert into public.survey_group (county_id, since, until, about, answered, questions)
  select p_county, (e.value ->> 'since' || '-01')::date, latest, e.key, (e.value ->> 'answered')::int, e.value -> 'questions'
    from jsonb_each(p_book -> 'groups') e where (e.value ->> 'answered')::int >= public.survey_least();
  return jsonb_build_object('month', to_char(this, 'YYYY-MM'), 'groups', (
    select coalesce(jsonb_object_agg(e.key, e.value), '{}')
      from jsonb_each(p_book -> 'groups') e where (e.value ->> 'answered')::int < public.survey_least()));
end
$$;
comment on function survey_turn is 'When the month is over: what is large enough is told of, and what is too small goes on waiting for others.';

create function count_survey(p_county uuid, p_today date, p_key bytea, p_group text, p_answers jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  book jsonb;
  own jsonb;
begin
  if p_group !~ '^(individual|child|beside|participant) (meeting|closing) (region|municipality|other)$'
     or jsonb_typeof(p_answers) is distinct from 'object'
     or (select count(*) from jsonb_object_keys(p_answers)) not between 1 and 12
     or exists (select 1 from jsonb_each(p_answers) a where a.key !~ '^[a-zA-Z]{1,40}$' or a.value::text !~ '^[0-6]$')
  then raise exception 'this is no answer to a survey' using errcode = 'check_violation'; end if;
  -- One at a time in a county.
  perform 1 from public.county c where c.id = p_county for no key update;
  book := public.survey_turn(p_county, p_today, public.survey_open(p_county, p_key));
  own := coalesce(book #> array['groups', p_group],
    jsonb_build_object('since', book ->> 'month', 'answered', 0, 'questions', '{}'::jsonb));
  own := own || jsonb_build_object(
    'answered', (own ->> 'answered')::int + 1,
    'questions', (own -> 'questions') || (
      select jsonb_object_agg(a.key, (
        select jsonb_agg(coalesce((own #>> array['questions', a.key, n::text])::int, 0) + (n = a.value::text::int)::int order by n)
          from generate_series(0, 6) n))
        from jsonb_each(p_answers) a));
  perform public.survey_close(p_county, p_key, jsonb_set(book, array['groups', p_group], own));
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
  if p_answers is not null then perform public.count_survey(it.county_id, p_today, p_key, p_group, p_answers); end if;
  return 'done';
end
$$;
comment on function answer_survey is 'Answers a survey as the live session of a token, or declines it when there are no answers: once. "spent" the second time, "notFound" when there is none to answer, null when there is no such session. Nothing that is written says who, or about whom.';

create function survey_results(p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date, p_key bytea)
returns table (since text, until text, about text, answered integer, questions jsonb)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  it public.session_now := public.session_of(p_token, p_now, p_seen_after, p_today);
  book jsonb;
begin
  if it.unit_id is null or not it.roles && array['manager', 'analyst'] then return; end if;
  -- A month that is over is told of also when nobody has answered since.
  if (public.survey_open(it.county_id, p_key) ->> 'month') < to_char(p_today, 'YYYY-MM') then
    perform 1 from public.county c where c.id = it.county_id for no key update;
    book := public.survey_open(it.county_id, p_key);
    perform public.survey_close(it.county_id, p_key, public.survey_turn(it.county_id, p_today, book));
  end if;
  return query
  select to_char(g.since, 'YYYY-MM'), to_char(g.until, 'YYYY-MM'), g.about, g.answered, g.questions
    from public.survey_group g where g.county_id = it.county_id order by g.until, g.about;
end
$$;
comment on function survey_results is 'What a county''s surveys say, to managers and analysts: of months that are over, and of groups of five or more. A group is told of once and never changed, so that nothing is learnt from what differs between two days.';

revoke execute on function survey_mark, survey_is_spent, survey_cipher, survey_open, survey_close, survey_turn, count_survey, answer_survey, survey_results from public;
