-- How a round reaches the people of a unit. `has_new` says that an address was added since invitations were queued last: it
-- tells of the unit, never of an address. `mail_job_id` names the job of the invitations, which is forgotten some time after
-- the round, so it is no foreign key.
create table distribution (
  round_id bigint not null,
  unit_id bigint not null,
  has_new boolean not null default false,
  mail_job_id bigint,
  cards int not null default 0,
  primary key (round_id, unit_id),
  key ix_distribution_new (has_new, round_id),
  constraint fk_distribution_round foreign key (round_id) references round (round_id),
  constraint fk_distribution_unit foreign key (unit_id) references unit (unit_id),
  constraint ck_distribution_cards check (cards >= 0)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
