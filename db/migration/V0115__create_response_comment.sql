-- One comment in a closed round, written in shuffled order under a random key: nothing leads to scores or to other comments.
create table response_comment (
  response_comment_id binary(16) not null,
  round_id bigint not null,
  unit_id bigint not null,
  voice varchar(20) character set ascii collate ascii_bin not null,
  text varchar(1000) not null,
  primary key (response_comment_id),
  key ix_response_comment_round_unit (round_id, unit_id),
  constraint fk_response_comment_round foreign key (round_id) references round (round_id),
  constraint fk_response_comment_unit foreign key (unit_id) references unit (unit_id),
  constraint ck_response_comment_voice check (voice in ('EMPLOYEE', 'CITIZEN')),
  constraint ck_response_comment_text check (text <> '')
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
