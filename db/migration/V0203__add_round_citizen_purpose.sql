-- What citizens are told of why they are asked: the purpose is written for those who work in the unit.
alter table round add column citizen_purpose varchar(2000) not null default '' after information;
