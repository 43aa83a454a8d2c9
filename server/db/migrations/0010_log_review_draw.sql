-- What a log reviewer may draw by that only the database may compare: the names and addresses of persons whom the reviewer
-- does not see. Given back are rows of the reviewer's own principal alone, and nothing about anybody.
create function reviewed_likeness(p_from timestamptz, p_to timestamptz, p_way text) returns table (row_id bigint, row_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select l.id, l.at
    from access_log l
    join staff st on st.id = l.staff_id
    join person p on p.id = l.subject_person_id
   where 'logReviewer' = any((select wall_roles())::text[])
     and l.at >= p_from and l.at < p_to
     and l.unit_id in (select u.id from unit u where u.principal_id = (select wall_principal()))
     and case p_way
       when 'ownName' then lower(regexp_replace(st.name, '^.*\s', '')) = lower(regexp_replace(p.name, '^.*\s', ''))
       when 'neighbour' then exists (
         select 1 from person n
          where n.county_id = p.county_id and n.id <> p.id and lower(n.name) = lower(st.name)
            and lower(regexp_replace(split_part(n.address, ',', 1), '\s*\d.*$', ''))
              = lower(regexp_replace(split_part(p.address, ',', 1), '\s*\d.*$', '')))
       else false end
$$;
comment on function reviewed_likeness is 'Rows where the reader has the person''s surname (ownName), or where somebody of the reader''s name lives in the person''s street (neighbour: where the staff live is not known here, only where persons do).';
revoke execute on function reviewed_likeness from public;
