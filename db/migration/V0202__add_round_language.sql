-- The language that its own words are written in, so that a screen reader reads them as they are meant (WCAG 3.1.2).
alter table round
  add column language varchar(2) character set ascii collate ascii_bin not null default 'nb' after comments,
  add constraint ck_round_language check (language in ('nb', 'nn', 'en'));
