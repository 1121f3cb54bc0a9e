-- Holds all that a search reads, in the order that it shows: the first page is found without sorting or reading accounts.
create index ix_account_search on account (name, account_id, search_text);
