-- Who a pseudonym stands for. When a person is erased the row goes, and the log still verifies.
create table audit_pseudonym (
  account_id bigint not null,
  pseudonym char(36) character set ascii collate ascii_bin not null,
  primary key (account_id),
  constraint uq_audit_pseudonym unique (pseudonym)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
