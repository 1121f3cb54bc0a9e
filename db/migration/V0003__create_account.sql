-- A person who signs in. No password means that the invitation has not been taken up yet.
create table account (
  account_id bigint not null auto_increment,
  email varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(200) not null,
  password_hash varchar(255) character set ascii collate ascii_bin null,
  created_at datetime(6) not null,
  disabled_at datetime(6) null,
  version int not null default 1,
  primary key (account_id),
  constraint uq_account_email unique (email),
  constraint ck_account_email_lower check (email = lower(email)),
  constraint ck_account_name check (name <> '')
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
