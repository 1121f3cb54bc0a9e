-- That a phone is there: a hash of the token that it holds and of the workshop, so that it can be counted once. Nothing leads
-- from it to a vote, which knows a hash of its own. Deleted when the workshop ends.
create table workshop_participant (
  workshop_id bigint not null,
  participant_key binary(32) not null,
  sitting smallint not null,
  group_number tinyint not null,
  primary key (workshop_id, participant_key),
  key ix_workshop_participant_sitting (workshop_id, sitting, group_number),
  constraint fk_workshop_participant_sitting foreign key (workshop_id, sitting)
    references workshop_sitting (workshop_id, sitting)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
