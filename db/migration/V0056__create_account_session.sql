-- A browser that someone is signed in with. Without its row it is signed out, whichever instance answers it next.
create table account_session (
  account_session_id bigint not null auto_increment,
  account_id bigint not null,
  started_at datetime(6) not null,
  used_at datetime(6) not null,
  primary key (account_session_id),
  key ix_account_session_account (account_id),
  key ix_account_session_started (started_at),
  constraint fk_account_session_account foreign key (account_id) references account (account_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
