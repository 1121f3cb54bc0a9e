-- Representatives make an open assessment too, beside the leader's.
alter table assessment drop constraint ck_assessment_voice;
