-- What the unit above has answered. An answer is never changed; a later one stands above it.
create table handed_answer (
  handed_answer_id bigint not null auto_increment,
  handed_up_id bigint not null,
  kind varchar(10) character set ascii collate ascii_bin not null,
  words varchar(1000) not null,
  due_on date null,
  answered_at datetime(6) not null,
  answered_by bigint not null,
  primary key (handed_answer_id),
  key ix_handed_answer_handed_up (handed_up_id, handed_answer_id),
  key ix_handed_answer_answered_by (answered_by),
  constraint fk_handed_answer_handed_up foreign key (handed_up_id) references handed_up (handed_up_id),
  constraint fk_handed_answer_answered_by foreign key (answered_by) references account (account_id),
  constraint ck_handed_answer_kind check (kind in ('TAKEN_OVER', 'INSTEAD', 'NO')),
  constraint ck_handed_answer_words check (kind = 'TAKEN_OVER' or words <> ''),
  constraint ck_handed_answer_due check ((kind = 'INSTEAD') = (due_on is not null))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
