-- Something that the room votes on: a principle, once and anew after talk; what hinders most; what can be changed; whether the
-- time was well spent.
create table workshop_vote (
  workshop_vote_id bigint not null auto_increment,
  workshop_id bigint not null,
  kind varchar(20) character set ascii collate ascii_bin not null,
  item_key varchar(60) character set ascii collate ascii_bin not null,
  turn tinyint not null,
  state varchar(10) character set ascii collate ascii_bin not null,
  primary key (workshop_vote_id),
  constraint uq_workshop_vote_turn unique (workshop_id, kind, item_key, turn),
  constraint fk_workshop_vote_workshop foreign key (workshop_id) references workshop (workshop_id),
  constraint ck_workshop_vote_kind check (kind in ('SCORE', 'HINDERING', 'CHANGEABLE', 'ROTI')),
  constraint ck_workshop_vote_item check ((kind = 'SCORE') = (item_key <> '')),
  constraint ck_workshop_vote_turn check (turn between 1 and 20),
  constraint ck_workshop_vote_state check (state in ('OPEN', 'CLOSED', 'REVEALED'))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
