-- Sessions that a sign-in provider has ended: one of its sessions, or all of a person's so far. Every instance of the
-- application looks here. Kept until no session from before can still be open. A message counts once.
create table ended_session (
  issuer varchar(300) character set ascii collate ascii_bin not null,
  message_id varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
  provider_session_id varchar(255) character set utf8mb4 collate utf8mb4_bin null,
  subject varchar(255) character set utf8mb4 collate utf8mb4_bin null,
  ended_at datetime(6) not null,
  primary key (issuer, message_id),
  key ix_ended_session_session (issuer, provider_session_id),
  key ix_ended_session_subject (issuer, subject, ended_at),
  key ix_ended_session_ended_at (ended_at),
  constraint ck_ended_session_whose check (provider_session_id is not null or subject is not null)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
