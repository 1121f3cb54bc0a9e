-- Names stand in Norwegian order, which is the Danish one: æ, ø and å last. What people are searched by is kept folded, so that comparing it is
-- comparing bytes: a search looks through 60,000 of them in a fraction of the time that comparing by collation takes.
alter table account
  modify column name varchar(200) character set utf8mb4 collate utf8mb4_uca1400_danish_as_ci not null,
  add column search_text varchar(460) character set utf8mb4 collate utf8mb4_bin
    generated always as (lower(concat(name, ' ', email))) stored after email;
