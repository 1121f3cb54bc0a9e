-- The units of a released round as they stood on the day it closed: those asked, and all above them. place is their order in
-- the tree, every unit before those below it.
create table released_unit (
  release_id bigint not null,
  unit_id bigint not null,
  parent_id bigint null,
  place int not null,
  external_id varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(200) not null,
  valid_from date not null,
  is_asked boolean not null,
  headcount int null,
  -- Whether more than a third of the nearest asked units below it are too small to see most of the nine principles.
  hides_third boolean not null default false,
  primary key (release_id, unit_id),
  key ix_released_unit_unit (unit_id),
  constraint uq_released_unit_place unique (release_id, place),
  constraint fk_released_unit_release foreign key (release_id) references released_round (release_id),
  constraint fk_released_unit_unit foreign key (unit_id) references unit (unit_id),
  constraint ck_released_unit_parent check (parent_id is null or parent_id <> unit_id),
  constraint ck_released_unit_headcount check (headcount >= 0)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
