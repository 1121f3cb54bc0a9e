-- How far the release of a round has come. Whoever works on it holds a lease, and of a municipality's rounds one is worked on at
-- a time, since what one shows decides what another may. What went wrong is named; figures and people never are.
create table release_job (
  round_id bigint not null,
  municipality_id bigint not null,
  state varchar(10) character set ascii collate ascii_bin not null,
  step varchar(10) character set ascii collate ascii_bin not null,
  units_done int not null default 0,
  units_total int not null default 0,
  plan_digest binary(32) null,
  worker binary(16) null,
  leased_until_at datetime(6) null,
  shown int null,
  withheld int null,
  fault varchar(20) character set ascii collate ascii_bin null,
  primary key (round_id),
  key ix_release_job_municipality (municipality_id, state),
  constraint fk_release_job_round foreign key (round_id) references round (round_id),
  constraint fk_release_job_municipality foreign key (municipality_id) references municipality (municipality_id),
  constraint ck_release_job_state check (state in ('RUNNING', 'PUBLISHED', 'FAILED')),
  constraint ck_release_job_step check (step in ('FREEZE', 'READ', 'DECIDE', 'WRITE', 'PROVE', 'PUBLISH')),
  constraint ck_release_job_fault check ((state = 'FAILED') = (fault is not null))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
