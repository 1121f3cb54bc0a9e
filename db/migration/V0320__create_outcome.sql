-- What a unit tells of what came of a round, as it is being written: a sentence for each part, in plain words. It stays when it is
-- published, to be written anew. Its address is random, and leads nowhere unless citizens may read it.
create table outcome (
  unit_id bigint not null,
  round_id bigint not null,
  address char(12) character set ascii collate ascii_bin not null,
  asked varchar(600) not null,
  came_out varchar(600) not null,
  decided varchar(600) not null,
  happened varchar(600) not null,
  for_citizens boolean not null,
  version int not null,
  primary key (unit_id, round_id),
  constraint uq_outcome_address unique (address),
  constraint fk_outcome_unit foreign key (unit_id) references unit (unit_id),
  constraint fk_outcome_round foreign key (round_id) references round (round_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
