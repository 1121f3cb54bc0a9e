package no.hvorervi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.hvorervi.TestHouse;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.BinaryLogDatabase;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.Insider.Agreement;
import no.hvorervi.intake.Insider.CriteriaItems;
import no.hvorervi.organisation.TestUnits;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * The insider of R-35 twenty times, with a copy of the tables after each request, the binary log, the redo log and the logs of
 * the application and of requests, on a server of its own; run by name.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "logging.file.name=target/insider/application.log",
            "server.tomcat.basedir=target/insider",
            "server.tomcat.accesslog.enabled=true",
            "server.tomcat.accesslog.directory=.",
            "server.tomcat.accesslog.file-date-format=",
            "server.tomcat.accesslog.buffered=false",
            "server.tomcat.accesslog.pattern=%h %{yyyy-MM-dd'T'HH:mm:ss.SSS}t \"%r\" %s %b %D %{User-Agent}i"
        })
@ContextConfiguration(initializers = BinaryLogDatabase.class)
@Import({TestHouse.class, TestUsers.class, TestUnits.class, TestIntake.class})
class InsiderBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(InsiderBenchmark.class);
    private static final int RUNS = Integer.getInteger("hvorervi.runs", 20);
    private static final Set<Integer> BINARY = Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);
    private static final Path LOGS = Path.of("target", "insider");

    /** Five in a hundred for all comparisons together. */
    private static final double CHANCE = 0.05;

    @Test
    void findsNobodyMoreOftenThanByChance(
            @Autowired JdbcClient sql,
            @Autowired Ballots ballots,
            @Autowired TestUsers users,
            @LocalServerPort int port,
            @Autowired RoundCloser closer,
            @Autowired CriteriaService criteria,
            @Autowired TestIntake world,
            @Autowired TestUnits units)
            throws IOException {
        users.operator();
        var items = new CriteriaItems(criteria.latest()
                .items()
                .<QuestionId>map(item -> new QuestionId.OfItem(item.id()))
                .toList());
        Map<String, Integer> hits = new LinkedHashMap<>();
        Map<String, Double> correlations = new LinkedHashMap<>();
        for (int run = 0; run < RUNS; run++) {
            int before = BinaryLogDatabase.binaryLog().length;
            UnitId unit = units.root("Sykehjemmet");
            RoundId round = world.open(true, unit);
            Insider insider = Insider.watch(sql, round, unit, ballots, port, items);
            byte[] open = since(before);
            // The log is there and has what it must have, but none of the answers.
            assertThat(insider.isLinkedTo(open)).isTrue();
            assertThat(Insider.readable(open, items)).isEmpty();
            world.end(round);
            closer.close(round);
            byte[] log = since(before);
            byte[] redo = BinaryLogDatabase.redoLog();
            assertThat(insider.left())
                    .isNotEmpty()
                    .allMatch(key -> Insider.Bytes.placeOf(log, key) >= 0)
                    .allMatch(key -> Insider.Bytes.placeOf(redo, key) >= 0);
            assertThat(insider.isLinkedTo(dump(sql))).isFalse();
            assertThat(logs()).doesNotContain(insider.canaries().toArray(String[]::new));
            Map<String, Agreement> found =
                    new LinkedHashMap<>(insider.match(Map.of("the binary log", log, "the redo log", redo), items));
            found.put("letters and ballots", insider.lettersAndBallots(open));
            found.forEach((orders, agreement) -> {
                hits.merge(orders, agreement.hits(), Integer::sum);
                correlations.merge(orders, agreement.correlation(), Double::sum);
            });
        }
        double allowed = CHANCE / (hits.size() + correlations.size());
        hits.forEach((orders, found) -> {
            double p = chanceOfHits(found, RUNS);
            double z = correlations.getOrDefault(orders, 0.0) / Math.sqrt(RUNS);
            LOG.info("{}: {} hits (p = {}), correlation z = {} (p = {})", orders, found, p, z, chanceOfCorrelation(z));
            assertThat(p).as(orders).isGreaterThan(allowed);
            assertThat(chanceOfCorrelation(z)).as(orders).isGreaterThan(allowed);
        });
    }

    /** Everything that the tables hold. */
    private static byte[] dump(JdbcClient sql) {
        var bytes = new ByteArrayOutputStream();
        List<String> tables = sql.sql(
                        "select table_name from information_schema.tables where table_schema = database()")
                .query(String.class)
                .list();
        assertThat(tables).contains("response", "mail_entry", "audit_entry");
        for (String table : tables) {
            if (!table.startsWith("flyway")) {
                sql.sql("select * from " + table).query(row -> {
                    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        bytes.writeBytes(bytes(row, column));
                    }
                });
            }
        }
        return bytes.toByteArray();
    }

    /** Keys and what is sealed as they are, all else as text. */
    private static byte[] bytes(ResultSet row, int column) throws SQLException {
        byte[] value = BINARY.contains(row.getMetaData().getColumnType(column))
                ? row.getBytes(column)
                : Objects.requireNonNullElse(row.getString(column), "").getBytes(StandardCharsets.UTF_8);
        return Objects.requireNonNullElse(value, new byte[0]);
    }

    /** What the application and its server have written; the log of requests has all of them. */
    private static String logs() throws IOException {
        String requests = Files.readString(LOGS.resolve("access_log.log"));
        assertThat(requests).contains("POST " + AnswerRoutes.SUBMIT);
        return requests + Files.readString(LOGS.resolve("application.log"));
    }

    private static byte[] since(int before) {
        byte[] log = BinaryLogDatabase.binaryLog();
        return java.util.Arrays.copyOfRange(log, before, log.length);
    }

    /** That so many or more come when one comes on average in each run: the tail of a Poisson distribution. */
    private static double chanceOfHits(int hits, int runs) {
        double term = Math.exp(-runs);
        double below = 0;
        for (int count = 0; count < hits; count++) {
            below += term;
            term *= (double) runs / (count + 1);
        }
        return Math.max(0, 1 - below);
    }

    /** That a standard normal is so far from nothing or further; Abramowitz and Stegun, formula 26.2.17. */
    private static double chanceOfCorrelation(double z) {
        double t = 1 / (1 + 0.2316419 * Math.abs(z));
        double polynomial =
                t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return 2 * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * polynomial;
    }
}
