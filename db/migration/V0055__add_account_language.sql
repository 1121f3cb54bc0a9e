-- What the person last chose to read in; messages to the person are written in it.
alter table account
  add column language char(2) character set ascii collate ascii_bin not null default 'nb' after name,
  add constraint ck_account_language check (language in ('nb', 'nn', 'en'));
