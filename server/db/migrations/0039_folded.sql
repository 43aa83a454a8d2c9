-- A SIP's document is what its events add up to. When the rules by which they do have become others, it is worked out anew from them.

alter table county_sweep add column folded_by integer;
comment on column county_sweep.folded_by is 'The rules by which the documents of all SIPs were last worked out from their events (foldedVersion in core/sip/evolve.ts); null: each as it was when it was written.';
