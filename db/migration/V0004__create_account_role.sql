-- Roles that hold for the whole installation; roles in a unit stand in membership.
create table account_role (
  account_id bigint not null,
  role varchar(30) character set ascii collate ascii_bin not null,
  primary key (account_id, role),
  constraint fk_account_role_account foreign key (account_id) references account (account_id),
  constraint ck_account_role_role check (role in ('ADMINISTRATOR'))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
