-- The database and the application's account. Replace the password, then run once as an administrator of the server:
--   mariadb < accounts.sql
-- The account reads and writes its own database and migrates it at each upgrade; it can neither see other databases nor
-- grant, read files or administer the server. Separate accounts for migration and answers come with the answers.
create database if not exists hvorervi
  default character set utf8mb4 collate utf8mb4_uca1400_as_ci;

-- Application and database on one machine:
create user if not exists 'hvorervi'@'127.0.0.1' identified by 'REPLACE-THIS';

-- The application on another machine: its address instead of 127.0.0.1, and TLS demanded:
--   create user if not exists 'hvorervi'@'10.1.2.3' identified by 'REPLACE-THIS' require ssl;

grant select, insert, update, delete, create, alter, index, drop, references
  on hvorervi.* to 'hvorervi'@'127.0.0.1';
