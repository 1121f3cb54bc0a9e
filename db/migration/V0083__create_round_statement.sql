-- Statements of the municipality's own, kept apart from the nine and never mixed into their scores.
create table round_statement (
  round_id bigint not null,
  place tinyint not null,
  text_nb varchar(300) not null,
  text_nn varchar(300) not null,
  text_en varchar(300) not null,
  primary key (round_id, place),
  constraint fk_round_statement_round foreign key (round_id) references round (round_id),
  constraint ck_round_statement_place check (place between 1 and 5),
  constraint ck_round_statement_text check (text_nb <> '' and text_nn <> '' and text_en <> '')
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
