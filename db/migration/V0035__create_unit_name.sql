-- What a unit was called before, and until when (that day inclusive). Its last name, now or planned, stands in unit.
create table unit_name (
  unit_id bigint not null,
  valid_to date not null,
  name varchar(200) not null,
  primary key (unit_id, valid_to),
  key ix_unit_name_valid_to (valid_to),
  constraint fk_unit_name_unit foreign key (unit_id) references unit (unit_id),
  constraint ck_unit_name_name check (name <> '')
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
