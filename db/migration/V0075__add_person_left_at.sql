-- When the municipality's own directory shut the person out; null while the person belongs to the municipality.
alter table person add column left_at datetime(6) null;
