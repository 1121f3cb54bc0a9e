package no.hvorervi.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import no.hvorervi.DatabaseTest;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;

/** How long it takes to check and to search a log of a million entries over a year; run by name. */
@DatabaseTest
class AuditLogBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(AuditLogBenchmark.class);
    private static final HexFormat HEX = HexFormat.of();
    private static final int ENTRIES = 1_000_000;
    private static final int BATCH = 5_000;
    private static final int PAGE = 51;
    private static final MunicipalityId MINE = new MunicipalityId(900_001);

    @Autowired
    @FlywayDataSource
    DataSource migration;

    @Autowired
    AuditReader reader;

    @Autowired
    AuditVerifier verifier;

    @Autowired
    AuditRepository repository;

    private final Instant begin = Instant.now().minus(365, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
    private final String rare = UUID.randomUUID().toString();
    private final String busy = UUID.randomUUID().toString();

    @Test
    void million() throws SQLException {
        time("Writing a million entries", 1, this::fill);
        time("Checking a million entries", 2, () -> verifier.verify(Optional.empty()));
        AuditSearch all = AuditSearch.of(Optional.of(MINE));
        var half = new AuditSearch.Position(begin.plus(180, ChronoUnit.DAYS), Long.MAX_VALUE);
        Optional<Instant> month = Optional.of(begin.plus(335, ChronoUnit.DAYS));
        search("First page", all, Optional.empty());
        search("Page in the middle", all, Optional.of(half));
        search("Of a busy person", with(all, Optional.of(busy), "", Optional.empty()), Optional.empty());
        search("Of a person with few entries", with(all, Optional.of(rare), "", Optional.empty()), Optional.empty());
        search(
                "Of one kind",
                new AuditSearch(
                        all.municipality(),
                        Optional.empty(),
                        Optional.of(AuditAction.PERSON_ERASED),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        ""),
                Optional.empty());
        search(
                "Of a unit",
                new AuditSearch(
                        all.municipality(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new UnitId(17)),
                        Optional.empty(),
                        Optional.empty(),
                        ""),
                Optional.empty());
        search(
                "Words that stand in no entry of a month",
                with(all, Optional.empty(), "finnes ikke", month),
                Optional.empty());
        search(
                "Words that stand in no entry at all",
                with(all, Optional.empty(), "finnes ikke", Optional.empty()),
                Optional.empty());
    }

    private static AuditSearch with(AuditSearch all, Optional<String> person, String text, Optional<Instant> from) {
        return new AuditSearch(
                all.municipality(), person, Optional.empty(), Optional.empty(), from, Optional.empty(), text);
    }

    private void search(String what, AuditSearch search, Optional<AuditSearch.Position> from) {
        time(what, 5, () -> reader.find(search, from, PAGE));
    }

    private static void time(String what, int times, Runnable work) {
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.run();
            LOG.info("{}: {} ms", what, (System.nanoTime() - start) / 1_000_000);
        }
    }

    private void fill() {
        try (Connection connection = migration.getConnection()) {
            connection.setAutoCommit(false);
            insert(connection);
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void insert(Connection connection) throws SQLException {
        AuditRepository.Head head = repository.findHead();
        try (PreparedStatement rows = connection.prepareStatement("insert into audit_entry (audit_entry_id, operation,"
                + " recorded_at, actor, actor_roles, municipality_id, action, person, unit_id, subject, details,"
                + " previous_hash, hash) values (?,?,?,?,?,?,?,?,?,?,?,?,?)")) {
            for (int i = 1; i <= ENTRIES; i++) {
                AuditEntry entry = entry(head.id() + 1, i);
                String hash = entry.hash(head.hash());
                add(rows, entry, head.hash(), hash);
                head = new AuditRepository.Head(entry.id(), hash);
                if (i % BATCH == 0) {
                    rows.executeBatch();
                    connection.commit();
                }
            }
        }
        try (PreparedStatement chain =
                connection.prepareStatement("update audit_chain set last_entry_id = ?, last_hash = ?")) {
            chain.setLong(1, head.id());
            chain.setBytes(2, HEX.parseHex(head.hash()));
            chain.executeUpdate();
        }
    }

    private AuditEntry entry(long id, int i) {
        String actor = i % 100_000 == 0 ? rare : i % 3 == 0 ? busy : new UUID(7, i % 5_000).toString();
        return new AuditEntry(
                id,
                Optional.of(new UUID(1, i).toString()),
                begin.plus(i * 31L, ChronoUnit.SECONDS),
                Optional.of(actor),
                "UNIT_LEADER",
                Optional.of(i % 10 == 0 ? new MunicipalityId(900_002) : MINE),
                i % 50_000 == 1 ? "PERSON_ERASED" : i % 4 == 0 ? "ACCESS_REFUSED" : "SIGNED_IN",
                Optional.of(actor),
                Optional.of(new UnitId(i % 20_000)),
                "",
                AuditDetails.write(Map.of("function", "AssessmentService.findLatestSubmitted", "number", "" + i)));
    }

    private static void add(PreparedStatement rows, AuditEntry entry, String previous, String hash)
            throws SQLException {
        rows.setLong(1, entry.id());
        rows.setString(2, entry.operation().orElseThrow());
        rows.setObject(3, LocalDateTime.ofInstant(entry.at(), ZoneOffset.UTC));
        rows.setString(4, entry.actor().orElseThrow());
        rows.setString(5, entry.actorRoles());
        rows.setLong(6, entry.municipality().orElseThrow().value());
        rows.setString(7, entry.action());
        rows.setString(8, entry.person().orElseThrow());
        rows.setObject(9, entry.unit().orElseThrow().value(), Types.BIGINT);
        rows.setString(10, entry.subject());
        rows.setString(11, entry.details());
        rows.setBytes(12, HEX.parseHex(previous));
        rows.setBytes(13, HEX.parseHex(hash));
        rows.addBatch();
    }
}
