-- What a county explains in its own way on the person's pages: a term of the list that comes with the program, or its own.
-- Nothing about any person stands here. It is read by everybody signed in, and written by the county's administrators.

create table word_explanation (
  county_id uuid not null references county (id),
  term text not null check (term ~ '^[a-zA-Z0-9-]{1,60}$'),
  state text not null check (state in ('shown', 'hidden', 'removed')),
  sv jsonb not null,
  en jsonb not null,
  version integer not null default 1 check (version > 0),
  changed_by uuid not null references staff (id),
  changed_at timestamptz not null,
  primary key (county_id, term)
);
comment on table word_explanation is 'Terms that a county explains in its own way, leaves out or adds. Never deleted: what is taken away is "removed".';
comment on column word_explanation.term is 'A key of the shipped list, or own- and something of its own.';
comment on column word_explanation.state is 'shown: explained so; hidden: not explained in this county; removed: as if it had never stood here.';
comment on column word_explanation.sv is 'forms: how the word is written, with commas between; means: what it means. In Swedish.';

alter table word_explanation enable row level security;
create policy own_county on word_explanation for select using (county_id = (select wall_county()));
create policy administered on word_explanation for all
  using (county_id = (select wall_county()) and 'admin' = any((select wall_roles())::text[]))
  with check (county_id = (select wall_county()) and 'admin' = any((select wall_roles())::text[]));
