-- The call that made it: when its commit got lost on the way back and it is run again, it finds what it has made already. Nothing
-- for those that were made before.
alter table action
  add column operation char(36) character set ascii collate ascii_bin null after action_id,
  add unique key uq_action_operation (operation);
