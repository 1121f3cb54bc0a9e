-- Who holds which role in which unit, from when to when (both days inclusive).
create table membership (
  membership_id bigint not null auto_increment,
  account_id bigint not null,
  unit_id bigint not null,
  role varchar(30) character set ascii collate ascii_bin not null,
  valid_from date not null,
  valid_to date null,
  primary key (membership_id),
  constraint uq_membership unique (account_id, unit_id, role, valid_from),
  constraint fk_membership_account foreign key (account_id) references account (account_id),
  constraint fk_membership_unit foreign key (unit_id) references unit (unit_id),
  constraint ck_membership_role check (role in ('UNIT_LEADER')),
  constraint ck_membership_validity check (valid_to is null or valid_to >= valid_from)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
