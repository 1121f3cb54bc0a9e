-- How well an item, or the nine principles together, tells the units of a round apart, and how well the nine go together; from
-- units whose spread is shown alone. pooled_sd is the spread within units that stands in where a unit's own is not shown.
create table released_scale (
  release_id bigint not null,
  voice char(1) character set ascii collate ascii_bin not null,
  scale varchar(300) character set utf8mb4 collate utf8mb4_bin not null,
  n int not null,
  units int not null,
  icc1 double null,
  icc2 double null,
  alpha double null,
  rwgj double null,
  pooled_sd double null,
  primary key (release_id, voice, scale),
  constraint fk_released_scale_release foreign key (release_id) references released_round (release_id),
  constraint ck_released_scale_voice check (voice in ('E', 'C')),
  constraint ck_released_scale_n check (n = 0 or n >= 10),
  constraint ck_released_scale_units check ((units = 0) = (n = 0)),
  constraint ck_released_scale_icc check ((icc1 is null) = (icc2 is null)),
  constraint ck_released_scale_alpha check (alpha is null or n >= 30),
  constraint ck_released_scale_pooled_sd check ((scale = 'principles') = (pooled_sd is null) and (pooled_sd is null or pooled_sd >= 0))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
