-- How far each reader has seen each SIP: what has happened since is told on their page until they say that they have seen it.

create table last_seen (
  reader text not null check (reader ~ '^(staff|person):[0-9a-f-]{36}$'),
  county_id uuid not null,
  sip_id uuid not null,
  version integer not null check (version > 0),
  seen_at timestamptz not null,
  primary key (reader, sip_id),
  foreign key (county_id, sip_id) references sip (county_id, id)
);
comment on table last_seen is 'Up to where a reader has said that they have seen a SIP. Their own alone: nobody else is told whether somebody has looked. Gone with the SIP''s texts, and with the reader.';
comment on column last_seen.reader is 'staff:<id> or person:<id>, whatever the assignment (wall_caller).';
comment on column last_seen.county_id is 'The SIP''s county, which is the reader''s.';
comment on column last_seen.version is 'The number of the last event that the reader has seen the news of. Never goes back.';
comment on column last_seen.seen_at is 'When they said so, or when there last was nothing new.';
create index last_seen_by_sip on last_seen (sip_id);

alter table last_seen enable row level security;
create policy own on last_seen for select using (reader = (select wall_caller()));
-- Only of a SIP that one finds: a row must not tell whether another is there.
create policy first_seen on last_seen for insert with check (
  reader = (select wall_caller()) and county_id = (select wall_county()) and sip_id = (select wall_sip()));
create policy seen_again on last_seen for update
  using (reader = (select wall_caller()) and sip_id = (select wall_sip())) with check (reader = (select wall_caller()));
