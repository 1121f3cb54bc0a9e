-- What was answered when a unit was asked whether an action helps, as it is each third month while the action is open. A question
-- that nobody has answered has no row.
create table action_check_in (
  action_id bigint not null,
  asked_on date not null,
  answer varchar(10) character set ascii collate ascii_bin not null,
  sentence varchar(300) not null,
  answered_at datetime(6) not null,
  answered_by bigint not null,
  primary key (action_id, asked_on),
  key ix_action_check_in_answered_by (answered_by),
  constraint fk_action_check_in_action foreign key (action_id) references action (action_id),
  constraint fk_action_check_in_answered_by foreign key (answered_by) references account (account_id),
  constraint ck_action_check_in_answer check (answer in ('YES', 'A_LITTLE', 'NO', 'TOO_EARLY'))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
