-- What a control's owner has answered: to keep it, to simplify it or to remove it. Only ever added to: the last one holds.
create table control_answer (
  control_id bigint not null,
  number int not null,
  verdict varchar(10) character set ascii collate ascii_bin not null,
  words varchar(1000) not null,
  planned_on date null,
  saved_minutes int null,
  is_law_gone tinyint(1) not null,
  answered_at datetime(6) not null,
  answered_by bigint not null,
  primary key (control_id, number),
  key ix_control_answer_answered_by (answered_by),
  constraint fk_control_answer_control foreign key (control_id) references control (control_id),
  constraint fk_control_answer_answered_by foreign key (answered_by) references account (account_id),
  constraint ck_control_answer_number check (number >= 1),
  constraint ck_control_answer_verdict check (
    verdict in ('KEEP', 'SIMPLIFY', 'REMOVE')
    and (verdict = 'KEEP') = (planned_on is null)
    and (verdict = 'SIMPLIFY') = (saved_minutes is not null)
    and (verdict = 'REMOVE' or words <> '')
    and (verdict = 'REMOVE' or not is_law_gone)
  ),
  constraint ck_control_answer_saved check (saved_minutes >= 1)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
