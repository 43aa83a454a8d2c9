-- A signed paper is evidence: once kept it is never changed or removed, like the events that refer to it.
create trigger append_only before update or delete or truncate on attachment for each statement execute function refuse_change();
comment on function refuse_change is 'What has been written in sip_event, sip_command, access_log and attachment stays as it was.';
comment on table attachment is 'Signed papers, such as a written consent. Seen by those who run the SIP and by the person''s side. Never changed, never removed (see the trigger).';
comment on column attachment.sha256 is 'SHA-256 of the bytes as they came; `npm run verify` compares.';
