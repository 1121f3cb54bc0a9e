-- A principle of which it is to be told how employees have answered.
create table outcome_figure (
  unit_id bigint not null,
  round_id bigint not null,
  item_key varchar(60) character set ascii collate ascii_bin not null,
  primary key (unit_id, round_id, item_key),
  constraint fk_outcome_figure_outcome foreign key (unit_id, round_id) references outcome (unit_id, round_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
