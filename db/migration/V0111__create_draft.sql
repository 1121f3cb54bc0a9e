-- Answers that somebody is not done with, encrypted so that only the code opens them. The key of a draft leads to its ballot
-- only by way of the code. Deleted when the answers are handed in, and when the round closes.
create table draft (
  draft_key binary(32) not null,
  round_id bigint not null,
  sealed varbinary(4200) not null,
  primary key (draft_key),
  key ix_draft_round (round_id),
  constraint fk_draft_round foreign key (round_id) references round (round_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
