-- Lets phones into a sitting: the whole room by the code of group 0, groups that sit apart by one of their own. It is no secret
-- to those who are there, leads nowhere once the sitting is over, and is deleted when the workshop ends.
create table workshop_code (
  code char(8) character set ascii collate ascii_bin not null,
  workshop_id bigint not null,
  sitting smallint not null,
  group_number tinyint not null,
  primary key (code),
  constraint uq_workshop_code_group unique (workshop_id, sitting, group_number),
  constraint fk_workshop_code_sitting foreign key (workshop_id, sitting) references workshop_sitting (workshop_id, sitting),
  constraint ck_workshop_code_group check (group_number >= 0)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
