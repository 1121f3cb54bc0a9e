-- The secret that a person's phone makes one-time codes with, encrypted under a key that is not in the database. A step of
-- time gives one code, and no step up to the last one used is taken again.
create table second_factor (
  account_id bigint not null,
  encrypted_secret varbinary(100) not null,
  last_step bigint not null,
  created_at datetime(6) not null,
  primary key (account_id),
  constraint fk_second_factor_account foreign key (account_id) references account (account_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
