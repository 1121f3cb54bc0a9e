-- What the room does, one step after the other, as it was copied from a programme: later changes of that change nothing here.
create table workshop_step (
  workshop_id bigint not null,
  position smallint not null,
  sitting tinyint not null,
  kind varchar(20) character set ascii collate ascii_bin not null,
  minutes smallint not null,
  primary key (workshop_id, position),
  constraint fk_workshop_step_workshop foreign key (workshop_id) references workshop (workshop_id) on delete cascade,
  constraint ck_workshop_step_position check (position >= 0),
  constraint ck_workshop_step_sitting check (sitting >= 1),
  constraint ck_workshop_step_minutes check (minutes between 1 and 90)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
