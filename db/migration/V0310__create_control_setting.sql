-- Within how many days the owners of a municipality's controls answer, where it is not what it is for everybody.
create table control_setting (
  municipality_id bigint not null,
  answer_days int not null,
  version int not null,
  primary key (municipality_id),
  constraint fk_control_setting_municipality foreign key (municipality_id) references municipality (municipality_id),
  constraint ck_control_setting_days check (answer_days between 7 and 180)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
