package no.hvorervi.base;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * A real MariaDB that the application starts for itself: for a first try, development, tests and small installations.
 *
 * <p>It listens on the loopback address only. It has the accounts that a MariaDB of the operator's has too; their
 * passwords are kept in the data folder beside the data.
 *
 * @see <a href="../../../../../docs/decisions/0003-embedded-mariadb.md">decision 0003</a>
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "hvorervi";

    /** Whom the server knows while it starts; locked from then on. */
    private static final String SETUP = "'hvorervi_setup'@'127.0.0.1'";

    /** Names the file that tells a command where the running server listens. */
    private static final String PORT = "database.port";

    private static final Duration STOP_WITHIN = Duration.ofSeconds(30);

    private final EmbeddedServer server;
    private final Map<DatabaseAccount, String> passwords;
    private final FileLock lock;

    private EmbeddedDatabase(EmbeddedServer server, Map<DatabaseAccount, String> passwords, FileLock lock) {
        this.server = server;
        this.passwords = passwords;
        this.lock = lock;
    }

    /** Starts the server on a free port with its data below the folder, which is made if missing. */
    public static EmbeddedDatabase start(Path folder) {
        return start(folder, List.of());
    }

    /** With further options of the server. */
    static EmbeddedDatabase start(Path folder, List<String> options) {
        try {
            Path home = Files.createDirectories(folder.toAbsolutePath().normalize());
            FileLock lock = lock(home.resolve("lock"));
            Path data = home.resolve("database");
            stopLeftBehind(data);
            Map<DatabaseAccount, String> passwords = passwords(home);
            Path accounts = home.resolve("database.accounts.sql");
            String once = randomPassword();
            SecretFile.write(accounts, String.join("\n", beforeConnections(once)));
            EmbeddedServer server = EmbeddedServer.start(
                    home,
                    data,
                    Stream.concat(arguments(data, accounts).stream(), options.stream())
                            .toList());
            Files.delete(accounts);
            makeAccounts(server, once, passwords);
            Files.writeString(home.resolve(PORT), Integer.toString(server.port()));
            return new EmbeddedDatabase(server, passwords, lock);
        } catch (IOException failure) {
            throw new IllegalStateException("The embedded MariaDB did not start in " + folder, failure);
        }
    }

    private static Map<DatabaseAccount, String> passwords(Path home) {
        Map<DatabaseAccount, String> passwords = new EnumMap<>(DatabaseAccount.class);
        for (DatabaseAccount account : DatabaseAccount.values()) {
            Path file = home.resolve(account.passwordFile());
            if (Files.notExists(file)) {
                SecretFile.write(file, randomPassword());
            }
            passwords.put(account, SecretFile.read(file));
        }
        return passwords;
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
        Optional<ProcessHandle> left = parseNumber(Files.readString(file).strip())
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

    private static Optional<Long> parseNumber(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static Path pidFile(Path data) {
        return data.resolve("mariadbd.pid");
    }

    /** Run by the server at every start, before it takes connections: one way in, for a moment, and no other. */
    private static List<String> beforeConnections(String once) {
        return List.of(
                "create user if not exists " + SETUP + ";",
                // The password is base64url of our own making, so it needs no escaping.
                "alter user " + SETUP + " identified by '" + once + "' account unlock;",
                "grant all on *.* to " + SETUP + " with grant option;",
                "alter user 'root'@'localhost' identified via unix_socket;",
                "drop user if exists 'root'@'127.0.0.1', 'root'@'::1', ''@'localhost';");
    }

    /** Does what an operator does with a MariaDB of the own, and shuts the way in. */
    private static void makeAccounts(EmbeddedServer server, String once, Map<DatabaseAccount, String> passwords) {
        String statements = DatabaseAccountStatements.with(passwords) + "alter user " + SETUP + " account lock;\n";
        new ResourceDatabasePopulator(new ByteArrayResource(statements.getBytes(StandardCharsets.UTF_8)))
                .execute(new DriverManagerDataSource(url(server.port(), ""), "hvorervi_setup", once));
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public String url() {
        return url(server.port(), NAME);
    }

    private static String url(int port, String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?sslMode=disable";
    }

    public String password(DatabaseAccount account) {
        return Objects.requireNonNull(passwords.get(account));
    }

    /** The address of the server that another process runs in the folder; empty when none does. */
    static Optional<String> urlOfRunning(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        try (FileChannel channel =
                FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock lock = tryLock(channel);
            if (lock == null) {
                return parseNumber(Files.readString(home.resolve(PORT)).strip())
                        .map(port -> url(port.intValue(), NAME));
            }
            return Optional.empty();
        } catch (IOException noFolder) {
            return Optional.empty();
        }
    }

    /** The password that an account has in the folder's database. */
    static String passwordIn(Path folder, DatabaseAccount account) {
        return SecretFile.read(folder.toAbsolutePath().normalize().resolve(account.passwordFile()));
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
