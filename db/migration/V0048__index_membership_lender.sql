-- Finds what a leader has lent out.
create index ix_membership_delegated on membership (delegated_by, unit_id, valid_to);
