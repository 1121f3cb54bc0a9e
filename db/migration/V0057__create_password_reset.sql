-- A one-time link with which a person who forgot the password chooses another. Only the SHA-256 of its token is kept.
create table password_reset (
  token_hash binary(32) not null,
  account_id bigint not null,
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  primary key (token_hash),
  constraint uq_password_reset_account unique (account_id),
  constraint fk_password_reset_account foreign key (account_id) references account (account_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
