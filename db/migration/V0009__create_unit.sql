-- A unit of a municipality. external_id is its identity in the municipality's own systems; valid_to is the last day, inclusive.
create table unit (
  unit_id bigint not null auto_increment,
  external_id varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(200) not null,
  kind varchar(60) not null,
  headcount int null,
  valid_from date not null,
  valid_to date null,
  version int not null default 1,
  primary key (unit_id),
  constraint uq_unit_external_id unique (external_id),
  constraint ck_unit_name check (name <> ''),
  constraint ck_unit_headcount check (headcount >= 0),
  constraint ck_unit_validity check (valid_to is null or valid_to >= valid_from)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
