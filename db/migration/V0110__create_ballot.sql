-- The right to answer once for a unit in a round. It leads to no person and knows no time: whoever holds the code answers.
-- Deleted when the round closes.
create table ballot (
  ballot_hash binary(32) not null,
  round_id bigint not null,
  unit_id bigint not null,
  voice varchar(20) character set ascii collate ascii_bin not null,
  channel varchar(20) character set ascii collate ascii_bin not null,
  is_used boolean not null default false,
  primary key (ballot_hash),
  key ix_ballot_round_unit (round_id, unit_id),
  constraint fk_ballot_round foreign key (round_id) references round (round_id),
  constraint fk_ballot_unit foreign key (unit_id) references unit (unit_id),
  constraint ck_ballot_voice check (voice in ('EMPLOYEE', 'CITIZEN')),
  constraint ck_ballot_channel check (channel in ('MAIL', 'PAPER', 'DEVICE', 'OPEN'))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
