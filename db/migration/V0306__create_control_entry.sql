-- What a control costs a unit: how many times a year, how many minutes each time, how many people, and why that is more than it
-- gives. saved_minutes is what simplifying it has taken away of the minutes; asked_at is when the control's owner was first asked
-- about it; former_control_id is the control that the unit entered it for, when that has been joined with another.
create table control_entry (
  control_entry_id bigint not null auto_increment,
  control_id bigint not null,
  former_control_id bigint null,
  unit_id bigint not null,
  times int not null,
  minutes int not null,
  people int not null,
  saved_minutes int not null,
  why varchar(1000) not null,
  asked_at datetime(6) not null,
  withdrawn_at datetime(6) null,
  version int not null,
  created_at datetime(6) not null,
  created_by bigint not null,
  primary key (control_entry_id),
  key ix_control_entry_control (control_id, withdrawn_at),
  key ix_control_entry_former (former_control_id),
  key ix_control_entry_unit (unit_id, withdrawn_at),
  key ix_control_entry_created_by (created_by, created_at),
  constraint fk_control_entry_control foreign key (control_id) references control (control_id),
  constraint fk_control_entry_former foreign key (former_control_id) references control (control_id),
  constraint fk_control_entry_unit foreign key (unit_id) references unit (unit_id),
  constraint fk_control_entry_created_by foreign key (created_by) references account (account_id),
  constraint ck_control_entry_times check (times between 1 and 10000),
  constraint ck_control_entry_minutes check (minutes between 1 and 10000),
  constraint ck_control_entry_people check (people between 1 and 10000),
  constraint ck_control_entry_saved check (saved_minutes between 0 and minutes),
  constraint ck_control_entry_former check (former_control_id <> control_id),
  constraint ck_control_entry_why check (why <> '')
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
