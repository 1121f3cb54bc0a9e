-- A municipality: the root of a tree of units. Nobody sees across municipalities unless both agree.
create table municipality (
  municipality_id bigint not null auto_increment,
  number char(4) character set ascii collate ascii_bin null,
  name varchar(200) not null,
  created_at datetime(6) not null default current_timestamp(6),
  primary key (municipality_id),
  constraint uq_municipality_number unique (number),
  constraint ck_municipality_name check (name <> '')
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
