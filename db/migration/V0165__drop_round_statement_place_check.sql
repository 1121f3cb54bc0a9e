-- The bound on places is set anew by the next migration.
alter table round_statement drop constraint ck_round_statement_place;
