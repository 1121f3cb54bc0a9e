-- Finds what stands under a unit on a day.
create index ix_unit_parent_parent on unit_parent (parent_id, valid_from, valid_to, unit_id);
