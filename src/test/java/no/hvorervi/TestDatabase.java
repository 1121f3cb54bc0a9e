package no.hvorervi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.base.DatabaseAccount;
import no.hvorervi.base.EmbeddedDatabase;
import no.hvorervi.base.QuickDatabase;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * The one database of a process of tests: an embedded MariaDB, empty at the start, or the operator's when HVORERVI_DB_URL is
 * set.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path FOLDER = TestFolders.of("test-database");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        useIn(context.getEnvironment());
    }

    /** The embedded database of this run; empty when the operator's is used. */
    public static Optional<EmbeddedDatabase> embedded() {
        return System.getenv("HVORERVI_DB_URL") == null ? Optional.of(Holder.DATABASE) : Optional.empty();
    }

    private static void useIn(ConfigurableEnvironment environment) {
        // What a test sets itself goes before this.
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "test settings",
                        Map.of(
                                "hvorervi.sign-in.second-factor", "optional",
                                "hvorervi.sign-in.step", "100ms",
                                // Tests move the clock; they do themselves what is done from time to time.
                                "hvorervi.schedule", "false")));
        if (System.getenv("HVORERVI_DB_URL") == null) {
            EmbeddedDatabase database = Holder.DATABASE;
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test database",
                            Map.of(
                                    "hvorervi.data", FOLDER.toString(),
                                    "hvorervi.db.url", database.url(),
                                    "hvorervi.db.password", database.password(DatabaseAccount.APPLICATION),
                                    "hvorervi.db.migration-password", database.password(DatabaseAccount.MIGRATION),
                                    "hvorervi.db.answers-password", database.password(DatabaseAccount.INTAKE),
                                    "hvorervi.db.reports-password", database.password(DatabaseAccount.REPORTING))));
        }
    }

    /** Started by the first test that needs it, stopped when the run ends. */
    private static final class Holder {

        private static final EmbeddedDatabase DATABASE = start();

        private static EmbeddedDatabase start() {
            deleteTablesOfEarlierRun(FOLDER);
            EmbeddedDatabase database = QuickDatabase.start(FOLDER);
            Runtime.getRuntime().addShutdownHook(new Thread(database::close, "stop test database"));
            return database;
        }

        /** The unpacked server is kept; the tables are made anew, since migrations change while they are written. */
        private static void deleteTablesOfEarlierRun(Path folder) {
            try {
                FileSystemUtils.deleteRecursively(folder.resolve("database"));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
