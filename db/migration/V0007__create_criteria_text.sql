-- The content file of one language as it was published, with its SHA-256: a changed file is told by it.
create table criteria_text (
  criteria_version_id bigint not null,
  language char(2) character set ascii collate ascii_bin not null,
  content_sha256 char(64) character set ascii collate ascii_bin not null,
  content mediumtext not null,
  primary key (criteria_version_id, language),
  constraint fk_criteria_text_criteria_version foreign key (criteria_version_id) references criteria_version (criteria_version_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
