-- Who finds a SIP is said in one place, sip_reader. Whoever raised the need stands there for as long as the rules say, which
-- is not for ever: a parent from whom the child is protected, or whose child has grown up, does not. A SIP that is being
-- made is the SIP at hand, and needs no other rule.

create or replace function public.enter_session(p_token bytea, p_now timestamptz, p_seen_after timestamptz, p_today date, p_sip uuid)
returns table (
  created_at timestamptz, last_seen_at timestamptz, county_id uuid, county_name text, agreement_key text,
  staff_id uuid, staff_name text, title text, hsa_id text, person_id uuid, person_name text,
  assignment_id uuid, roles text[], unit_id uuid, unit_name text, unit_kind text,
  principal_id uuid, principal_name text, principal_kind text, manages_county boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  own text[] := '{}';
  subject uuid;
  secret bytea;
  county uuid;
begin
  select s.created_at, s.last_seen_at, c.id, c.name, c.agreement_key,
         st.id, st.name, st.title, st.hsa_id, pe.id, pe.name,
         a.id, a.roles, u.id, u.name, u.kind, pr.id, pr.name, pr.kind, pr.manages_county, (select w.secret from public.wall_secret w)
    into created_at, last_seen_at, county_id, county_name, agreement_key,
         staff_id, staff_name, title, hsa_id, person_id, person_name,
         assignment_id, roles, unit_id, unit_name, unit_kind, principal_id, principal_name, principal_kind, manages_county, secret
    from public.session s
    join public.county c on c.id = s.county_id
    left join public.staff st on st.id = s.staff_id and (st.ended_on is null or st.ended_on > p_today)
    left join public.person pe on pe.id = s.person_id
    left join public.assignment a on a.id = s.assignment_id
          and a.starts_on <= p_today and (a.ends_on is null or a.ends_on > p_today)
    left join public.unit u on u.id = a.unit_id and (u.closed_on is null or u.closed_on > p_today)
    left join public.principal pr on pr.id = u.principal_id
   where s.token_hash = p_token and s.expires_at > p_now and s.last_seen_at > p_seen_after;
  if not found or (staff_id is null and person_id is null) then return; end if;
  if person_id is not null then
    own := array['person:' || person_id::text];
  -- An administrator, a log reviewer or an analyst as such finds no SIP.
  elsif unit_id is not null and roles && array['manager', 'coordinator', 'staff'] then
    own := array['staff:' || staff_id::text || '@' || unit_id::text, 'unit:' || unit_id::text];
    if 'manager' = any(roles) then own := own || ('manager:' || unit_id::text); end if;
  end if;
  if p_sip is not null then
    select x.county_id, x.person_id into county, subject from public.sip x where x.id = p_sip;
    -- The SIP at hand: one that is found, or one that is about to be made.
    if not found then
      subject := null;
    elsif county is distinct from county_id or not exists (
        select 1 from public.sip_reader r
         where r.sip_id = p_sip and r.audience = any(own) and (r.until is null or r.until >= p_today)) then
      subject := null;
      p_sip := null;
    end if;
  end if;
  perform pg_catalog.set_config('samlad.context', array[
    county_id::text, p_today::text, case when staff_id is null then 'person:' || person_id::text else 'staff:' || staff_id::text end,
    pg_catalog.array_to_string(own, ' '),
    case when unit_id is null then '' else pg_catalog.array_to_string(roles, ' ') end,
    coalesce(person_id::text, ''), coalesce(unit_id::text, ''), coalesce(principal_id::text, ''),
    coalesce(p_sip::text, ''), coalesce(subject::text, '')]::text, true);
  perform pg_catalog.set_config('samlad.seal',
    pg_catalog.encode(pg_catalog.sha256(secret || public.wall_sealed()), 'hex'), true);
  return next;
end
$$;

drop policy found on sip;
create policy found on sip for select using (
  id = (select wall_sip())
  or (county_id = (select wall_county()) and exists (
    select 1 from sip_reader r where r.sip_id = sip.id and r.audience = any((select wall_audiences())::text[])
       and (r.until is null or r.until >= (select wall_today())))));
