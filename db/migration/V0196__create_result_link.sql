-- The link by which the employees of a unit see what is released of it in a round. The link itself is not stored, only the
-- SHA-256 of its 130 random bits; a new one takes the place of the old.
create table result_link (
  round_id bigint not null,
  unit_id bigint not null,
  token_hash binary(32) not null,
  primary key (round_id, unit_id),
  constraint uq_result_link_token_hash unique (token_hash),
  constraint fk_result_link_round foreign key (round_id) references round (round_id),
  constraint fk_result_link_unit foreign key (unit_id) references unit (unit_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
