-- The database, its accounts and their roles. Replace the four passwords, then run once as an administrator of the server:
--   mariadb < accounts.sql
-- Running it again changes nothing but the passwords. The application's own embedded database runs this very file.
--
-- hvorervi_migration  makes and changes tables, at each start, and says what the roles below may do (db/grants).
-- hvorervi            the application: reads and writes its tables, and can only add to the audit log.
-- hvorervi_answers    hands anonymous answers in and can read none of them.
-- hvorervi_reports    reads what is released, and nothing else.
-- None of them can see other databases, read files or administer the server. There are no triggers, so no account needs
-- more for the binary log.
create database if not exists hvorervi
  default character set utf8mb4 collate utf8mb4_uca1400_as_ci;

create role if not exists hvorervi_app;
create role if not exists hvorervi_intake;
create role if not exists hvorervi_reporting;

-- Application and database on one machine. The application on another machine: its address instead of 127.0.0.1
-- everywhere below, and TLS demanded: add «require ssl» after each password.
create user if not exists 'hvorervi_migration'@'127.0.0.1';
alter user 'hvorervi_migration'@'127.0.0.1' identified by 'REPLACE-MIGRATION';
grant select, insert, update, delete, create, alter, index, drop, references
  on hvorervi.* to 'hvorervi_migration'@'127.0.0.1' with grant option;

-- What an earlier release's only account could do is taken from it first.
create user if not exists 'hvorervi'@'127.0.0.1';
alter user 'hvorervi'@'127.0.0.1' identified by 'REPLACE-APPLICATION';
revoke all privileges, grant option from 'hvorervi'@'127.0.0.1';
grant hvorervi_app to 'hvorervi'@'127.0.0.1';
set default role hvorervi_app for 'hvorervi'@'127.0.0.1';

create user if not exists 'hvorervi_answers'@'127.0.0.1';
alter user 'hvorervi_answers'@'127.0.0.1' identified by 'REPLACE-ANSWERS';
grant hvorervi_intake to 'hvorervi_answers'@'127.0.0.1';
set default role hvorervi_intake for 'hvorervi_answers'@'127.0.0.1';

create user if not exists 'hvorervi_reports'@'127.0.0.1';
alter user 'hvorervi_reports'@'127.0.0.1' identified by 'REPLACE-REPORTS';
grant hvorervi_reporting to 'hvorervi_reports'@'127.0.0.1';
set default role hvorervi_reporting for 'hvorervi_reports'@'127.0.0.1';
