-- What one municipality has said yes to: that those at the top of the other may see its units by name. It holds while
-- the other has said yes as well; whoever withdraws takes both away.
create table municipality_agreement (
  municipality_id bigint not null,
  other_municipality_id bigint not null,
  agreed_at datetime(6) not null,
  agreed_by bigint not null,
  primary key (municipality_id, other_municipality_id),
  key ix_municipality_agreement_other (other_municipality_id, municipality_id),
  constraint fk_municipality_agreement_municipality foreign key (municipality_id) references municipality (municipality_id),
  constraint fk_municipality_agreement_other foreign key (other_municipality_id) references municipality (municipality_id),
  constraint fk_municipality_agreement_agreed_by foreign key (agreed_by) references account (account_id),
  constraint ck_municipality_agreement_not_itself check (municipality_id <> other_municipality_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
