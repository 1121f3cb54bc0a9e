-- The steps of a municipality's own programme, in order, and in which sitting each is.
create table script_step (
  script_id bigint not null,
  place int not null,
  sitting int not null,
  kind varchar(12) character set ascii collate ascii_bin not null,
  minutes int not null,
  primary key (script_id, place),
  constraint fk_script_step_script foreign key (script_id) references script (script_id),
  constraint ck_script_step_sitting check (sitting between 1 and 3),
  constraint ck_script_step_kind check (kind in ('OPEN_ACTIONS', 'WELCOME', 'VOTE', 'RELEASED', 'REVEAL', 'TALK', 'FACTORS', 'ACTIONS', 'ROTI', 'MINUTES')),
  constraint ck_script_step_minutes check (minutes between 1 and 90)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
