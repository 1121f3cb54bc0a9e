-- The units that a round asks.
create table round_unit (
  round_id bigint not null,
  unit_id bigint not null,
  primary key (round_id, unit_id),
  key ix_round_unit_unit (unit_id),
  constraint fk_round_unit_round foreign key (round_id) references round (round_id),
  constraint fk_round_unit_unit foreign key (unit_id) references unit (unit_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
