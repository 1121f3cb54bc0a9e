-- What answers of a round are encrypted to until it closes; the other half lies in a file and never here. A round without a
-- row has no ballots yet, or is closed.
create table round_key (
  round_id bigint not null,
  public_key binary(32) not null,
  primary key (round_id),
  constraint fk_round_key_round foreign key (round_id) references round (round_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
