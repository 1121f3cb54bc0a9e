-- What one phone has cast in one vote, encrypted to the workshop's key, by a hash of the phone's token and of the vote: without
-- the token nothing ties it to what the same phone casts elsewhere. Once it is counted only the hash stays, so that nobody is
-- counted twice; when the workshop ends that goes, too.
create table workshop_cast (
  workshop_vote_id bigint not null,
  cast_key binary(32) not null,
  sealed binary(51) null,
  primary key (workshop_vote_id, cast_key),
  constraint fk_workshop_cast_vote foreign key (workshop_vote_id) references workshop_vote (workshop_vote_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
