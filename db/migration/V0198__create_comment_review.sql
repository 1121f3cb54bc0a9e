-- How far the leader and a representative of a unit have come with the comments of a round: who has agreed to the choices as they
-- are, and what it came to. They are two people, and nothing is shown without both.
create table comment_review (
  round_id bigint not null,
  unit_id bigint not null,
  voice varchar(20) character set ascii collate ascii_bin not null,
  state varchar(10) character set ascii collate ascii_bin not null,
  version int not null,
  leader_by bigint null,
  representative_by bigint null,
  decided_at datetime(6) null,
  primary key (round_id, unit_id, voice),
  constraint fk_comment_review_round_unit foreign key (round_id, unit_id) references round_unit (round_id, unit_id),
  constraint fk_comment_review_leader_by foreign key (leader_by) references account (account_id),
  constraint fk_comment_review_representative_by foreign key (representative_by) references account (account_id),
  constraint ck_comment_review_voice check (voice in ('EMPLOYEE', 'CITIZEN')),
  constraint ck_comment_review_state check (state in ('WAITING', 'SHOWN', 'NONE_SHOWN')),
  constraint ck_comment_review_decided check ((state = 'WAITING') = (decided_at is null)),
  constraint ck_comment_review_both check (state = 'WAITING' or (leader_by is not null and representative_by is not null)),
  constraint ck_comment_review_two_people check (leader_by <> representative_by)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
