package no.hvorervi.audit;

import static no.hvorervi.db.Tables.AUDIT_CHAIN;
import static no.hvorervi.db.Tables.AUDIT_ENTRY;
import static no.hvorervi.db.Tables.AUDIT_PSEUDONYM;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.hvorervi.ids.AccountId;
import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The entries of the audit log, their chain, and whom its pseudonyms stand for. */
@Repository
class AuditRepository {

    private static final HexFormat HEX = HexFormat.of();
    private static final Name SNAPSHOT_ISOLATION = name("innodb_snapshot_isolation");

    private final DSLContext sql;

    AuditRepository(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * The last entry.
     *
     * @param id its number; 0 while there is none
     * @param hash in hexadecimal digits
     */
    record Head(long id, String hash) {}

    /**
     * Writes what a transaction has recorded, unless its first try has done so already; last, whose pseudonyms are
     * forgotten.
     *
     * <p>The head of the chain is locked until the transaction ends. It has nearly always changed since the transaction
     * took its snapshot, which is what the database refuses otherwise; here the newest is what is wanted.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void insert(UUID operation, Collection<AuditDraft> drafts, Collection<AccountId> forgotten) {
        sql.set(SNAPSHOT_ISOLATION, inline(0)).execute();
        try {
            Head head = lockHead();
            if (!drafts.isEmpty() && !isRecorded(operation)) {
                insert(operation, drafts, head);
            }
            if (!forgotten.isEmpty()) {
                sql.deleteFrom(AUDIT_PSEUDONYM)
                        .where(AUDIT_PSEUDONYM.ACCOUNT_ID.in(forgotten))
                        .execute();
            }
        } finally {
            sql.set(SNAPSHOT_ISOLATION, inline(1)).execute();
        }
    }

    private Head lockHead() {
        return sql.select(AUDIT_CHAIN.LAST_ENTRY_ID, AUDIT_CHAIN.LAST_HASH)
                .from(AUDIT_CHAIN)
                .forUpdate()
                .fetchSingle(Records.mapping((id, hash) -> new Head(id, HEX.formatHex(hash))));
    }

    private boolean isRecorded(UUID operation) {
        return sql.select(AUDIT_ENTRY.AUDIT_ENTRY_ID)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.OPERATION.eq(operation.toString()))
                .limit(1)
                .forShare()
                .fetchOptional()
                .isPresent();
    }

    private void insert(UUID operation, Collection<AuditDraft> drafts, Head before) {
        Head head = before;
        for (AuditDraft draft : drafts) {
            AuditEntry entry = entry(head.id() + 1, operation, draft);
            String hash = entry.hash(head.hash());
            insert(entry, head.hash(), hash);
            head = new Head(entry.id(), hash);
        }
        sql.update(AUDIT_CHAIN)
                .set(AUDIT_CHAIN.LAST_ENTRY_ID, head.id())
                .set(AUDIT_CHAIN.LAST_HASH, HEX.parseHex(head.hash()))
                .execute();
    }

    private AuditEntry entry(long id, UUID operation, AuditDraft draft) {
        AuditEvent event = draft.event();
        return new AuditEntry(
                id,
                Optional.of(operation.toString()),
                draft.at(),
                draft.actor().map(this::pseudonym),
                draft.actorRoles(),
                draft.municipality(),
                event.action().name(),
                event.person().map(this::pseudonym),
                event.unit(),
                event.subject(),
                AuditDetails.write(event.details()));
    }

    private void insert(AuditEntry entry, String previous, String hash) {
        sql.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.AUDIT_ENTRY_ID, entry.id())
                .set(AUDIT_ENTRY.OPERATION, entry.operation().orElse(null))
                .set(AUDIT_ENTRY.RECORDED_AT, entry.at())
                .set(AUDIT_ENTRY.ACTOR, entry.actor().orElse(null))
                .set(AUDIT_ENTRY.ACTOR_ROLES, entry.actorRoles())
                .set(AUDIT_ENTRY.MUNICIPALITY_ID, entry.municipality().orElse(null))
                .set(AUDIT_ENTRY.ACTION, entry.action())
                .set(AUDIT_ENTRY.PERSON, entry.person().orElse(null))
                .set(AUDIT_ENTRY.UNIT_ID, entry.unit().orElse(null))
                .set(AUDIT_ENTRY.SUBJECT, entry.subject())
                .set(AUDIT_ENTRY.DETAILS, entry.details())
                .set(AUDIT_ENTRY.PREVIOUS_HASH, HEX.parseHex(previous))
                .set(AUDIT_ENTRY.HASH, HEX.parseHex(hash))
                .execute();
    }

    /** The pseudonym of the person, made at the first time it is needed; only ever under the lock of the head. */
    private String pseudonym(AccountId account) {
        return findPseudonym(account).orElseGet(() -> {
            String made = UUID.randomUUID().toString();
            sql.insertInto(AUDIT_PSEUDONYM)
                    .set(AUDIT_PSEUDONYM.ACCOUNT_ID, account)
                    .set(AUDIT_PSEUDONYM.PSEUDONYM, made)
                    .execute();
            return made;
        });
    }

    private Optional<String> findPseudonym(AccountId account) {
        return sql.select(AUDIT_PSEUDONYM.PSEUDONYM)
                .from(AUDIT_PSEUDONYM)
                .where(AUDIT_PSEUDONYM.ACCOUNT_ID.eq(account))
                .forShare()
                .fetchOptional(AUDIT_PSEUDONYM.PSEUDONYM);
    }

    /** The last entry as the chain knows it. */
    Head findHead() {
        return sql.select(AUDIT_CHAIN.LAST_ENTRY_ID, AUDIT_CHAIN.LAST_HASH)
                .from(AUDIT_CHAIN)
                .fetchSingle(Records.mapping((id, hash) -> new Head(id, HEX.formatHex(hash))));
    }

    /**
     * An entry with the hashes it is stored with.
     *
     * @param previous in hexadecimal digits
     * @param hash in hexadecimal digits
     */
    record Stored(AuditEntry entry, String previous, String hash) {}

    /** The entries after this number, in the order of their numbers. */
    List<Stored> findAfter(long id, int limit) {
        return sql.selectFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.AUDIT_ENTRY_ID.gt(id))
                .orderBy(AUDIT_ENTRY.AUDIT_ENTRY_ID)
                .limit(limit)
                .fetch(row -> new Stored(
                        AuditQueries.entry(row),
                        HEX.formatHex(row.get(AUDIT_ENTRY.PREVIOUS_HASH)),
                        HEX.formatHex(row.get(AUDIT_ENTRY.HASH))));
    }
}
