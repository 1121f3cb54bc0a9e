-- What was asked elsewhere may have had more statements of its own than the five that a round asked here can have.
alter table round_statement add constraint ck_round_statement_place check (place between 1 and 40);
