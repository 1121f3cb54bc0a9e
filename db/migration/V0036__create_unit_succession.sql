-- Which unit took over from which when it was split or merged, from which day on, and whether it may show what the one
-- before it did.
create table unit_succession (
  predecessor_id bigint not null,
  successor_id bigint not null,
  valid_from date not null,
  kind varchar(10) character set ascii collate ascii_bin not null,
  shows_history boolean not null,
  primary key (predecessor_id, successor_id),
  key ix_unit_succession_successor (successor_id, predecessor_id),
  key ix_unit_succession_valid_from (valid_from),
  constraint fk_unit_succession_predecessor foreign key (predecessor_id) references unit (unit_id),
  constraint fk_unit_succession_successor foreign key (successor_id) references unit (unit_id),
  constraint ck_unit_succession_not_itself check (predecessor_id <> successor_id),
  constraint ck_unit_succession_kind check (kind in ('SPLIT', 'MERGE'))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
