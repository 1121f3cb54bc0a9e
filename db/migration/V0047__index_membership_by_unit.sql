-- Finds who holds which role in a unit on a day.
create index ix_membership_unit on membership (unit_id, role, valid_to, valid_from, account_id);
