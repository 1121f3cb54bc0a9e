-- An external id is unique within its municipality.
alter table unit
  modify column municipality_id bigint not null,
  drop constraint uq_unit_external_id,
  add constraint uq_unit_external_id unique (municipality_id, external_id),
  add constraint fk_unit_municipality foreign key (municipality_id) references municipality (municipality_id);
