insert into audit_chain (audit_chain_id, last_entry_id, last_hash) values (1, 0, repeat(x'00', 32));
