-- What a unit has decided to do about one item of the criteria: it says what, why, by whom and when, how the unit will see that
-- it helped, and which way the item's scores are expected to go. A finished or dropped one stays, with a sentence that says why.
create table action (
  action_id bigint not null auto_increment,
  unit_id bigint not null,
  criteria_version_id bigint not null,
  item_kind varchar(20) character set ascii collate ascii_bin not null,
  item_key varchar(60) character set ascii collate ascii_bin not null,
  origin varchar(20) character set ascii collate ascii_bin not null,
  round_id bigint null,
  assessment_id bigint null,
  workshop_id bigint null,
  what varchar(200) not null,
  why varchar(1000) not null,
  sign varchar(500) not null,
  owner varchar(100) not null,
  owned_by bigint null,
  start_on date not null,
  due_on date not null,
  expected varchar(10) character set ascii collate ascii_bin not null,
  state varchar(10) character set ascii collate ascii_bin not null,
  sentence varchar(300) not null,
  state_at datetime(6) not null,
  version int not null,
  created_at datetime(6) not null,
  created_by bigint not null,
  primary key (action_id),
  key ix_action_unit (unit_id, state, due_on),
  key ix_action_workshop (workshop_id),
  key ix_action_owned_by (owned_by),
  key ix_action_created_by (created_by, created_at),
  constraint fk_action_unit foreign key (unit_id) references unit (unit_id),
  constraint fk_action_criteria_version foreign key (criteria_version_id) references criteria_version (criteria_version_id),
  constraint fk_action_round foreign key (round_id) references round (round_id),
  constraint fk_action_assessment foreign key (assessment_id) references assessment (assessment_id),
  constraint fk_action_owned_by foreign key (owned_by) references account (account_id),
  constraint fk_action_created_by foreign key (created_by) references account (account_id),
  constraint ck_action_item_kind check (item_kind in ('PRINCIPLE', 'PROMOTING', 'HINDERING', 'BALANCE')),
  constraint ck_action_origin check (
    origin in ('UNIT', 'RESULT', 'ASSESSMENT', 'WORKSHOP')
    and (origin = 'RESULT') = (round_id is not null)
    and (origin = 'ASSESSMENT') = (assessment_id is not null)
    and (origin = 'WORKSHOP') = (workshop_id is not null)
  ),
  constraint ck_action_what check (what <> ''),
  constraint ck_action_due check (due_on >= start_on),
  constraint ck_action_expected check (expected in ('HIGHER', 'LOWER')),
  constraint ck_action_state check (state in ('OPEN', 'DONE', 'DROPPED')),
  constraint ck_action_sentence check (state = 'OPEN' or sentence <> '')
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
