-- What is shown of one item in one unit and its units below, as one voice answered it: (H)idden and so empty, a (R)ounded mean,
-- a (M)ean, or all that there is with its (S)pread. c1 to c5 count the item's scores from the lowest. No row: it was not asked.
-- The floors that nobody may lower stand here too: five people for a mean, ten for anything that tells single answers.
create table released_figure (
  release_id bigint not null,
  unit_id bigint not null,
  voice char(1) character set ascii collate ascii_bin not null,
  item_no smallint not null,
  shown char(1) character set ascii collate ascii_bin not null,
  n int null,
  mean double null,
  ci_low double null,
  ci_high double null,
  sd double null,
  agreement double null,
  deviation double null,
  rwg double null,
  c1 int null,
  c2 int null,
  c3 int null,
  c4 int null,
  c5 int null,
  primary key (release_id, unit_id, voice, item_no),
  constraint fk_released_figure_unit foreign key (release_id, unit_id) references released_unit (release_id, unit_id),
  constraint ck_released_figure_voice check (voice in ('E', 'C')),
  constraint ck_released_figure_shown check (shown in ('H', 'R', 'M', 'S')),
  constraint ck_released_figure_hidden check (
    (shown = 'H') = (n is null)
    and (n is null) = (mean is null)
    and (n is null) = (ci_low is null)
    and (n is null) = (ci_high is null)),
  constraint ck_released_figure_group check (n is null or n >= 5),
  constraint ck_released_figure_rounded check (shown <> 'R' or mean * 2 = floor(mean * 2)),
  constraint ck_released_figure_spread check (
    (shown = 'S') = (sd is not null)
    and (sd is null) = (agreement is null)
    and (sd is null) = (deviation is null)
    and (sd is null) = (rwg is null)
    and (sd is null) = (c1 is null)
    and (sd is null) = (c2 is null)
    and (sd is null) = (c3 is null)
    and (sd is null) = (c4 is null)
    and (sd is null) = (c5 is null)),
  constraint ck_released_figure_spread_group check (sd is null or n >= 10),
  constraint ck_released_figure_counts check (
    c1 is null or (c1 >= 0 and c2 >= 0 and c3 >= 0 and c4 >= 0 and c5 >= 0 and c1 + c2 + c3 + c4 + c5 = n))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_as_ci;
