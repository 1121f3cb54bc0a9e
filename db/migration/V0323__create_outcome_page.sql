-- What is published of it, for the unit's employees and for citizens: frozen as it was read through before, and deleted when it is
-- withdrawn. It is written once and never changed. Its contents are facts in JSON, without any account.
create table outcome_page (
  unit_id bigint not null,
  round_id bigint not null,
  reader varchar(10) character set ascii collate ascii_bin not null,
  municipality_id bigint not null,
  unit_name varchar(200) not null,
  closed_on date not null,
  published_at datetime(6) not null,
  contents longtext not null,
  primary key (unit_id, round_id, reader),
  key ix_outcome_page_municipality (municipality_id, reader, published_at),
  constraint fk_outcome_page_outcome foreign key (unit_id, round_id) references outcome (unit_id, round_id),
  constraint fk_outcome_page_municipality foreign key (municipality_id) references municipality (municipality_id),
  constraint ck_outcome_page_reader check (reader in ('EMPLOYEES', 'CITIZENS')),
  constraint ck_outcome_page_contents check (json_valid(contents))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
