-- Attachments are more than signed papers: each is for the readers of one information area, or for those who run the SIP and the
-- person's side alone, as before. Their bytes are sealed with a key that the database does not have. What was kept before is
-- opened as it is, until it is sealed (npm run seal-attachments).
alter table attachment add column area text check (length(area) between 1 and 60);
alter table attachment add column key_id text check (length(key_id) between 1 and 40);
alter table attachment add column size integer check (size between 1 and 10485760);
alter table attachment add column sealed_sha256 bytea check (length(sealed_sha256) = 32);
alter table attachment add constraint attachment_sealed_check
  check ((key_id is null) = (size is null) and (key_id is null) = (sealed_sha256 is null));
alter table attachment drop constraint attachment_bytes_check;
alter table attachment add constraint attachment_bytes_check
  check (length(bytes) <= 10485788 and (length(bytes) = 0) = (removed_at is not null));

comment on table attachment is 'Files beside a SIP: signed papers and documents. Never removed as rows, and changed only by take_out_papers, take_out_named_papers and seal_attachment (see the trigger).';
comment on column attachment.area is 'The information area whose readers may read it; null for those who run the SIP and the person''s side alone.';
comment on column attachment.bytes is 'The file: nonce, AES-256-GCM text and tag when key_id is there, else as it came. Empty when removed.';
comment on column attachment.key_id is 'The name of the key that seals it (ATTACHMENT_KEYS); null for what was kept before there were keys.';
comment on column attachment.size is 'How long the file is when it is opened; null for what is not sealed.';
comment on column attachment.sha256 is 'SHA-256 of the file as it is given back: for a picture, without what the camera wrote about it.';
comment on column attachment.sealed_sha256 is 'SHA-256 of bytes, so that `npm run verify` needs no key; null for what is not sealed.';

create function seal_attachment(p_id uuid, p_was bytea, p_bytes bytea, p_key_id text, p_size integer) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  sealed integer;
begin
  perform set_config('samlad.removing', 'attachment', true);
  update attachment set bytes = p_bytes, key_id = p_key_id, size = p_size, sealed_sha256 = sha256(p_bytes)
   where id = p_id and removed_at is null and sha256(bytes) = p_was;
  get diagnostics sealed = row_count;
  perform set_config('samlad.removing', '', true);
  return sealed = 1;
end
$$;
comment on function seal_attachment is 'Seals an attachment anew, for the owner alone: what it says when it is opened, and its checksum, stay as they were.';
revoke execute on function seal_attachment from public;

-- Nothing unsealed comes in through requests.
alter policy uploaded on attachment with check (sip_id = (select wall_sip()) and key_id is not null);
