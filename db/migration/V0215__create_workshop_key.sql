-- What votes of a workshop are encrypted to; the other half lies in a file and never here. Deleted when the workshop ends.
create table workshop_key (
  workshop_id bigint not null,
  public_key binary(32) not null,
  primary key (workshop_id),
  constraint fk_workshop_key_workshop foreign key (workshop_id) references workshop (workshop_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
