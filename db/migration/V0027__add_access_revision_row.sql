insert into access_revision (access_revision_id, revision) values (1, 1);
