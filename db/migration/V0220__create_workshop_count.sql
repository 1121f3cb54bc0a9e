-- How many of a batch gave a score or chose a factor, as it is shown and no more exactly: of a factor «none or one» is kept as 0,
-- and «all or all but one» as all.
create table workshop_count (
  workshop_vote_id bigint not null,
  batch smallint not null,
  answer varchar(60) character set ascii collate ascii_bin not null,
  number int not null,
  primary key (workshop_vote_id, batch, answer),
  constraint fk_workshop_count_batch foreign key (workshop_vote_id, batch)
    references workshop_batch (workshop_vote_id, batch),
  constraint ck_workshop_count_number check (number >= 0)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
