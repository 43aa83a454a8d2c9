-- An HSA-id is the same in small letters and in large ones: directories and identity providers write it either way.
create unique index staff_hsa_id_any_case on staff (upper(hsa_id));
create unique index unit_hsa_id_any_case on unit (upper(hsa_id));
