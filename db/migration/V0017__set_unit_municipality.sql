-- Each unit belongs where the top of its tree does; one that has stood in several trees, to the oldest of them.
update unit join (
  with recursive place as (
    select unit.unit_id, unit.unit_id as root_id from unit
    where not exists (select 1 from unit_parent where unit_parent.unit_id = unit.unit_id)
    union
    select unit_parent.unit_id, place.root_id from unit_parent join place on place.unit_id = unit_parent.parent_id
  )
  select unit_id, min(root_id) as root_id from place group by unit_id
) top on top.unit_id = unit.unit_id
set unit.municipality_id = top.root_id;
