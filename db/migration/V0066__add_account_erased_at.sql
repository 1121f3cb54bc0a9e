-- When a person was erased: the row stays as what others point at, without a name, an address or a way in.
alter table account add column erased_at datetime(6) null after disabled_at;
