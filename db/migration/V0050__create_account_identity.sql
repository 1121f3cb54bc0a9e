-- Who a person is at a sign-in provider: its issuer and the subject it knows the person by, for ever and for nobody else.
-- made_account: the account was made at the first sign-in, and its name and address follow the provider.
create table account_identity (
  issuer varchar(300) character set ascii collate ascii_bin not null,
  subject varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
  account_id bigint not null,
  made_account boolean not null default false,
  linked_at datetime(6) not null,
  primary key (issuer, subject),
  constraint uq_account_identity_account unique (account_id, issuer),
  constraint fk_account_identity_account foreign key (account_id) references account (account_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
