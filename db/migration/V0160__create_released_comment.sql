-- Comments that a unit's leader and a representative have released together, in an order that tells nothing. They belong to no
-- score and to no other comment, and are never gathered from units below.
create table released_comment (
  release_id bigint not null,
  unit_id bigint not null,
  voice char(1) character set ascii collate ascii_bin not null,
  place smallint not null,
  text varchar(1000) not null,
  primary key (release_id, unit_id, voice, place),
  constraint fk_released_comment_unit foreign key (release_id, unit_id) references released_unit (release_id, unit_id),
  constraint ck_released_comment_voice check (voice in ('E', 'C')),
  constraint ck_released_comment_place check (place >= 1),
  constraint ck_released_comment_text check (text <> '')
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
