-- When all who were invited are reminded, in minutes before the round closes; all of them alike (R-45). `mail_job_id` is
-- set once all letters of the reminder are queued.
create table reminder (
  round_id bigint not null,
  minutes_before int not null,
  mail_job_id bigint,
  primary key (round_id, minutes_before),
  constraint fk_reminder_round foreign key (round_id) references round (round_id),
  constraint ck_reminder_minutes check (minutes_before > 0)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
