package no.hvorervi.base;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real MariaDB that the application starts for itself: for a first try, development, tests and small installations.
 *
 * <p>It listens on the loopback address only. Its data and the password of its one account are kept in the data
 * folder.
 *
 * @see <a href="../../../../../docs/decisions/0003-embedded-mariadb.md">decision 0003</a>
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "hvorervi";
    private static final String USER = "hvorervi";
    private static final Duration STOP_WITHIN = Duration.ofSeconds(30);

    private final EmbeddedServer server;
    private final String password;

    private final FileLock lock;

    private EmbeddedDatabase(EmbeddedServer server, String password, FileLock lock) {
        this.server = server;
        this.password = password;
        this.lock = lock;
    }

    /** Starts the server on a free port with its data below the folder, which is made if missing. */
    public static EmbeddedDatabase start(Path folder) {
        try {
            Path home = Files.createDirectories(folder.toAbsolutePath().normalize());
            FileLock lock = lock(home.resolve("lock"));
            Path data = home.resolve("database");
            stopLeftBehind(data);
            Path passwordFile = home.resolve("database.password");
            if (Files.notExists(passwordFile)) {
                SecretFile.write(passwordFile, randomPassword());
            }
            String password = SecretFile.read(passwordFile);
            Path accounts = home.resolve("database.accounts.sql");
            SecretFile.write(accounts, String.join("\n", accountStatements(password)));
            EmbeddedServer server = EmbeddedServer.start(home, data, arguments(data, accounts));
            Files.delete(accounts);
            return new EmbeddedDatabase(server, password, lock);
        } catch (IOException failure) {
            throw new IllegalStateException("The embedded MariaDB did not start in " + folder, failure);
        }
    }

    /** Held as long as this application uses the folder: two of them would ruin each other's data. */
    private static FileLock lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new UnsafeConfigurationException(
                    "The data folder " + file.getParent() + " is in use by another «Hvor er vi?» on this machine.",
                    "Stop the other one, or set HVORERVI_DATA to another folder.");
        }
        return lock;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static List<String> arguments(Path data, Path accounts) {
        return List.of(
                // MariaDB refuses to run as root unless it is told that this is meant.
                "--user=" + System.getProperty("user.name"),
                "--bind-address=127.0.0.1",
                "--pid-file=" + pidFile(data),
                "--skip-name-resolve",
                // It would make itself a certificate at each start, for seconds, that nobody uses on the loopback
                // address.
                "--skip-ssl",
                "--init-file=" + accounts,
                "--max-allowed-packet=64M",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_as_ci",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-snapshot-isolation=ON",
                "--default-time-zone=+00:00");
    }

    /** After kill -9 of the application its server lives on and holds the data; it is ended before the next start. */
    private static void stopLeftBehind(Path data) throws IOException {
        Path file = pidFile(data);
        if (Files.notExists(file)) {
            return;
        }
        Optional<ProcessHandle> left = parsePid(Files.readString(file).strip())
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info().commandLine().orElse("").contains(data.toString()));
        if (left.isPresent()) {
            LOG.info("Ending the database server that an earlier run left behind");
            left.get().destroy();
            left.get()
                    .onExit()
                    .completeOnTimeout(left.get(), STOP_WITHIN.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                    .join();
        }
    }

    private static Optional<Long> parsePid(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static Path pidFile(Path data) {
        return data.resolve("mariadbd.pid");
    }

    /** Run by the server at every start, before it takes connections: one account with a password, and no other way in. */
    private static List<String> accountStatements(String password) {
        List<String> statements = new ArrayList<>();
        statements.add("create database if not exists " + NAME
                + " default character set utf8mb4 collate utf8mb4_uca1400_as_ci;");
        // The password is base64url of our own making, so it needs no escaping.
        String account = "'" + USER + "'@'127.0.0.1'";
        statements.add("create user if not exists " + account + ";");
        statements.add("alter user " + account + " identified by '" + password + "';");
        statements.add("grant all on " + NAME + ".* to " + account + ";");
        statements.add("alter user 'root'@'localhost' identified via unix_socket;");
        statements.add("drop user if exists 'root'@'127.0.0.1', 'root'@'::1', ''@'localhost';");
        return statements;
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + server.port() + "/" + NAME + "?sslMode=disable";
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        server.stop();
        try {
            lock.acquiredBy().close();
        } catch (IOException failure) {
            LOG.warn("The data folder could not be unlocked", failure);
        }
    }
}
