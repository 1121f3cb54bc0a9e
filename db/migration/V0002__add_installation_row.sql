insert into installation (installation_id, created_at) values (1, utc_timestamp(6));
