-- What became of the item that an action was to move: employees' figures of the last round before the action and the first after
-- it, and what a test of them says against what was expected when it was made. Written once, from released figures alone; only
-- whether the action is finished is written later. Nothing is told of too few. What is summed over thousands of units is copied
-- from the action, so that one index holds it all.
create table action_effect (
  action_id bigint not null,
  unit_id bigint not null,
  item_key varchar(60) character set ascii collate ascii_bin not null,
  criteria_version_id bigint not null,
  suggestion tinyint null,
  is_done boolean not null,
  before_release_id bigint not null,
  after_release_id bigint not null,
  expected varchar(10) character set ascii collate ascii_bin not null,
  verdict varchar(10) character set ascii collate ascii_bin not null,
  difference double null,
  low double null,
  high double null,
  before_n int null,
  after_n int null,
  adjusted_p double null,
  -- Whether what was to be measured was written down before anybody could know the figures.
  is_foreseen boolean not null,
  -- From which day on others than the unit's own may be told.
  seen_from date not null,
  measured_at datetime(6) not null,
  primary key (action_id),
  key ix_action_effect_after (after_release_id),
  key ix_action_effect_told (
    unit_id, is_done, is_foreseen, item_key, criteria_version_id, suggestion, verdict, seen_from, before_release_id,
    after_release_id),
  constraint fk_action_effect_action foreign key (action_id) references action (action_id),
  constraint fk_action_effect_unit foreign key (unit_id) references unit (unit_id),
  constraint fk_action_effect_before foreign key (before_release_id) references released_round (release_id),
  constraint fk_action_effect_after foreign key (after_release_id) references released_round (release_id),
  constraint ck_action_effect_expected check (expected in ('HIGHER', 'LOWER')),
  constraint ck_action_effect_verdict check (verdict in ('WORKED', 'NOT_SURE', 'WRONG_WAY', 'TOO_FEW')),
  constraint ck_action_effect_rounds check (before_release_id <> after_release_id),
  constraint ck_action_effect_measured check (
    (difference is null) = (low is null)
    and (difference is null) = (high is null)
    and (difference is null) = (before_n is null)
    and (difference is null) = (after_n is null)
    and (difference is null) = (adjusted_p is null)
    and (verdict = 'NOT_SURE' or (verdict = 'TOO_FEW') = (difference is null))
    and low <= high and adjusted_p between 0 and 1 and before_n >= 8 and after_n >= 8)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
