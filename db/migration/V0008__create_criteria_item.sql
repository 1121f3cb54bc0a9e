-- What an answer points at: a principle, a factor or a balance item of one criteria version.
create table criteria_item (
  criteria_item_id bigint not null auto_increment,
  criteria_version_id bigint not null,
  item_key varchar(60) character set ascii collate ascii_bin not null,
  kind varchar(20) character set ascii collate ascii_bin not null,
  position int not null,
  primary key (criteria_item_id),
  constraint uq_criteria_item_key unique (criteria_version_id, item_key),
  constraint uq_criteria_item_position unique (criteria_version_id, position),
  constraint ck_criteria_item_kind check (kind in ('PRINCIPLE', 'PROMOTING', 'HINDERING', 'BALANCE')),
  constraint fk_criteria_item_criteria_version foreign key (criteria_version_id) references criteria_version (criteria_version_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
