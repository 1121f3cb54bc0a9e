update account_role set role = 'OPERATOR' where role = 'ADMINISTRATOR';
