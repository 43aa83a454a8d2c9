-- The protection of persons was asked for by their ids, which answered about anybody of the county. Nobody asks it any longer: the
-- doors to a SIP give the card of the person that it is about (product rule Z4).

drop function persons_named;
