-- Whether it is noted that the job's time is over: its letters have no `message_hash` any more, and it takes no others.
alter table mail_job add column is_over boolean not null default false after is_cancelled;
