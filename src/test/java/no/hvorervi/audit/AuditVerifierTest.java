package no.hvorervi.audit;

import static no.hvorervi.db.Tables.AUDIT_CHAIN;
import static no.hvorervi.db.Tables.AUDIT_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.max;

import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.hvorervi.DatabaseTest;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.audit.AuditVerification.Broken;
import no.hvorervi.audit.AuditVerification.Fault;
import no.hvorervi.audit.AuditVerification.Intact;
import no.hvorervi.base.TestTransactions;
import no.hvorervi.organisation.TestUnits;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever somebody with rights to the tables does to the log is found and named. */
@DatabaseTest
class AuditVerifierTest {

    private static final HexFormat HEX = HexFormat.of();

    @Autowired
    AuditLog log;

    @Autowired
    AuditVerifier verifier;

    /** The application's own account may not do what is done here. */
    @Autowired
    @FlywayDataSource
    DataSource migration;

    @Autowired
    DSLContext sql;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    private long last;

    @BeforeEach
    void someEntries() {
        users.signIn(users.person());
        for (int i = 0; i < 5; i++) {
            log.record(AuditEvent.of(AuditAction.UNIT_RENAMED)
                    .about(units.root("Kommune"))
                    .about(users.person().id())
                    .about("thing", i)
                    .with("number", i));
        }
        last = Objects.requireNonNull(
                sql.select(max(AUDIT_ENTRY.AUDIT_ENTRY_ID)).from(AUDIT_ENTRY).fetchSingle(0, Long.class));
    }

