-- Whom a round asks anonymously. Leaders and representatives answer openly, and always.
create table round_voice (
  round_id bigint not null,
  voice varchar(20) character set ascii collate ascii_bin not null,
  primary key (round_id, voice),
  constraint fk_round_voice_round foreign key (round_id) references round (round_id),
  constraint ck_round_voice_voice check (voice in ('EMPLOYEE', 'CITIZEN'))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
