-- Who there is: counties, principals, units, staff, assignments, persons; and who is signed in.
-- Nothing here is ever deleted: events, logs and plans refer to these rows for ever. What is no longer in use has an end day.
-- An end day (closed_on, ended_on, ends_on) is the first day on which the row no longer holds, in Europe/Stockholm.

create table county (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 200),
  agreement_key text not null
);
comment on table county is 'One county, or one other area with an agreement of its own. Everything belongs to exactly one.';
comment on column county.agreement_key is 'Which agreement of core/agreement.ts holds here.';

create table principal (
  id uuid primary key default gen_random_uuid(),
  county_id uuid not null references county,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('region', 'municipality', 'state', 'private')),
  org_number text check (org_number ~ '^[0-9]{10}$'),
  manages_county boolean not null default false,
  version integer not null default 1,
  unique (county_id, id),
  unique (county_id, org_number)
);
comment on table principal is 'Huvudman: a region, a municipality, a state authority or a private body.';
comment on column principal.manages_county is 'Its administrators look after the whole county''s directory; others only their own principal''s.';

create table unit (
  id uuid primary key default gen_random_uuid(),
  county_id uuid not null references county,
  principal_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  hsa_id text unique check (hsa_id ~ '^[A-Za-z0-9]+-[A-Za-z0-9]+$' and length(hsa_id) <= 31),
  kind text not null check (kind ~ '^[a-z][A-Za-z]{1,40}$'),
  phone text,
  address text,
  closed_on date,
  reveals_place boolean not null default false,
  version integer not null default 1,
  foreign key (county_id, principal_id) references principal (county_id, id),
  unique (county_id, id)
);
comment on table unit is 'Enhet, verksamhet. A closed unit is kept, and is never opened again under the same HSA-id.';
comment on column unit.kind is 'One of unitKinds in core/agreement.ts.';
comment on column unit.reveals_place is 'A shelter and the like: its address and telephone are never shown (product rule Z4).';
create index unit_by_principal on unit (principal_id);
create index unit_by_county_and_name on unit (county_id, lower(name));

create table staff (
  id uuid primary key default gen_random_uuid(),
  county_id uuid not null references county,
  hsa_id text not null unique check (hsa_id ~ '^[A-Za-z0-9]+-[A-Za-z0-9]+$' and length(hsa_id) <= 31),
  name text not null check (length(name) between 1 and 200),
  title text not null default '',
  phone text,
  email text,
  ended_on date,
  demo_note text,
  version integer not null default 1,
  unique (county_id, id)
);
comment on table staff is 'Medarbetare. Signs in with an HSA-id; acts through an assignment.';
comment on column staff.demo_note is 'A line for the demo''s sign-in page; empty outside demo mode.';
create index staff_by_county_and_name on staff (county_id, lower(name));

create table assignment (
  id uuid primary key default gen_random_uuid(),
  county_id uuid not null,
  staff_id uuid not null,
  unit_id uuid not null,
  roles text[] not null check (
    cardinality(roles) > 0 and roles <@ array['manager', 'coordinator', 'staff', 'admin', 'logReviewer', 'analyst']
  ),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  version integer not null default 1,
  foreign key (county_id, staff_id) references staff (county_id, id),
  foreign key (county_id, unit_id) references unit (county_id, id),
  unique (id, staff_id)
);
comment on table assignment is 'Uppdrag: a staff member at one unit, with roles. Access is by assignment (product rule Z1).';
create index assignment_by_staff on assignment (staff_id);
create index assignment_by_unit on assignment (unit_id);

create table person (
  id uuid primary key default gen_random_uuid(),
  county_id uuid not null references county,
  personal_identity_number text check (personal_identity_number ~ '^[0-9]{8}[0-9A-Z]{4}$'),
  name text not null check (length(name) between 1 and 200),
  birth_date date,
  sex_hint text check (sex_hint in ('female', 'male')),
  protection text not null default 'none'
    check (protection in ('none', 'marked', 'protectedRegistration', 'fictitious')),
  address text,
  phone text,
  email text,
  interpreter_language text,
  login_hint text unique check (login_hint ~ '^[a-z0-9-]{1,40}$'),
  demo_note text,
  version integer not null default 1,
  unique (county_id, id),
  unique (county_id, personal_identity_number)
);
comment on table person is 'The individual, and relatives, guardians and representatives. Found by the full number only, never listed (product rule Z5).';
comment on column person.personal_identity_number is 'Twelve characters; see core/personalIdentity.ts.';
comment on column person.protection is 'Skyddade personuppgifter: sekretessmarkering, skyddad folkbokföring, fingerade (product rule Z4).';
comment on column person.login_hint is 'The short name a demo person signs in with; empty outside demo mode.';
create index person_by_number on person (personal_identity_number);

create table session (
  token_hash bytea primary key check (length(token_hash) = 32),
  county_id uuid not null references county,
  staff_id uuid,
  person_id uuid,
  assignment_id uuid,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  id_token text,
  foreign key (county_id, staff_id) references staff (county_id, id),
  foreign key (county_id, person_id) references person (county_id, id),
  foreign key (assignment_id, staff_id) references assignment (id, staff_id),
  check ((staff_id is null) <> (person_id is null)),
  check (assignment_id is null or staff_id is not null)
);
comment on table session is 'Who is signed in. The cookie holds a random token; only its SHA-256 stands here.';
comment on column session.expires_at is 'The absolute limit. The idle limit is counted from last_seen_at.';
comment on column session.id_token is 'Given back to the identity provider at sign-out, so that it can end its session too.';
create index session_by_expiry on session (expires_at);

create table sign_in_attempt (
  state_hash bytea primary key check (length(state_hash) = 32),
  browser_hash bytea not null check (length(browser_hash) = 32),
  nonce text not null,
  code_verifier text not null,
  redirect_uri text not null,
  return_to text not null,
  expires_at timestamptz not null
);
comment on table sign_in_attempt is 'A sign-in under way: what the answer from the identity provider must fit. Used once.';
create index sign_in_attempt_by_expiry on sign_in_attempt (expires_at);

create table oidc_payload (
  model text not null,
  id text not null,
  payload jsonb not null,
  grant_id text,
  uid text,
  expires_at timestamptz,
  consumed_at timestamptz,
  primary key (model, id)
);
comment on table oidc_payload is 'What the built-in identity provider of demo mode remembers, its keys included. Empty outside demo mode.';
create index oidc_payload_by_grant on oidc_payload (grant_id) where grant_id is not null;
create index oidc_payload_by_uid on oidc_payload (uid) where uid is not null;
create index oidc_payload_by_expiry on oidc_payload (expires_at);

create table directory_change (
  id bigint generated always as identity primary key,
  county_id uuid not null references county,
  at timestamptz not null,
  by_assignment_id uuid not null references assignment,
  what text not null check (what in ('principal', 'unit', 'staff', 'assignment')),
  row_id uuid not null,
  before jsonb,
  after jsonb not null
);
comment on table directory_change is 'Who changed what in the directory: the row as it was and as it became. Nothing is silently changed.';
create index directory_change_by_row on directory_change (row_id);