    /** What the verifier says while something is done to the log, which is taken back then. */
    private AuditVerification after(Consumer<DSLContext> tampering, Optional<String> expectedHead) {
        DSLContext onMigration = DSL.using(sql.configuration()
                .derive(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(migration))));
        var mine = new AuditVerifier(new AuditRepository(onMigration), TestTransactions.on(migration));
        return Objects.requireNonNull(
                new TransactionTemplate(new DataSourceTransactionManager(migration)).execute(status -> {
                    status.setRollbackOnly();
                    tampering.accept(onMigration);
                    return mine.verify(expectedHead);
                }));
    }

    private void requireNamed(long entry, Fault fault, Consumer<DSLContext> tampering) {
        assertThat(after(tampering, Optional.empty())).isEqualTo(new Broken(entry, fault));
    }

    private Intact intact() {
        return (Intact) verifier.verify(Optional.empty());
    }

    @Test
    void saysHowManyAndFromWhenToWhen() {
        Intact found = intact();
        assertThat(found.count()).isEqualTo(last);
        assertThat(found.first()).isPresent();
        assertThat(found.last()).isPresent();
        assertThat(found.head()).matches("[0-9a-f]{64}");
    }

    static Stream<Field<?>> columns() {
        return AUDIT_ENTRY.fieldStream().filter(field -> !field.equals(AUDIT_ENTRY.AUDIT_ENTRY_ID));
    }

    /** One character or bit of each column, in the middle of the log and at its end. */
    @ParameterizedTest
    @MethodSource("columns")
    void oneByteOfAnyColumnIsFound(Field<?> column) {
        Fault fault = column.equals(AUDIT_ENTRY.PREVIOUS_HASH) ? Fault.NOT_CHAINED : Fault.ALTERED;
        for (long entry : new long[] {last - 2, last}) {
            requireNamed(entry, fault, tables -> flip(tables, column, entry));
        }
    }

    private static void flip(DSLContext tables, Field<?> column, long entry) {
        Object stored = Objects.requireNonNull(tables.select(DSL.field(column.getUnqualifiedName()))
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.AUDIT_ENTRY_ID.eq(entry))
                .fetchSingle()
                .value1());
        Object flipped =
                switch (stored) {
                    case byte[] bytes -> {
                        bytes[7] ^= 1;
                        yield bytes;
                    }
                    case Number number -> number.longValue() + 1;
                    case LocalDateTime time -> time.plusNanos(1_000);
                    case java.sql.Timestamp time -> time.toLocalDateTime().plusNanos(1_000);
                    case String text when text.isEmpty() -> "x";
                    case String text -> (char) (text.charAt(0) ^ 1) + text.substring(1);
                    default -> throw new IllegalArgumentException("Unexpected " + stored.getClass());
                };
        assertThat(tables.update(AUDIT_ENTRY)
                        .set(DSL.field(column.getUnqualifiedName(), Object.class), flipped)
                        .where(AUDIT_ENTRY.AUDIT_ENTRY_ID.eq(entry))
                        .execute())
                .isEqualTo(1);
    }

    @Test
    void missingValuesAreNotTakenForEmptyOnes() {
        requireNamed(last, Fault.ALTERED, tables -> tables.update(AUDIT_ENTRY)
                .setNull(AUDIT_ENTRY.PERSON)
                .where(AUDIT_ENTRY.AUDIT_ENTRY_ID.eq(last))
                .execute());
    }

    @Test
    void deletedEntryIsFound() {
        requireNamed(last - 2, Fault.MISSING, tables -> tables.deleteFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.AUDIT_ENTRY_ID.eq(last - 2))
                .execute());
    }

    @Test
    void firstEntryDeletedIsFound() {
        requireNamed(1, Fault.MISSING, tables -> tables.deleteFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.AUDIT_ENTRY_ID.eq(1L))
                .execute());
    }

    @Test
    void cutTailIsFound() {
        requireNamed(last - 1, Fault.MISSING, tables -> tables.deleteFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.AUDIT_ENTRY_ID.gt(last - 2))
                .execute());
    }

    @Test
    void emptiedLogIsFound() {
        requireNamed(1, Fault.MISSING, tables -> tables.deleteFrom(AUDIT_ENTRY).execute());
    }

    @Test
    void swappedEntriesAreFound() {
        requireNamed(last - 3, Fault.NOT_CHAINED, tables -> {
            move(tables, last - 3, last + 1000);
            move(tables, last - 1, last - 3);
            move(tables, last + 1000, last - 1);
        });
    }

    private static void move(DSLContext tables, long from, long to) {
        tables.update(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.AUDIT_ENTRY_ID, to)
                .where(AUDIT_ENTRY.AUDIT_ENTRY_ID.eq(from))
                .execute();
    }

    @Test
    void recomputedHashIsFoundWhereTheNextEntryContinuesAnother() {
        requireNamed(last - 1, Fault.NOT_CHAINED, tables -> rewrite(tables, last - 2));
    }

    @Test
    void recomputedHashOfTheLastEntryIsFound() {
        requireNamed(last, Fault.HEAD_DIFFERS, tables -> rewrite(tables, last));
    }

    /** As somebody does who knows how the hashes are made. */
    private static String rewrite(DSLContext tables, long number) {
        var stored = new AuditRepository(tables).findAfter(number - 1, 1).getFirst();
        AuditEntry entry = stored.entry();
        var forged = new AuditEntry(
                entry.id(),
                entry.operation(),
                entry.at(),
                entry.actor(),
                entry.actorRoles(),
                entry.municipality(),
                "ROLE_ENDED",
                entry.person(),
                entry.unit(),
                entry.subject(),
                entry.details());
        String hash = forged.hash(stored.previous());
        tables.update(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.ACTION, forged.action())
                .set(AUDIT_ENTRY.HASH, HEX.parseHex(hash))
                .where(AUDIT_ENTRY.AUDIT_ENTRY_ID.eq(number))
                .execute();
        return hash;
    }

    @Test
    void entryAfterTheLastIsFound() {
        requireNamed(last, Fault.ADDED, tables -> tables.update(AUDIT_CHAIN)
                .set(AUDIT_CHAIN.LAST_ENTRY_ID, last - 1)
                .execute());
    }

    /** Only a hash that is kept elsewhere tells that everything from some entry on was written anew. */
    @Test
    void rewrittenLogIsFoundByTheHashKeptElsewhere() {
        String kept = intact().head();
        Consumer<DSLContext> rewriting = tables -> tables.update(AUDIT_CHAIN)
                .set(AUDIT_CHAIN.LAST_HASH, HEX.parseHex(rewrite(tables, last)))
                .execute();
        assertThat(after(rewriting, Optional.empty())).isInstanceOf(Intact.class);
        assertThat(after(rewriting, Optional.of(kept))).isEqualTo(new Broken(last, Fault.EXPECTED_HEAD_MISSING));
    }

    @Test
    void hashKeptElsewhereIsFoundAlsoWhenMoreWasRecordedSince() {
        String kept = intact().head();
        log.record(AuditEvent.of(AuditAction.UNIT_RENAMED));
        assertThat(verifier.verify(Optional.of(kept))).isInstanceOf(Intact.class);
        assertThat(verifier.verify(Optional.of("ab".repeat(32)))).isInstanceOf(Broken.class);
    }

    @Test
    void hashesFitTheirColumns() {
        assertThat(AUDIT_ENTRY.HASH.getDataType().getSQLDataType()).isEqualTo(SQLDataType.BINARY);
        assertThat(AUDIT_ENTRY.DETAILS.getDataType().length()).isEqualTo(AuditDetails.MAX_LENGTH);
    }
}
