-- Actions that could not be measured when they were last looked at: they are looked at again when they have been changed, or their
-- unit has more released rounds.
create table action_look (
  action_id bigint not null,
  version int not null,
  rounds int not null,
  primary key (action_id),
  constraint fk_action_look_action foreign key (action_id) references action (action_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
