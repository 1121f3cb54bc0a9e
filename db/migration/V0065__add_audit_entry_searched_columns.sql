-- Whom and which unit an entry concerns get columns of their own, and each search its index: a page of a municipality's
-- entries is found by place and time, whatever else is asked for. The operation is one call of a service: a transaction
-- that is run again after its commit got lost finds its entries there and does not add them twice.
alter table audit_entry
  add column operation char(36) character set ascii collate ascii_bin null after audit_entry_id,
  add column person char(36) character set ascii collate ascii_bin null after action,
  add column unit_id bigint null after person,
  modify column details varchar(4000) character set ascii collate ascii_bin not null,
  drop key ix_audit_entry_recorded_at,
  drop key ix_audit_entry_municipality,
  drop key ix_audit_entry_actor,
  add key ix_audit_entry_operation (operation),
  add key ix_audit_entry_actor (actor),
  add key ix_audit_entry_person (person),
  add key ix_audit_entry_of_all (municipality_id, recorded_at),
  add key ix_audit_entry_of_action (municipality_id, action, recorded_at),
  add key ix_audit_entry_of_actor (municipality_id, actor, recorded_at),
  add key ix_audit_entry_of_person (municipality_id, person, recorded_at),
  add key ix_audit_entry_of_unit (municipality_id, unit_id, recorded_at);
