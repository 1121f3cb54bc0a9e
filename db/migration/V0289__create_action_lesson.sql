-- What a unit has learnt from an action that is finished or dropped, or has been measured.
create table action_lesson (
  action_id bigint not null,
  words varchar(1000) not null,
  version int not null,
  primary key (action_id),
  constraint fk_action_lesson_action foreign key (action_id) references action (action_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
