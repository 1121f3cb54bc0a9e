-- What of a round is shown, once and for all: computed from its answers, and never again. Not published means that it is still
-- being made, and that nobody sees it. What it was decided by is copied, so that it can be proven anew from these tables alone.
create table released_round (
  release_id bigint not null auto_increment,
  round_id bigint not null,
  municipality_id bigint not null,
  criteria_version_id bigint not null,
  title varchar(200) not null,
  closed_on date not null,
  smallest_group tinyint not null,
  spread_group tinyint not null,
  upward varchar(10) character set ascii collate ascii_bin not null,
  source varchar(10) character set ascii collate ascii_bin not null,
  voices varchar(40) character set ascii collate ascii_bin not null,
  is_published boolean not null default false,
  released_at datetime(6) null,
  released_on date null,
  employees_from date null,
  primary key (release_id),
  key ix_released_round_municipality (municipality_id, closed_on),
  constraint uq_released_round_round unique (round_id),
  constraint fk_released_round_round foreign key (round_id) references round (round_id),
  constraint fk_released_round_municipality foreign key (municipality_id) references municipality (municipality_id),
  constraint fk_released_round_criteria_version foreign key (criteria_version_id) references criteria_version (criteria_version_id),
  constraint ck_released_round_smallest_group check (smallest_group between 5 and 20),
  constraint ck_released_round_spread_group check (spread_group = greatest(10, smallest_group)),
  constraint ck_released_round_upward check (upward in ('TOTALS', 'UNITS')),
  constraint ck_released_round_source check (source in ('ASKED', 'IMPORTED')),
  constraint ck_released_round_voices check (voices in ('EMPLOYEE', 'CITIZEN', 'EMPLOYEE,CITIZEN')),
  constraint ck_released_round_published check (
    is_published = (released_at is not null)
    and is_published = (released_on is not null)
    and is_published = (employees_from is not null))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
