package no.hvorervi.base;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** An empty MariaDB of its own that writes a binary log, as an operator's does. */
public final class BinaryLogDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path FOLDER = Path.of("target", "binary-log-test");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        EmbeddedDatabase database = start();
        context.addApplicationListener(event -> {
            if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                database.close();
            }
        });
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "database with a binary log",
                        Map.of(
                                "hvorervi.data", FOLDER.toString(),
                                "hvorervi.schedule", "false",
                                "hvorervi.db.url", database.url(),
                                "hvorervi.db.password", database.password(DatabaseAccount.APPLICATION),
                                "hvorervi.db.migration-password", database.password(DatabaseAccount.MIGRATION),
                                "hvorervi.db.answers-password", database.password(DatabaseAccount.INTAKE),
                                "hvorervi.db.reports-password", database.password(DatabaseAccount.REPORTING))));
    }

    private static EmbeddedDatabase start() {
        try {
            FileSystemUtils.deleteRecursively(FOLDER.resolve("database"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return EmbeddedDatabase.start(
                FOLDER, List.of("--log-bin=binlog", "--server-id=1", "--binlog-format=ROW", "--sync-binlog=1"));
    }

    /** What the tables' engine writes before it writes tables, byte for byte: goes round when its file is full. */
    public static byte[] redoLog() throws IOException {
        return Files.readAllBytes(FOLDER.resolve("database/ib_logfile0"));
    }

    /** All that the log holds so far, byte for byte. */
    public static byte[] binaryLog() {
        var bytes = new ByteArrayOutputStream();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(FOLDER.resolve("database"), "binlog.0*")) {
            var sorted = new TreeSet<Path>();
            files.forEach(sorted::add);
            for (Path file : sorted) {
                bytes.writeBytes(Files.readAllBytes(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
