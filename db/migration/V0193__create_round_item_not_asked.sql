-- Items of its criteria that a round answered elsewhere did not ask. A round asked here has none: it asks them all, or the nine.
create table round_item_not_asked (
  round_id bigint not null,
  criteria_item_id bigint not null,
  primary key (round_id, criteria_item_id),
  constraint fk_round_item_not_asked_round foreign key (round_id) references round (round_id),
  constraint fk_round_item_not_asked_item foreign key (criteria_item_id) references criteria_item (criteria_item_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
