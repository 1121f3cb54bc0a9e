insert into person (municipality_id, account_id, source, added_at)
select distinct unit.municipality_id, membership.account_id, 'PERSON', utc_timestamp(6)
from membership join unit on unit.unit_id = membership.unit_id;
