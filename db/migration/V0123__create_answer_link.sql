-- A link by which a shared device, or anybody, gets fresh ballots of a unit. The link itself is not stored, only its hash:
-- it follows from a key outside the database and `generation`, which is raised so that a new link is another one. A link that
-- was withdrawn has no hash. `ballots` counts those made by it, as far as `max_ballots`.
create table answer_link (
  round_id bigint not null,
  unit_id bigint not null,
  channel varchar(20) character set ascii collate ascii_bin not null,
  generation int not null,
  link_hash binary(32),
  ballots int not null default 0,
  max_ballots int not null,
  primary key (round_id, unit_id, channel),
  constraint uq_answer_link_hash unique (link_hash),
  constraint fk_answer_link_round foreign key (round_id) references round (round_id),
  constraint fk_answer_link_unit foreign key (unit_id) references unit (unit_id),
  constraint ck_answer_link_channel check (channel in ('DEVICE', 'OPEN')),
  constraint ck_answer_link_ballots check (ballots >= 0 and max_ballots between 1 and 100000)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
