-- How many answered in a unit and its units below with one voice; empty where that is hidden.
create table released_turnout (
  release_id bigint not null,
  unit_id bigint not null,
  voice char(1) character set ascii collate ascii_bin not null,
  people int null,
  primary key (release_id, unit_id, voice),
  constraint fk_released_turnout_unit foreign key (release_id, unit_id) references released_unit (release_id, unit_id),
  constraint ck_released_turnout_voice check (voice in ('E', 'C')),
  constraint ck_released_turnout_people check (people is null or people >= 5)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
