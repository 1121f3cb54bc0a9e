-- A letter of a job. To whom it goes and what fills its template (a code, say) is sealed under a key outside the database,
-- and gone as soon as the letter is sent, given up or cancelled: the check holds that. `letter_hash` keeps a letter from
-- being queued twice; without the key it tells nothing. `next_at` is when it may be taken; of one that is being sent, when
-- whoever sends it is taken for dead.
create table mail_entry (
  mail_entry_id bigint not null auto_increment,
  mail_job_id bigint not null,
  letter_hash binary(32) not null,
  state varchar(20) character set ascii collate ascii_bin not null,
  sealed varbinary(4000),
  sender binary(16),
  attempts tinyint not null default 0,
  next_at datetime(6),
  fault varchar(20) character set ascii collate ascii_bin,
  primary key (mail_entry_id),
  constraint uq_mail_entry_letter unique (mail_job_id, letter_hash),
  key ix_mail_entry_next (next_at, mail_entry_id),
  key ix_mail_entry_state (mail_job_id, state),
  constraint fk_mail_entry_job foreign key (mail_job_id) references mail_job (mail_job_id),
  constraint ck_mail_entry_state check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'CANCELLED')),
  constraint ck_mail_entry_emptied check ((state in ('QUEUED', 'SENDING')) = (sealed is not null)),
  constraint ck_mail_entry_next check ((state in ('QUEUED', 'SENDING')) = (next_at is not null)),
  constraint ck_mail_entry_sender check ((state = 'SENDING') = (sender is not null)),
  constraint ck_mail_entry_fault check ((state = 'FAILED') = (fault is not null))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
