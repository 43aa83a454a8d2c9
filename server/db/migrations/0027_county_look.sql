-- What a county's papers look like: its logo and the colour of headings. Nothing about any person stands here. It is read by
-- everybody signed in who makes a paper, and written by the county's administrators.

create table county_look (
  county_id uuid primary key references county (id),
  colour text not null check (colour ~ '^#[0-9a-f]{6}$'),
  logo bytea check (length(logo) between 1 and 300000),
  logo_type text check (logo_type in ('png', 'jpg')),
  version integer not null default 1 check (version > 0),
  changed_by uuid not null references staff (id),
  changed_at timestamptz not null,
  check ((logo is null) = (logo_type is null))
);
comment on table county_look is 'The logo and the colour on a county''s papers; a county without a row has those that come with the program.';
comment on column county_look.colour is 'Of headings. Checked before it is stored to stand out from white paper as WCAG AAA asks.';
comment on column county_look.logo_type is 'By what stands in the file, never by its name.';

alter table county_look enable row level security;
create policy own_county on county_look for select using (county_id = (select wall_county()));
create policy administered on county_look for all
  using (county_id = (select wall_county()) and 'admin' = any((select wall_roles())::text[]))
  with check (county_id = (select wall_county()) and 'admin' = any((select wall_roles())::text[]));
