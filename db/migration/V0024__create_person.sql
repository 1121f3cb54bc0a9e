-- Which municipalities an account belongs to, and its identity in each one's own systems.
create table person (
  municipality_id bigint not null,
  account_id bigint not null,
  external_id varchar(100) character set utf8mb4 collate utf8mb4_bin null,
  source varchar(10) character set ascii collate ascii_bin not null,
  added_at datetime(6) not null,
  version int not null default 1,
  primary key (municipality_id, account_id),
  constraint uq_person_external_id unique (municipality_id, external_id),
  constraint fk_person_municipality foreign key (municipality_id) references municipality (municipality_id),
  constraint fk_person_account foreign key (account_id) references account (account_id),
  constraint ck_person_source check (source in ('PERSON', 'FILE', 'SCIM', 'CLAIM'))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
