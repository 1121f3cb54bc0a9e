-- What those who answer are told in the writer's own words before the first question.
alter table round add column information varchar(2000) not null default '' after purpose;
