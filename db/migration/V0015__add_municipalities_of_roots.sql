-- Units that stand under no other were municipalities already; each gets its own identifier as a municipality.
insert into municipality (municipality_id, name, created_at)
select unit.unit_id, unit.name, utc_timestamp(6) from unit
where not exists (select 1 from unit_parent where unit_parent.unit_id = unit.unit_id);
