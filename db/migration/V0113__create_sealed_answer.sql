-- Answers handed in, encrypted to the round's key; unit and voice are inside. All of a round are equally long. Deleted when
-- the round closes.
create table sealed_answer (
  sealed_id binary(16) not null,
  round_id bigint not null,
  sealed varbinary(4200) not null,
  primary key (sealed_id),
  key ix_sealed_answer_round (round_id),
  constraint fk_sealed_answer_round foreign key (round_id) references round (round_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
