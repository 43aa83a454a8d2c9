-- Whom a newcomer to the demo is shown first, 1 before 2; empty outside demo mode.
alter table staff add column demo_first smallint check (demo_first > 0);
alter table person add column demo_first smallint check (demo_first > 0);
comment on column staff.demo_first is 'The place among those whom the demo''s sign-in page shows first; null for the others.';
comment on column person.demo_first is 'The place among those whom the demo''s sign-in page shows first; null for the others.';
