-- The log told whole to those it is about, and its list of actions without one that nothing is written as: what is taken out
-- has an action of its own for each kind (print, download, logExtract, registerExtract).

-- No row has ever been written as it. Every row there is is looked at once.
alter table access_log drop constraint access_log_by_month_action_check;
alter table access_log add constraint access_log_action_check check (action in (
  'read', 'readHistory', 'readDay', 'compare', 'list', 'workList', 'search', 'searchPerson', 'command', 'draft', 'attach',
  'download', 'print', 'disclose', 'redact', 'readLog', 'logExtract', 'registerExtract', 'review', 'signIn', 'signOut'));

drop policy about_oneself on access_log;
create policy about_oneself on access_log for select using (
  -- The individual: all that concerns oneself, and the lists and searches that one's own SIPs stood in.
  subject_person_id = (select wall_person())
  or listed_sip_ids && (select array_agg(s.id) from sip s where s.person_id = (select wall_person()))
  -- The SIP at hand, for those who stand on the person's side of it; and that somebody searched for the person's number in vain.
  or sip_id = (select wall_sip())
  or listed_sip_ids @> array[(select wall_sip())]
  or (action = 'searchPerson' and listed_sip_ids = '{}' and subject_person_id = (select wall_subject())
      and (select wall_person()) is not null));
