-- A code that stands in for a lost phone, once. It is random, so its SHA-256 is enough.
create table recovery_code (
  account_id bigint not null,
  code_hash binary(32) not null,
  primary key (account_id, code_hash),
  constraint fk_recovery_code_account foreign key (account_id) references account (account_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
