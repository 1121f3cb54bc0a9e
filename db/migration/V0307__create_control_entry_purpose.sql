-- What a unit takes a control to protect; several, or that nothing is known.
create table control_entry_purpose (
  control_entry_id bigint not null,
  purpose varchar(20) character set ascii collate ascii_bin not null,
  primary key (control_entry_id, purpose),
  constraint fk_control_entry_purpose_entry foreign key (control_entry_id) references control_entry (control_entry_id),
  constraint ck_control_entry_purpose check (
    purpose in ('EQUAL_TREATMENT', 'SAFETY', 'MONEY', 'LAW', 'NOTHING_KNOWN')
  )
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
