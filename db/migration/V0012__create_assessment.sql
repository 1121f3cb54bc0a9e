-- An open, signed assessment of a unit. `number` counts the unit's assessments; `edition` counts the versions of one of them:
-- reopening makes a new edition and keeps the old. draft_unit_id lets the schema refuse a second draft beside the first.
create table assessment (
  assessment_id bigint not null auto_increment,
  unit_id bigint not null,
  criteria_version_id bigint not null,
  voice varchar(20) character set ascii collate ascii_bin not null,
  number int not null,
  edition int not null,
  state varchar(20) character set ascii collate ascii_bin not null,
  comment text not null default '',
  started_at datetime(6) not null,
  started_by bigint not null,
  submitted_at datetime(6) null,
  submitted_by bigint null,
  submitted_name varchar(200) null,
  version int not null default 1,
  draft_unit_id bigint as (if(state = 'DRAFT', unit_id, null)) persistent,
  primary key (assessment_id),
  constraint uq_assessment_edition unique (unit_id, voice, number, edition),
  constraint uq_assessment_draft unique (draft_unit_id, voice),
  constraint fk_assessment_unit foreign key (unit_id) references unit (unit_id),
  constraint fk_assessment_criteria_version foreign key (criteria_version_id) references criteria_version (criteria_version_id),
  constraint fk_assessment_started_by foreign key (started_by) references account (account_id),
  constraint fk_assessment_submitted_by foreign key (submitted_by) references account (account_id),
  constraint ck_assessment_voice check (voice in ('LEADER')),
  constraint ck_assessment_state check (state in ('DRAFT', 'SUBMITTED')),
  constraint ck_assessment_signed check ((state = 'SUBMITTED') = (submitted_at is not null and submitted_by is not null and submitted_name is not null))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
