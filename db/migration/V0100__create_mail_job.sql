-- Letters that are sent together, such as the invitations of a round. Its key is the feature's own name for it, so that
-- asking twice makes one job. From `ends_at` on nothing of it is sent any more.
create table mail_job (
  mail_job_id bigint not null auto_increment,
  municipality_id bigint not null,
  job_key varchar(100) character set ascii collate ascii_bin not null,
  created_at datetime(6) not null,
  ends_at datetime(6) not null,
  is_complete boolean not null default false,
  is_cancelled boolean not null default false,
  primary key (mail_job_id),
  constraint uq_mail_job_key unique (job_key),
  constraint fk_mail_job_municipality foreign key (municipality_id) references municipality (municipality_id),
  constraint ck_mail_job_times check (ends_at > created_at)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
