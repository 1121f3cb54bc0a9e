-- What was asked in a released round, numbered in its order from 1. Only a statement of the municipality's own has its texts
-- here; those of the criteria stand in the version that the round was asked with.
create table released_item (
  release_id bigint not null,
  item_no smallint not null,
  kind varchar(20) character set ascii collate ascii_bin not null,
  item_key varchar(300) character set utf8mb4 collate utf8mb4_bin not null,
  criteria_item_id bigint null,
  label_nb varchar(300) null,
  label_nn varchar(300) null,
  label_en varchar(300) null,
  primary key (release_id, item_no),
  constraint uq_released_item_key unique (release_id, item_key),
  constraint fk_released_item_release foreign key (release_id) references released_round (release_id),
  constraint fk_released_item_criteria_item foreign key (criteria_item_id) references criteria_item (criteria_item_id),
  constraint ck_released_item_no check (item_no >= 1),
  constraint ck_released_item_kind check (kind in ('PRINCIPLE', 'PROMOTING', 'HINDERING', 'BALANCE', 'OWN')),
  -- «principles» is what the nine together are called in released_scale.
  constraint ck_released_item_key check (item_key not in ('', 'principles')),
  constraint ck_released_item_own check (
    (kind = 'OWN') = (criteria_item_id is null)
    and (kind = 'OWN') = (label_nb is not null)
    and (kind = 'OWN') = (label_nn is not null)
    and (kind = 'OWN') = (label_en is not null))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
