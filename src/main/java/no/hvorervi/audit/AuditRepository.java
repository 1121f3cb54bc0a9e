package no.hvorervi.audit;

import static no.hvorervi.db.Tables.AUDIT_CHAIN;
import static no.hvorervi.db.Tables.AUDIT_ENTRY;
import static no.hvorervi.db.Tables.AUDIT_PSEUDONYM;

import java.util.HexFormat;
import java.util.UUID;
import no.hvorervi.ids.AccountId;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The entries of the audit log, their chain, and whom its pseudonyms stand for. */
@Repository
class AuditRepository {

    private static final HexFormat HEX = HexFormat.of();

    private final DSLContext sql;

    AuditRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The last entry's number and hash, in hexadecimal digits. */
    record Head(long id, String hash) {}

    /** Held until the transaction ends, so that the chain never forks. */
    @Transactional(propagation = Propagation.MANDATORY)
    Head lockHead() {
        return sql.select(AUDIT_CHAIN.LAST_ENTRY_ID, AUDIT_CHAIN.LAST_HASH)
                .from(AUDIT_CHAIN)
                .forUpdate()
                .fetchSingle(Records.mapping((id, hash) -> new Head(id, HEX.formatHex(hash))));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(AuditEntry entry, String previous) {
        byte[] hash = HEX.parseHex(entry.hash(previous));
        sql.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.AUDIT_ENTRY_ID, entry.id())
                .set(AUDIT_ENTRY.RECORDED_AT, entry.at())
                .set(AUDIT_ENTRY.ACTOR, entry.actor().orElse(null))
                .set(AUDIT_ENTRY.ACTOR_ROLES, entry.actorRoles())
                .set(AUDIT_ENTRY.MUNICIPALITY_ID, entry.municipality().orElse(null))
                .set(AUDIT_ENTRY.ACTION, entry.action().name())
                .set(AUDIT_ENTRY.SUBJECT, entry.subject())
                .set(AUDIT_ENTRY.DETAILS, AuditEntry.details(entry.details()))
                .set(AUDIT_ENTRY.PREVIOUS_HASH, HEX.parseHex(previous))
                .set(AUDIT_ENTRY.HASH, hash)
                .execute();
        sql.update(AUDIT_CHAIN)
                .set(AUDIT_CHAIN.LAST_ENTRY_ID, entry.id())
                .set(AUDIT_CHAIN.LAST_HASH, hash)
                .execute();
    }

    /** The pseudonym of the person, made at the first time it is needed. */
    @Transactional(propagation = Propagation.MANDATORY)
    String addPseudonymIfMissing(AccountId account) {
        sql.insertInto(AUDIT_PSEUDONYM)
                .set(AUDIT_PSEUDONYM.ACCOUNT_ID, account)
                .set(AUDIT_PSEUDONYM.PSEUDONYM, UUID.randomUUID().toString())
                .onDuplicateKeyIgnore()
                .execute();
        return sql.select(AUDIT_PSEUDONYM.PSEUDONYM)
                .from(AUDIT_PSEUDONYM)
                .where(AUDIT_PSEUDONYM.ACCOUNT_ID.eq(account))
                .forShare()
                .fetchSingle(AUDIT_PSEUDONYM.PSEUDONYM);
    }
}
