-- That what was answered has been done, how many minutes a year that gave back, and to how many units, counted on the day it was
-- told.
create table control_done (
  control_id bigint not null,
  number int not null,
  done_on date not null,
  minutes_a_year bigint not null,
  units int not null,
  recorded_at datetime(6) not null,
  recorded_by bigint not null,
  primary key (control_id, number),
  key ix_control_done_recorded_by (recorded_by),
  constraint fk_control_done_answer foreign key (control_id, number) references control_answer (control_id, number),
  constraint fk_control_done_recorded_by foreign key (recorded_by) references account (account_id),
  constraint ck_control_done_minutes check (minutes_a_year >= 0 and units >= 0 and (units = 0) = (minutes_a_year = 0))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
