-- What units let others see of themselves in a round: their averages to those above them, their averages under their name to units
-- that compare themselves with others, or that they have got better to units that look for somebody to learn from. Taking it back
-- deletes the row.
create table result_share (
  round_id bigint not null,
  unit_id bigint not null,
  kind varchar(10) character set ascii collate ascii_bin not null,
  given_at datetime(6) not null,
  given_by bigint not null,
  primary key (round_id, unit_id, kind),
  key ix_result_share_unit (unit_id),
  key ix_result_share_given_by (given_by),
  constraint fk_result_share_round foreign key (round_id) references round (round_id),
  constraint fk_result_share_unit foreign key (unit_id) references unit (unit_id),
  constraint fk_result_share_given_by foreign key (given_by) references account (account_id),
  constraint ck_result_share_kind check (kind in ('UPWARD', 'COMPARE', 'FOUND'))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
