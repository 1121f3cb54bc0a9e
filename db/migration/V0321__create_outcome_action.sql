-- An action that is to be told of, and how it is said to citizens; without such words they are not told of it.
create table outcome_action (
  unit_id bigint not null,
  round_id bigint not null,
  action_id bigint not null,
  place int not null,
  said varchar(200) not null,
  primary key (unit_id, round_id, action_id),
  constraint fk_outcome_action_outcome foreign key (unit_id, round_id) references outcome (unit_id, round_id),
  constraint fk_outcome_action_action foreign key (action_id) references action (action_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
