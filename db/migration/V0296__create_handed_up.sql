-- What a unit has handed to a unit above: the words that were written for it, of which nothing changes. It can be taken back
-- until it has been answered.
create table handed_up (
  handed_up_id bigint not null auto_increment,
  action_id bigint not null,
  unit_id bigint not null,
  to_unit_id bigint not null,
  what varchar(200) not null,
  why varchar(1000) not null,
  due_on date not null,
  handed_at datetime(6) not null,
  handed_by bigint not null,
  withdrawn_at datetime(6) null,
  withdrawn_by bigint null,
  primary key (handed_up_id),
  key ix_handed_up_action (action_id, handed_at),
  key ix_handed_up_unit (unit_id, due_on),
  key ix_handed_up_to (to_unit_id, due_on),
  key ix_handed_up_handed_by (handed_by),
  key ix_handed_up_withdrawn_by (withdrawn_by),
  constraint fk_handed_up_action foreign key (action_id) references action (action_id),
  constraint fk_handed_up_unit foreign key (unit_id) references unit (unit_id),
  constraint fk_handed_up_to foreign key (to_unit_id) references unit (unit_id),
  constraint fk_handed_up_handed_by foreign key (handed_by) references account (account_id),
  constraint fk_handed_up_withdrawn_by foreign key (withdrawn_by) references account (account_id),
  constraint ck_handed_up_what check (what <> ''),
  constraint ck_handed_up_units check (to_unit_id <> unit_id),
  constraint ck_handed_up_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
