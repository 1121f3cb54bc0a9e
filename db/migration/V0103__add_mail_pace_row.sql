-- The row of mail_pace: nothing has been sent yet.
insert into mail_pace (mail_pace_id, next_at) values (1, '2000-01-01 00:00:00');
