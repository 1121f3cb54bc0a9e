-- A municipality whose people another system keeps. Locked while one request is carried out, so that no change is lost.
create table scim_municipality (
  municipality_id bigint not null,
  primary key (municipality_id),
  constraint fk_scim_municipality_municipality foreign key (municipality_id) references municipality (municipality_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
