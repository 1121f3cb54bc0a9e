-- Which municipality a unit belongs to, all its life.
alter table unit add column municipality_id bigint null after unit_id;
