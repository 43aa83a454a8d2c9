-- Swedish order of letters (å, ä, ö last), asked for by name: order by name collate swedish.
create collation swedish (provider = icu, locale = 'sv');
