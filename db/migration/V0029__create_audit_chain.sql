-- One row: the last entry and its hash. Locked while an entry is added, so that the chain never forks.
create table audit_chain (
  audit_chain_id tinyint not null,
  last_entry_id bigint not null,
  last_hash binary(32) not null,
  primary key (audit_chain_id),
  constraint ck_audit_chain_single check (audit_chain_id = 1)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
