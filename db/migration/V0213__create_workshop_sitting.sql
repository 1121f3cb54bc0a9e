-- Each time that people have met for a workshop. One that nobody ends is over twelve hours after it was opened.
create table workshop_sitting (
  workshop_id bigint not null,
  sitting smallint not null,
  opened_at datetime(6) not null,
  ends_at datetime(6) not null,
  ended_at datetime(6) null,
  primary key (workshop_id, sitting),
  key ix_workshop_sitting_open (ended_at, ends_at),
  constraint fk_workshop_sitting_workshop foreign key (workshop_id) references workshop (workshop_id),
  constraint ck_workshop_sitting_number check (sitting >= 1),
  constraint ck_workshop_sitting_times check (ends_at > opened_at)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
