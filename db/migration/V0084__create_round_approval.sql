-- That the leader and a representative of a unit have talked the round through and agree to it. A unit opens only with both,
-- and they are two people.
create table round_approval (
  round_id bigint not null,
  unit_id bigint not null,
  side varchar(20) character set ascii collate ascii_bin not null,
  approved_at datetime(6) not null,
  approved_by bigint not null,
  discussed_on date not null,
  discussed_with varchar(500) not null,
  primary key (round_id, unit_id, side),
  constraint uq_round_approval_person unique (round_id, unit_id, approved_by),
  constraint fk_round_approval_round_unit foreign key (round_id, unit_id) references round_unit (round_id, unit_id),
  constraint fk_round_approval_approved_by foreign key (approved_by) references account (account_id),
  constraint ck_round_approval_side check (side in ('LEADER', 'REPRESENTATIVE')),
  constraint ck_round_approval_discussed check (discussed_with <> '')
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
