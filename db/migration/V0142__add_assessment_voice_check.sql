-- In whose role an open assessment is made.
alter table assessment add constraint ck_assessment_voice check (voice in ('LEADER', 'REPRESENTATIVE'));
