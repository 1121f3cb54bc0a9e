-- A published set of principles and factors. Never changed after it is written.
create table criteria_version (
  criteria_version_id bigint not null auto_increment,
  criteria_key varchar(60) character set ascii collate ascii_bin not null,
  version_number int not null,
  published_at datetime(6) not null,
  primary key (criteria_version_id),
  constraint uq_criteria_version_key_number unique (criteria_key, version_number)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
