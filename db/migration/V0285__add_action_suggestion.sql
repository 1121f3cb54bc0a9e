-- Which of the content's suggestions for the item an action was made of, counted from 0; null for one that the unit thought of
-- itself.
alter table action
  add column suggestion tinyint null after expected,
  add key ix_action_item (item_key, state, state_at),
  add key ix_action_unit_item (unit_id, state, item_key, criteria_version_id, suggestion),
  add constraint ck_action_suggestion check (suggestion >= 0);
