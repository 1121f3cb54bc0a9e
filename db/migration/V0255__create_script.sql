-- A municipality's own programme for workshops: what it is called, and which ready-made one it was made of.
create table script (
  script_id bigint not null auto_increment,
  municipality_id bigint not null,
  title varchar(80) not null,
  made_of varchar(30) character set ascii collate ascii_bin not null,
  version int not null,
  primary key (script_id),
  constraint uq_script_title unique (municipality_id, title),
  constraint fk_script_municipality foreign key (municipality_id) references municipality (municipality_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
