-- The principles that a workshop votes and talks about.
create table workshop_principle (
  workshop_id bigint not null,
  item_key varchar(60) character set ascii collate ascii_bin not null,
  primary key (workshop_id, item_key),
  constraint fk_workshop_principle_workshop foreign key (workshop_id) references workshop (workshop_id) on delete cascade
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
