-- Which round comes after which: one at most for each period, whether it was prepared by itself or by hand.
create table round_successor (
  round_id bigint not null,
  next_round_id bigint not null,
  is_automatic boolean not null,
  primary key (round_id),
  constraint uq_round_successor_next unique (next_round_id),
  constraint fk_round_successor_round foreign key (round_id) references round (round_id),
  constraint fk_round_successor_next foreign key (next_round_id) references round (round_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
