-- Invitations by link (core/sip/guests.ts): somebody without an account takes part by a link and an e-ID. What an invitation is,
-- whom it is for and where it stands is a part of the SIP. Here stands only which secret leads to which invitation, as a hash.

create table invitation_link (
  link_id uuid primary key,
  sip_id uuid not null,
  county_id uuid not null,
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  until date not null,
  foreign key (county_id, sip_id) references sip (county_id, id)
);
comment on table invitation_link is 'By which secret an invitation is found. It gives nothing by itself: the SIP says whether the invitation holds.';
comment on column invitation_link.link_id is 'The invitation''s id in the SIP.';
comment on column invitation_link.secret_hash is 'SHA-256 of the 256 random bits in the link, which are stored nowhere.';
comment on column invitation_link.until is 'The last day it can be used. Kept for a while after, so that whoever comes late is told so.';

-- Closed to the app's role altogether: it can neither look for a link nor see that there are any. Taking one is a part of
-- signing in, which comes before there is anybody to show rows to, and works as the owner.
alter table invitation_link enable row level security;

create function keep_invitation(p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date, p_sip uuid, p_link uuid, p_hash bytea)
returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  it public.session_now := public.session_of(p_token, p_now, p_seen_after, p_today);
begin
  if it.county_id is null then return null; end if;
  delete from public.invitation_link l where l.until < p_today - 90;
  insert into public.invitation_link (link_id, sip_id, county_id, secret_hash, until)
  select p_link, x.id, x.county_id, p_hash, (g ->> 'until')::date
    from public.sip x cross join lateral json_array_elements(x.state -> 'guests') g
   where x.id = p_sip and x.county_id = it.county_id
     and g ->> 'id' = p_link::text and json_typeof(g -> 'ended') = 'null' and json_typeof(g -> 'came') = 'null'
     and (g #>> '{by,staffId}' = it.staff_id::text or g #>> '{by,personId}' = it.person_id::text)
     and exists (select 1 from public.sip_reader r
                  where r.sip_id = p_sip and r.audience = any(it.audiences) and (r.until is null or r.until >= p_today))
  on conflict (link_id) do nothing;
  return found;
end
$$;
comment on function keep_invitation is 'Keeps the hash of a link for an invitation that the live session of a token has just made in a SIP that it finds: once, so that nobody can put a secret of their own in the place of another''s. Null without such a session.';
revoke execute on function keep_invitation from public;

-- Two acts more in the log, whatever acts there are by now.
do $$
declare
  actions text := (
    select string_agg(quote_literal(action), ', ' order by action)
      from (select m[1] as action
              from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''(\w+)''', 'g') m
             where c.conrelid = 'access_log'::regclass and c.conname = 'access_log_action_check'
            union values ('join'), ('joinRefused')) known);
begin
  alter table access_log drop constraint access_log_action_check;
  execute format('alter table access_log add constraint access_log_action_check check (action in (%s))', actions);
end
$$;
