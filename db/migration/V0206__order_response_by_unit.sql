-- A release reads a round's answers unit by unit: where they lie in that order they are read one after the other, and not each
-- from another place of the disk. Within a unit they still lie in the order of their random keys, which tells nothing.
alter table response
  drop key ix_response_round_unit,
  drop primary key,
  add primary key (round_id, unit_id, response_id);
