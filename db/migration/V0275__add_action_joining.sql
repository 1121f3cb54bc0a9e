-- Who joins in an action besides whoever sees to it, as people in the unit say it; may be empty.
alter table action
  add column joining varchar(300) not null default '' after owned_by;
