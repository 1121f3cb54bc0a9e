-- A person as one municipality's own directory tells of it; its id is random and says nothing of the account. The account
-- itself follows only while it belongs to no other municipality.
create table scim_user (
  scim_user_id char(36) character set ascii collate ascii_bin not null,
  municipality_id bigint not null,
  account_id bigint not null,
  user_name varchar(254) not null,
  external_id varchar(100) character set utf8mb4 collate utf8mb4_bin null,
  email varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
  display_name varchar(200) null,
  formatted_name varchar(200) null,
  given_name varchar(200) null,
  family_name varchar(200) null,
  department varchar(200) null,
  employee_number varchar(100) null,
  active boolean not null,
  created_at datetime(6) not null,
  changed_at datetime(6) not null,
  version int not null default 1,
  primary key (scim_user_id),
  constraint uq_scim_user_account unique (municipality_id, account_id),
  constraint uq_scim_user_user_name unique (municipality_id, user_name),
  constraint uq_scim_user_external_id unique (municipality_id, external_id),
  key ix_scim_user_email (municipality_id, email),
  key ix_scim_user_order (municipality_id, scim_user_id),
  constraint fk_scim_user_municipality foreign key (municipality_id) references municipality (municipality_id),
  constraint fk_scim_user_account foreign key (account_id) references account (account_id),
  constraint ck_scim_user_user_name check (user_name <> '')
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
