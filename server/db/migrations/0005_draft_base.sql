-- A draft outlives its form: it remembers which version of the SIP it began from, so that what others save meanwhile is noticed.
alter table draft add column sip_version integer check (sip_version >= 0);
comment on column draft.sip_version is 'The version of the SIP that the text began from; null when it is meant for no SIP, or was saved before this was kept.';
