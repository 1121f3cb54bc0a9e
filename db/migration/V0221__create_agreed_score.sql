-- What the room agrees on for a principle, said in the open, with its reason and with what those who see it otherwise say. It
-- can be changed until the workshop ends, and never afterwards.
create table agreed_score (
  workshop_id bigint not null,
  item_key varchar(60) character set ascii collate ascii_bin not null,
  score tinyint not null,
  reason varchar(1000) not null,
  dissent varchar(1000) not null,
  version int not null,
  agreed_at datetime(6) not null,
  primary key (workshop_id, item_key),
  constraint fk_agreed_score_principle foreign key (workshop_id, item_key)
    references workshop_principle (workshop_id, item_key),
  constraint ck_agreed_score_score check (score between 1 and 5)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
