-- All roles, where each was learnt from, and who lent it out during an absence. A delegated role has an end.
alter table membership
  drop constraint ck_membership_role,
  add column source varchar(10) character set ascii collate ascii_bin not null default 'PERSON',
  add column delegated_by bigint null,
  add constraint ck_membership_role check (role in ('ADMINISTRATOR', 'HR_ADVISER', 'UNIT_LEADER', 'DEPUTY',
    'UNION_REPRESENTATIVE', 'SAFETY_REPRESENTATIVE', 'FACILITATOR', 'VIEWER')),
  add constraint ck_membership_source check (source in ('PERSON', 'FILE', 'SCIM', 'CLAIM')),
  add constraint ck_membership_delegation check (delegated_by is null or (role = 'DEPUTY' and valid_to is not null)),
  add constraint fk_membership_delegated_by foreign key (delegated_by) references account (account_id);
