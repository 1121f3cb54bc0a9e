-- A comment that is left out, while it is talked about; by its place in the one order that all see. Deleted when it is decided.
create table comment_choice (
  round_id bigint not null,
  unit_id bigint not null,
  voice varchar(20) character set ascii collate ascii_bin not null,
  place smallint not null,
  primary key (round_id, unit_id, voice, place),
  constraint fk_comment_choice_review foreign key (round_id, unit_id, voice)
    references comment_review (round_id, unit_id, voice),
  constraint ck_comment_choice_place check (place >= 1)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
