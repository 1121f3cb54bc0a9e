-- The round that an assessment belongs to, by whose close it is due. One without a row was made outside any round.
create table assessment_round (
  assessment_id bigint not null,
  round_id bigint not null,
  primary key (assessment_id),
  key ix_assessment_round_round (round_id),
  constraint fk_assessment_round_assessment foreign key (assessment_id) references assessment (assessment_id),
  constraint fk_assessment_round_round foreign key (round_id) references round (round_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
