-- The secret with which a municipality's own directory keeps its people here. Only the secret's SHA-256 is kept.
create table scim_token (
  scim_token_id bigint not null auto_increment,
  municipality_id bigint not null,
  token_hash binary(32) not null,
  name varchar(100) not null,
  made_by bigint not null,
  made_at datetime(6) not null,
  expires_at datetime(6) not null,
  last_used_day date null,
  revoked_at datetime(6) null,
  primary key (scim_token_id),
  constraint uq_scim_token_hash unique (token_hash),
  key ix_scim_token_municipality (municipality_id, scim_token_id),
  constraint fk_scim_token_municipality foreign key (municipality_id) references municipality (municipality_id),
  constraint fk_scim_token_made_by foreign key (made_by) references account (account_id),
  constraint ck_scim_token_name check (name <> ''),
  constraint ck_scim_token_validity check (expires_at > made_at and expires_at <= made_at + interval 733 day)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
