-- A one-time link with which a person sets a first password. Only the SHA-256 of its token is kept.
create table invitation (
  token_hash binary(32) not null,
  account_id bigint not null,
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  primary key (token_hash),
  constraint uq_invitation_account unique (account_id),
  constraint fk_invitation_account foreign key (account_id) references account (account_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
