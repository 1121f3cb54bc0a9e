-- The day on which the answers of a closed round are deleted. Set when the round closes, for the case that its result is never
-- released, and again when it is. A round without a row is not closed, or its answers are deleted.
create table response_deadline (
  round_id bigint not null,
  delete_on date not null,
  primary key (round_id),
  constraint fk_response_deadline_round foreign key (round_id) references round (round_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
