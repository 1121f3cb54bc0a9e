-- Who did what, when and in which role; only ever added to. Each entry's hash covers the entry before it, so that one
-- changed, moved or removed is noticed. People stand here under a pseudonym only.
create table audit_entry (
  audit_entry_id bigint not null,
  recorded_at datetime(6) not null,
  actor char(36) character set ascii collate ascii_bin null,
  actor_roles varchar(200) character set ascii collate ascii_bin not null,
  municipality_id bigint null,
  action varchar(60) character set ascii collate ascii_bin not null,
  subject varchar(100) character set ascii collate ascii_bin not null,
  details varchar(4000) not null,
  previous_hash binary(32) not null,
  hash binary(32) not null,
  primary key (audit_entry_id),
  key ix_audit_entry_recorded_at (recorded_at),
  key ix_audit_entry_municipality (municipality_id, audit_entry_id),
  key ix_audit_entry_actor (actor, audit_entry_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
