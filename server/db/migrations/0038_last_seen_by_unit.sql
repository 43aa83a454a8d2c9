-- Somebody who works at two units sees two SIPs in one: what they have seen for the one has not been seen for the other (0026).

drop policy own on last_seen;
drop policy first_seen on last_seen;
drop policy seen_again on last_seen;
alter table last_seen drop constraint last_seen_reader_check;
insert into last_seen (reader, county_id, sip_id, version, seen_at)
select distinct l.reader || '@' || a.unit_id, l.county_id, l.sip_id, l.version, l.seen_at
  from last_seen l join assignment a on l.reader = 'staff:' || a.staff_id;
delete from last_seen where reader like 'staff:%' and reader not like '%@%';
alter table last_seen add constraint last_seen_reader_check
  check (reader ~ '^(staff:[0-9a-f-]{36}@[0-9a-f-]{36}|person:[0-9a-f-]{36})$');
comment on column last_seen.reader is 'staff:<id>@<unit> or person:<id>, as the audience that the reader is.';

create policy own on last_seen for select using (reader = any((select wall_audiences())::text[]));
-- Only of a SIP that one finds: a row must not tell whether another is there.
create policy first_seen on last_seen for insert with check (
  reader = any((select wall_audiences())::text[]) and county_id = (select wall_county()) and sip_id = (select wall_sip()));
create policy seen_again on last_seen for update
  using (reader = any((select wall_audiences())::text[]) and sip_id = (select wall_sip()))
  with check (reader = any((select wall_audiences())::text[]));
