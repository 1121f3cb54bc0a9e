-- A week whose letters have all been queued. `done_at` is as of when they were written: what
-- comes to wait for people later waits for the next week's.
create table digest_week (
  week_on date not null,
  done_at datetime(6) not null,
  primary key (week_on)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
