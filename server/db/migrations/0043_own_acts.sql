-- What requests write in the access log themselves is what the one who is signed in has done, in an assignment of their own (the
-- session's may have been changed since the request came): nobody's name is put on what somebody else did (product rule Z3). What
-- the doors and the owner write is not met by this.

drop policy written on access_log;
create policy written on access_log for insert with check (
  county_id = (select wall_county())
  and coalesce('staff:' || staff_id, 'person:' || person_id) = (select wall_caller())
  and num_nonnulls(staff_id, person_id) = 1
  and actor_kind = case when staff_id is null then 'person' else 'staff' end
  and case
        when staff_id is null then assignment_id is null and unit_id is null
        else exists (select 1 from assignment a
                      where a.id = access_log.assignment_id and a.staff_id = access_log.staff_id and a.unit_id = access_log.unit_id)
      end);
