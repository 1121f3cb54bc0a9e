-- A group of a municipality's own directory, and the role in a unit that it stands for. Without a role it gives nothing;
-- mapped_by is null when the name says which role, and never null for administrators.
create table scim_group (
  scim_group_id char(36) character set ascii collate ascii_bin not null,
  municipality_id bigint not null,
  display_name varchar(200) not null,
  external_id varchar(100) character set utf8mb4 collate utf8mb4_bin null,
  role varchar(30) character set ascii collate ascii_bin null,
  unit_id bigint null,
  mapped_by bigint null,
  mapped_at datetime(6) null,
  created_at datetime(6) not null,
  changed_at datetime(6) not null,
  version int not null default 1,
  primary key (scim_group_id),
  constraint uq_scim_group_display_name unique (municipality_id, display_name),
  constraint uq_scim_group_external_id unique (municipality_id, external_id),
  key ix_scim_group_order (municipality_id, scim_group_id),
  constraint fk_scim_group_municipality foreign key (municipality_id) references municipality (municipality_id),
  constraint fk_scim_group_unit foreign key (unit_id) references unit (unit_id),
  constraint fk_scim_group_mapped_by foreign key (mapped_by) references account (account_id),
  constraint ck_scim_group_display_name check (display_name <> ''),
  constraint ck_scim_group_mapping check ((role is null) = (unit_id is null)),
  constraint ck_scim_group_by_hand check ((mapped_by is null) = (mapped_at is null)),
  constraint ck_scim_group_administrator check (role is null or role <> 'ADMINISTRATOR' or mapped_by is not null),
  constraint ck_scim_group_role check (role in ('ADMINISTRATOR', 'HR_ADVISER', 'UNIT_LEADER', 'DEPUTY',
    'UNION_REPRESENTATIVE', 'SAFETY_REPRESENTATIVE', 'FACILITATOR', 'VIEWER'))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
