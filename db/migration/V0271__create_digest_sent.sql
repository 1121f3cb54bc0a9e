-- Who has had a letter in which week, so that nobody gets two; and the hash of the code in it, with which one says no to others.
create table digest_sent (
  account_id bigint not null,
  week_on date not null,
  token_hash binary(32) not null,
  primary key (account_id, week_on),
  key ix_digest_sent_week (week_on),
  constraint uq_digest_sent_token unique (token_hash),
  constraint fk_digest_sent_account foreign key (account_id) references account (account_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
