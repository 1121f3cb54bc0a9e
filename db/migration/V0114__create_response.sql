-- One person's scores in a closed round, written in shuffled order under a random key: nothing leads to a ballot, to the
-- sealed form, or to the comment.
create table response (
  response_id binary(16) not null,
  round_id bigint not null,
  unit_id bigint not null,
  voice varchar(20) character set ascii collate ascii_bin not null,
  answers varbinary(1024) not null,
  primary key (response_id),
  key ix_response_round_unit (round_id, unit_id),
  constraint fk_response_round foreign key (round_id) references round (round_id),
  constraint fk_response_unit foreign key (unit_id) references unit (unit_id),
  constraint ck_response_voice check (voice in ('EMPLOYEE', 'CITIZEN'))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
