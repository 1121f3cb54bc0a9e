-- Units that let others in the municipality see their finished actions, in words how they went, and what they learnt. Taking it back
-- deletes the row.
create table action_consent (
  unit_id bigint not null,
  given_at datetime(6) not null,
  given_by bigint not null,
  primary key (unit_id),
  key ix_action_consent_given_by (given_by),
  constraint fk_action_consent_unit foreign key (unit_id) references unit (unit_id),
  constraint fk_action_consent_given_by foreign key (given_by) references account (account_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
