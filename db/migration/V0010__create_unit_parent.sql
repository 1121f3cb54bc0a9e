-- Where a unit stands in the tree, and from when to when (both days inclusive). A root has no row.
create table unit_parent (
  unit_id bigint not null,
  valid_from date not null,
  valid_to date null,
  parent_id bigint not null,
  primary key (unit_id, valid_from),
  constraint fk_unit_parent_unit foreign key (unit_id) references unit (unit_id),
  constraint fk_unit_parent_parent foreign key (parent_id) references unit (unit_id),
  constraint ck_unit_parent_not_itself check (parent_id <> unit_id),
  constraint ck_unit_parent_validity check (valid_to is null or valid_to >= valid_from)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
