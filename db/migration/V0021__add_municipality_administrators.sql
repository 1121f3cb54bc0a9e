-- Whoever was administrator of the installation goes on administering the municipalities that are there.
insert into membership (account_id, unit_id, role, valid_from)
select account_role.account_id, unit.unit_id, 'ADMINISTRATOR', unit.valid_from
from account_role join unit
where account_role.role = 'ADMINISTRATOR'
and not exists (select 1 from unit_parent where unit_parent.unit_id = unit.unit_id);
