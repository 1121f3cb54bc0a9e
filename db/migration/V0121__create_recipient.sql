-- Addresses that the people of a unit are invited and reminded by, until the round is over. Each is sealed under a key outside
-- the database; without that key, `recipient_hash` tells nothing. There is no number, no time and no state: nothing here says
-- who was invited when, which code somebody got, or who has answered (R-45).
create table recipient (
  round_id bigint not null,
  unit_id bigint not null,
  recipient_hash binary(32) not null,
  sealed varbinary(600) not null,
  primary key (round_id, unit_id, recipient_hash),
  constraint fk_recipient_distribution foreign key (round_id, unit_id) references distribution (round_id, unit_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
