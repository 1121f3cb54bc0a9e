-- One row: when the next letter may be taken, whichever instance takes it. So the set rate holds for all of them together.
create table mail_pace (
  mail_pace_id tinyint not null,
  next_at datetime(6) not null,
  primary key (mail_pace_id),
  constraint ck_mail_pace_single check (mail_pace_id = 1)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
