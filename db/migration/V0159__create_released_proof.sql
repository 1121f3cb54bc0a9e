-- That no figures of a round, taken together and with those of rounds before it, give the answers of few people away: how many
-- linear forms were eliminated, their rank, the smallest group that any combination isolates, and what it was proven of.
create table released_proof (
  release_id bigint not null,
  proved_at datetime(6) not null,
  verdict varchar(10) character set ascii collate ascii_bin not null,
  forms int not null,
  spread_forms int not null,
  rank_total int not null,
  smallest int null,
  smallest_spread int null,
  -- The earlier releases that were in the same elimination, by number, with commas between.
  earlier mediumtext character set ascii collate ascii_bin not null,
  digest binary(32) not null,
  primary key (release_id),
  constraint fk_released_proof_release foreign key (release_id) references released_round (release_id),
  constraint ck_released_proof_verdict check (verdict = 'SAFE'),
  constraint ck_released_proof_smallest check (smallest is null or smallest >= 5),
  constraint ck_released_proof_smallest_spread check (smallest_spread is null or smallest_spread >= 10)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
