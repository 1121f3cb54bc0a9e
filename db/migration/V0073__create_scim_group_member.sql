-- Who is in a group of a municipality's own directory.
create table scim_group_member (
  scim_group_id char(36) character set ascii collate ascii_bin not null,
  scim_user_id char(36) character set ascii collate ascii_bin not null,
  primary key (scim_group_id, scim_user_id),
  key ix_scim_group_member_user (scim_user_id, scim_group_id),
  constraint fk_scim_group_member_group foreign key (scim_group_id) references scim_group (scim_group_id),
  constraint fk_scim_group_member_user foreign key (scim_user_id) references scim_user (scim_user_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
