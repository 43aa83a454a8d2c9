-- Who changed a person's protection level, from what to what, and why (product rule Z4). The level itself stands in person.

create table protection_change (
  id bigint generated always as identity primary key,
  county_id uuid not null references county,
  person_id uuid not null references person,
  sip_id uuid not null references sip,
  at timestamptz not null,
  by_actor jsonb not null,
  before text not null,
  after text not null,
  reason text not null check (reason <> '')
);
comment on table protection_change is 'Each change of a person''s protection level. Only added to; read by those who run the SIP in which it was made.';
comment on column protection_change.by_actor is 'Who did it, as events say it: with name, title and unit as they were then.';
comment on column protection_change.reason is 'Why, in their own words.';
create index protection_change_by_sip on protection_change (sip_id, id);

alter table protection_change enable row level security;
create policy found on protection_change for select using (sip_id = (select wall_sip()));
create policy made on protection_change for insert with check (sip_id = (select wall_sip()) and county_id = (select wall_county()));
