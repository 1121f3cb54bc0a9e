package no.hvorervi.base;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.jooq.conf.Settings;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.HostAddress;
import org.mariadb.jdbc.export.SslMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** The pool of connections that the application works with, and the account that migrates: to the operator's MariaDB when its address is set, otherwise to an embedded one. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);

    /**
     * Wait at most this long for a free connection, so that overload shows as an error and not as a hang. A transaction
     * is tried four times, so a person waits four times as long while the database is away.
     */
    private static final long CONNECTION_TIMEOUT_MS = 4_000;

    private static final long VALIDATION_TIMEOUT_MS = 2_000;
    private static final long KEEPALIVE_MS = 60_000;
    private static final int CONNECTIONS = 20;

    static {
        // The pool trusts a connection that was used a moment ago. In half a second, which is its own choice, a
        // database
        // can restart; to trust none would double what people who answer at the same time ask of it.
        System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "50");
    }

    /**
     * What every connection is set to. UTC keeps stored moments free of zones; the longer group_concat is what jOOQ's
     * multiset is built on.
     */
    private static final String SESSION_VARIABLES = "innodb_snapshot_isolation=ON,time_zone='+00:00',"
            + "sql_mode='STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION',"
            + "group_concat_max_len=1073741824";

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(DatabaseSettings settings, EmbeddedDatabaseHolder embedded) {
        if (settings.isExternal()) {
            String password = secret(settings.password(), settings.passwordFile());
            return pool("hvorervi", CONNECTIONS, safeUrl(settings), settings.user(), password);
        }
        DatabaseAccount account = DatabaseAccount.APPLICATION;
        return pool("hvorervi", CONNECTIONS, embedded.url(), account.user(), embedded.password(account));
    }

    /** Connections of an account, of which a quarter is kept ready. */
    static HikariDataSource pool(String name, int connections, String url, String user, @Nullable String password) {
        var pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.addDataSourceProperty("sessionVariables", SESSION_VARIABLES);
        pool.addDataSourceProperty("connectionTimeZone", "UTC");
        pool.addDataSourceProperty("useBulkStmts", "true");
        pool.addDataSourceProperty("connectTimeout", "3000");
        // A server that vanished without a word is noticed after half a minute, also in the middle of a statement.
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("tcpKeepIdle", "15");
        pool.addDataSourceProperty("tcpKeepInterval", "5");
        pool.addDataSourceProperty("tcpKeepCount", "3");
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(connections / 4);
        pool.setConnectionTimeout(CONNECTION_TIMEOUT_MS);
        pool.setValidationTimeout(VALIDATION_TIMEOUT_MS);
        pool.setKeepaliveTime(KEEPALIVE_MS);
        pool.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        return pool;
    }

    /** Connections of the account that may change tables; used by Flyway alone, and only while the application starts. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource migrationDataSource(DatabaseSettings settings, EmbeddedDatabaseHolder embedded) {
        if (!settings.isExternal()) {
            return unpooled(
                    embedded.url(), DatabaseAccount.MIGRATION.user(), embedded.password(DatabaseAccount.MIGRATION));
        }
        String url = safeUrl(settings);
        // Asked for first, so that the application's own account is known to be right before tables change.
        secret(settings.password(), settings.passwordFile());
        String password = secret(settings.migrationPassword(), settings.migrationPasswordFile());
        if (password == null) {
            throw new UnsafeConfigurationException(
                    "HVORERVI_DB_URL is set, but not the account that makes and changes the tables.",
                    "Make the accounts with deploy/mariadb/accounts.sql and set HVORERVI_DB_MIGRATION_PASSWORD_FILE (or"
                            + " HVORERVI_DB_MIGRATION_PASSWORD), and HVORERVI_DB_MIGRATION_USER if it is not"
                            + " hvorervi_migration. deploy/README.md has the steps for upgrading.");
        }
        if (settings.migrationUser().equals(settings.user())) {
            throw new UnsafeConfigurationException(
                    "HVORERVI_DB_USER and HVORERVI_DB_MIGRATION_USER are the same account.",
                    "Use two accounts, as deploy/mariadb/accounts.sql makes them: the application must not be able to"
                            + " change what it has recorded.");
        }
        return unpooled(url, settings.migrationUser(), password);
    }

    private static DataSource unpooled(String url, String user, String password) {
        var connections = new DriverManagerDataSource(url, user, password);
        var properties = new Properties();
        properties.setProperty("sessionVariables", SESSION_VARIABLES);
        properties.setProperty("connectionTimeZone", "UTC");
        connections.setConnectionProperties(properties);
        return connections;
    }

    @Bean
    @Primary
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new DatabaseTransactionManager(dataSource);
    }

    /** The address of the operator's database. */
    static String safeUrl(DatabaseSettings settings) {
        return requireSafe(Objects.requireNonNull(settings.url()));
    }

    /** Refuses a connection over a network without TLS: answers and passwords would travel in the open. */
    static String requireSafe(String url) {
        Configuration parsed = parse(url);
        boolean isLocal = parsed.addresses().stream().allMatch(DatabaseConfiguration::isLoopback);
        if (!isLocal && parsed.sslMode() != SslMode.VERIFY_FULL && parsed.sslMode() != SslMode.VERIFY_CA) {
            throw new UnsafeConfigurationException(
                    "HVORERVI_DB_URL names a database on another machine without verified TLS.",
                    "Add sslMode=verify-full to the address (and serverSslCert=… for a certificate of your own).");
        }
        return url;
    }

    private static Configuration parse(String url) {
        try {
            Configuration parsed = Configuration.parse(url);
            if (parsed != null) {
                return parsed;
            }
        } catch (java.sql.SQLException malformed) {
            LOG.debug("Malformed database address", malformed);
        }
        throw new UnsafeConfigurationException(
                "HVORERVI_DB_URL is not a MariaDB address.", "Write it as jdbc:mariadb://host:3306/database.");
    }

    private static boolean isLoopback(HostAddress address) {
        String host = Objects.requireNonNullElse(address.host, "localhost");
        return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
    }

    static @Nullable String secret(@Nullable String password, @Nullable Path file) {
        return file == null ? password : SecretFile.read(file);
    }

    @Bean
    EmbeddedDatabaseHolder embeddedDatabaseHolder(@Value("${hvorervi.data}") Path folder, DatabaseSettings settings) {
        return new EmbeddedDatabaseHolder(folder, settings.attach());
    }

    @Bean
    DefaultConfigurationCustomizer oneWayOfSql() {
        return configuration -> configuration.set(new Settings()
                .withRenderSchema(false)
                .withExecuteWithOptimisticLocking(false)
                .withMapConstructorParameterNamesInKotlin(false)
                // Multi-statements stay off: group_concat_max_len is set on the connection instead.
                .withRenderGroupConcatMaxLenSessionVariable(false));
    }

    /** Starts the embedded server only when it is asked for, and stops it after the pool is closed. */
    static final class EmbeddedDatabaseHolder implements AutoCloseable {

        private final Path folder;
        private final boolean attaches;
        private @Nullable EmbeddedDatabase database;

        EmbeddedDatabaseHolder(Path folder, boolean attaches) {
            this.folder = folder;
            this.attaches = attaches;
        }

        synchronized String url() {
            Optional<String> running = attaches ? EmbeddedDatabase.urlOfRunning(folder) : Optional.empty();
            return running.orElseGet(() -> {
                if (database == null) {
                    database = EmbeddedDatabase.start(folder);
                }
                return database.url();
            });
        }

        String password(DatabaseAccount account) {
            return EmbeddedDatabase.passwordIn(folder, account);
        }

        @Override
        public synchronized void close() {
            if (database != null) {
                database.close();
            }
        }
    }
}
