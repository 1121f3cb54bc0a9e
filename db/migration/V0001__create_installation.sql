-- One row: what holds for the whole installation. Locked while the first administrator is made.
create table installation (
  installation_id tinyint not null,
  demonstration boolean not null default false,
  created_at datetime(6) not null default current_timestamp(6),
  primary key (installation_id),
  constraint ck_installation_single check (installation_id = 1)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
