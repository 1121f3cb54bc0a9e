-- One item's answer. No score with not_applicable false means: only a reason or evidence so far.
-- Balance items run from -2 to +2, all others from 1 to 5; the service knows which is which.
create table assessment_answer (
  assessment_id bigint not null,
  criteria_item_id bigint not null,
  score tinyint null,
  not_applicable boolean not null default false,
  reason text not null default '',
  evidence text not null default '',
  edited_at datetime(6) not null,
  edited_by bigint not null,
  version int not null default 1,
  primary key (assessment_id, criteria_item_id),
  constraint fk_assessment_answer_assessment foreign key (assessment_id) references assessment (assessment_id),
  constraint fk_assessment_answer_item foreign key (criteria_item_id) references criteria_item (criteria_item_id),
  constraint fk_assessment_answer_edited_by foreign key (edited_by) references account (account_id),
  constraint ck_assessment_answer_score check (score between -2 and 5),
  constraint ck_assessment_answer_one check (score is null or not not_applicable)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
