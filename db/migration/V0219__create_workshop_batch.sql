-- Those whose votes were revealed together: never fewer than five, the others having no row. Where they are so alike that only
-- a rounded mean is shown, that mean, in halves, is all that is kept of them.
create table workshop_batch (
  workshop_vote_id bigint not null,
  batch smallint not null,
  people int not null,
  mean_halves tinyint null,
  primary key (workshop_vote_id, batch),
  constraint fk_workshop_batch_vote foreign key (workshop_vote_id) references workshop_vote (workshop_vote_id),
  constraint ck_workshop_batch_number check (batch >= 1),
  constraint ck_workshop_batch_people check (people >= 5),
  constraint ck_workshop_batch_mean check (mean_halves between 2 and 10)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
