-- Which of the content's suggestions for the item an action was made of, counted from 0; null for one that the unit thought of
-- itself. And when it was last said from when it is to move its item and which way, or it was last taken up again after it had
-- been dropped: what is known by then was not foreseen. Of actions that are there already it is the last moment at which that
-- can have been changed.
alter table action
  add column suggestion tinyint null after expected,
  add column aimed_at datetime(6) not null default (
    case
      when version = 1 or (version = 2 and state <> 'OPEN') then created_at
      when state <> 'OPEN' then state_at
      else utc_timestamp(6)
    end) after created_by,
  add key ix_action_item (item_key, state, state_at),
  add constraint ck_action_suggestion check (suggestion >= 0);
