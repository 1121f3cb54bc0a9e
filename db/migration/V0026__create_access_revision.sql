-- One row, which rises with every change that decides who may see what: what is remembered of it is then forgotten.
create table access_revision (
  access_revision_id tinyint not null,
  revision bigint not null,
  primary key (access_revision_id),
  constraint ck_access_revision_single check (access_revision_id = 1)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
