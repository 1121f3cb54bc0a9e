-- Who has said no to letters, and since when.
create table digest_refusal (
  account_id bigint not null,
  since_at datetime(6) not null,
  primary key (account_id),
  constraint fk_digest_refusal_account foreign key (account_id) references account (account_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
