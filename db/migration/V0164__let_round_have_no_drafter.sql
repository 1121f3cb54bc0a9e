-- A round that a command has brought in was begun by no account.
alter table round modify column drafted_by bigint null;
