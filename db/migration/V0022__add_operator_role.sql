-- The installation has an operator; a municipality has administrators.
alter table account_role
  drop constraint ck_account_role_role,
  add constraint ck_account_role_role check (role in ('ADMINISTRATOR', 'OPERATOR'));
