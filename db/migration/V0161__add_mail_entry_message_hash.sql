-- By what a notice that the letter came back is known to mean it: a keyed hash of the letter's Message-ID, which tells nothing
-- without the key of the outbox. Empty when the job's time is over.
alter table mail_entry
  add column message_hash binary(32) after letter_hash,
  add constraint uq_mail_entry_message unique (message_hash);
