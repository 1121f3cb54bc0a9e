-- Rounds that were answered elsewhere, with what tells whether a municipality has the same answers already. It is made of the
-- voices and scores of all, sorted, without units or what was asked.
create table imported_round (
  round_id bigint not null,
  municipality_id bigint not null,
  content_hash binary(32) not null,
  primary key (round_id),
  constraint uq_imported_round_content unique (municipality_id, content_hash),
  constraint fk_imported_round_round foreign key (round_id) references round (round_id),
  constraint fk_imported_round_municipality foreign key (municipality_id) references municipality (municipality_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
