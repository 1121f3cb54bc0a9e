-- What those above the units see of them, which people are told before they answer; and whether it was answered here, or
-- elsewhere and brought in closed.
alter table round
  add column upward varchar(10) character set ascii collate ascii_bin not null default 'TOTALS' after comments,
  add column source varchar(10) character set ascii collate ascii_bin not null default 'ASKED' after recurrence,
  add constraint ck_round_upward check (upward in ('TOTALS', 'UNITS')),
  add constraint ck_round_source check (source in ('ASKED', 'IMPORTED'));
